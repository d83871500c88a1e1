package jp.yoridokoro.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages in a real Chromium: on a phone, on a desk, without JavaScript, in the dark. */
class PagesTest {
    private static final String PASSWORD = "password of the tests";
    private static final List<String> WHO = List.of(
            "川上", "健司", "カワカミ", "ケンジ", "1991", "平成3年", "5月3日", "水代", "0282-11-1111", "よし子", "090-0000-0000", "救急車");

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
    void an_office_sees_what_is_needed_and_not_who_it_is_and_accepts(Screen screen) {
        UUID person = town.person("川上", "健司", "MALE", 12);
        town.needs(person, "WHEELCHAIR", "YES");
        town.needs(person, "SUCTION", "UNKNOWN");
        UUID id = offered(person);
        try (BrowserContext context = context(screen)) {
            Page page = context.newPage();

            signIn(page, login("PROVIDER"), PASSWORD);
            assertThat(page.locator("h1").innerText()).isEqualTo("依頼 1件");
            assertThat(said(page)).doesNotContain(WHO);
            calm(page, screen, "offers");
            page.locator("a.button").click();

            assertThat(page.locator("h1").innerText()).isEqualTo("令和8年（2026年）11月20日(金)の夜から1泊");
            assertThat(page.locator("main").innerText()).contains("男・30代", "車いす", "あり", "吸引", "不明", "22:30（あと30分）");
            assertThat(said(page)).doesNotContain(WHO);
            calm(page, screen, "offer");
            page.locator("#name").fill("宿直 田中");
            page.locator("button", new Page.LocatorOptions().setHasText("受け入れる"))
                    .click();

            assertThat(page.locator("#state").innerText()).contains("受け入れると返事をしました");
            assertThat(page.locator("button").count()).isZero();
            assertThat(said(page)).doesNotContain(WHO);
            calm(page, screen, "accepted");
        }
        assertThat(town.stage(id)).isEqualTo("ACCEPTED");
        assertThat(answer(id)).isEqualTo("ACCEPTED WEB 宿直 田中");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void an_office_refuses_in_two_taps_and_types_nothing(Screen screen) {
        UUID id = offered(town.person("川上", "健司", "MALE", null));
        try (BrowserContext context = context(screen)) {
            Page page = context.newPage();
            signIn(page, login("PROVIDER"), PASSWORD);
            page.locator("a.button").click();
            Locator answers = page.locator(".answers button");
            assertThat(answers.first().isVisible()).isFalse();

            page.locator("summary").click();
            assertThat(answers.allInnerTexts()).containsExactly("いっぱい", "夜の職員", "医療的ケア", "行動面", "建物", "その他");
            calm(page, screen, "refusing");
            answers.nth(1).click();

            assertThat(page.locator("#state").innerText()).contains("断ると返事をしました");
            calm(page, screen, "refused");
        }
        assertThat(town.stage(id)).isEqualTo("MATCHING");
        assertThat(answer(id)).isEqualTo("DECLINED WEB STAFF_TONIGHT");
        assertThat(town.service.column("select state from claim where case_id = ?", id))
                .containsExactly("RELEASED");
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"PHONE", "DESK"})
    void an_answer_that_comes_too_late_is_told_what_happened_and_the_way_back(Screen screen) {
        offered(town.person("川上", "健司", "MALE", null));
        try (BrowserContext context = context(screen)) {
            Page page = context.newPage();
            signIn(page, login("PROVIDER"), PASSWORD);
            page.locator("a.button").click();
            town.service.clock().set("2026-11-20T22:30");

            page.locator("button", new Page.LocatorOptions().setHasText("受け入れる"))
                    .click();

            assertThat(page.locator("[role=alert]").innerText()).contains("この依頼はもう終わっています");
            assertThat(page.locator("a.button").innerText()).isEqualTo("前の画面へ戻る");
            calm(page, screen, "too-late");
        }
    }

    @Test
    void a_form_sent_from_another_site_is_refused() {
        UUID id = offered(town.person("川上", "健司", "MALE", null));
        UUID offer = (UUID) town.service
                .column("select id from offer where case_id = ?", id)
                .getFirst();
        try (BrowserContext context = context(Screen.PHONE)) {
            signIn(context.newPage(), login("PROVIDER"), PASSWORD);
            for (String step : List.of("acceptance", "refusal")) {
                APIResponse answer = context.request()
                        .post(
                                town.service.url() + "/offers/" + offer + "/" + step,
                                RequestOptions.create()
                                        .setHeader("Sec-Fetch-Site", "cross-site")
                                        .setForm(FormData.create().set("name", "宿直")));
                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.text()).contains("ほかのサイトから送られた内容は受け取れません");
            }
            // a stranger's page in the same browser; on localhost Micronaut itself turns it away, with nothing to read
            List<Integer> answers = new ArrayList<>();
            Page elsewhere = context.newPage();
            elsewhere.onResponse(answer -> answers.add(answer.status()));
            elsewhere.setContent("<form method=post action='" + town.service.url() + "/offers/" + offer
                    + "/acceptance'><button>押してください</button></form>");
            elsewhere.waitForResponse(
                    "**/acceptance", () -> elsewhere.locator("button").click());
            assertThat(answers).first().isEqualTo(403);
        }
        assertThat(town.stage(id)).isEqualTo("OFFERING");
    }

    /** Everything the page holds, seen or not; ids left out, whose digits may look like a year. */
    private static String said(Page page) {
        return page.content().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    private UUID offered(UUID person) {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        for (String code : List.of("BEHAVIOUR_10", "WHEELCHAIR")) {
            town.given.capability(unit, code, "YES");
        }
        UUID id = town.searching(person, 1);
        town.offer(id, unit).ok();
        town.provider(unit);
        return id;
    }

    private String answer(UUID id) {
        return (String) town.service
                .column(
                        "select state || ' ' || answer_channel || ' ' || coalesce(refusal, answered_name) from offer where case_id = ?",
                        id)
                .getFirst();
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
