package jp.yoridokoro.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chromium, one for all tests of this run; each window is a context of its own, signed in through the page as people do. */
public final class Browser {
    private static com.microsoft.playwright.@Nullable Browser chromium;

    private Browser() {}

    /** The screens every page is looked at on (SCREENS; issue 4). */
    public enum Screen {
        PHONE(360, 740),
        DESK(1280, 800);

        public final int width;
        final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** A browser of its own with one open page; close the context when done. */
    public static BrowserContext open(Screen screen) {
        return open(screen, true, ColorScheme.LIGHT);
    }

    /** The same without JavaScript, or in the dark. */
    public static BrowserContext open(Screen screen, boolean javaScript, ColorScheme scheme) {
        return chromium()
                .newContext(options(screen).setJavaScriptEnabled(javaScript).setColorScheme(scheme));
    }

    /** For people whose system asks for less motion and its own colours. */
    public static BrowserContext openCalm(Screen screen) {
        return chromium()
                .newContext(
                        options(screen).setReducedMotion(ReducedMotion.REDUCE).setForcedColors(ForcedColors.ACTIVE));
    }

    /** Signs in through the page; the page stands at the role's home afterwards. */
    public static Response signIn(Page page, String url, String login) {
        page.navigate(url + "/sign-in");
        page.locator("#login").fill(login);
        page.locator("#password").fill(Given.PASSWORD);
        return page.waitForNavigation(() -> page.locator("main button").click());
    }

    /** The sign-in runs out, as after eight hours. */
    public static void expire(BrowserContext context) {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("yoridokoro"));
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options(Screen screen) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo");
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(List.of(
                                    "--headless",
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return chromium;
    }
}
