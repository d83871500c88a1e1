package jp.yoridokoro.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages in a real Chromium: on a phone, on a desk, without JavaScript, in the dark. */
class PagesTest {
    private static final String PASSWORD = "password of the tests";
    private static Playwright playwright;
    private static Browser browser;

    private final Town town = Town.of("tochigi");

    enum Screen {
        PHONE(360, true, ColorScheme.LIGHT),
        DESK(1280, true, ColorScheme.LIGHT),
        PHONE_WITHOUT_JAVASCRIPT(360, false, ColorScheme.LIGHT),
        PHONE_IN_THE_DARK(360, true, ColorScheme.DARK);

        final int width;
        final boolean javaScript;
        final ColorScheme scheme;

        Screen(int width, boolean javaScript, ColorScheme scheme) {
            this.width = width;
            this.javaScript = javaScript;
            this.scheme = scheme;
        }
    }

    @BeforeAll
    static void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
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
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_wrong_password_keeps_the_login_and_says_so_in_japanese(Screen screen) {
        try (BrowserContext context = context(screen)) {
            Page page = context.newPage();

            Response answer = signIn(page, "kawakami", "not the password");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(page.locator("#login").inputValue()).isEqualTo("kawakami");
            assertThat(page.locator("#password").inputValue()).isEmpty();
            assertThat(page.locator("[role=alert]").innerText()).contains("IDかパスワードがちがいます");
            calm(page, screen, "wrong-password");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_coordinator_signs_in_and_sees_the_open_case(Screen screen) {
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 1);
        try (BrowserContext context = context(screen)) {
            Page page = context.newPage();

            signIn(page, login("HUB_COORDINATOR"), PASSWORD);

            assertThat(page.url()).endsWith("/emergencies");
            assertThat(page.locator("h1").innerText()).isEqualTo("いま 1件");
            assertThat(page.locator(".card").innerText())
                    .contains("さがす", "川上 健司", town.one(id).get("number").asText(), "11月20日(金)の夜から1泊");
            calm(page, screen, "open-cases");
        }
    }

    /** The one account with a role in this town. */
    private String login(String role) {
        return (String) town.service
                .column(
                        "select login from staff_account where municipality = ? and role = ?",
                        town.given.municipality,
                        role)
                .getFirst();
    }

    private Response signIn(Page page, String login, String password) {
        page.navigate(town.service.url() + "/sign-in");
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        return page.waitForNavigation(() -> page.locator("main button").click());
    }

    private static BrowserContext context(Screen screen) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width, 740)
                .setJavaScriptEnabled(screen.javaScript)
                .setColorScheme(screen.scheme)
                .setLocale("ja-JP"));
    }

    /** Keeps a picture; nothing runs off the side, and whatever is to be tapped is 48 px high. */
    private static void calm(Page page, Screen screen, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(
                        "target/screenshots/" + name + "-" + screen.name().toLowerCase(Locale.ROOT) + ".png")));
        for (Locator target : page.locator("a, button, summary, input").all()) {
            if (target.isVisible()) {
                assertThat(target.boundingBox().height).as(target.innerText()).isGreaterThanOrEqualTo(48);
                assertThat(target.boundingBox().x + target.boundingBox().width).isLessThanOrEqualTo(screen.width);
            }
        }
        if (screen.javaScript) {
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(screen.width);
            assertThat(page.evaluate("getComputedStyle(document.body).fontSize"))
                    .isEqualTo("17px");
        }
    }
}
