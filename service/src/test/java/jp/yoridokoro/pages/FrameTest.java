package jp.yoridokoro.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every page shares: its parts, its headers, the way back after a sign-in that ran out. */
class FrameTest {
    private final Town town = Town.of("tochigi");

    @ParameterizedTest
    @EnumSource(Screen.class)
    void every_component_is_shown_in_its_states(Screen screen) {
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            Browser.signIn(page, town.service.url(), town.given.login("CORE_STAFF"));

            page.navigate(town.service.url() + "/components");

            assertThat(page.locator("h1").innerText()).isEqualTo("部品");
            assertThat(page.locator("#problem a").first().getAttribute("href")).isEqualTo("#f-born");
            assertThat(page.locator("main").innerText()).contains("先に保存された内容：栃木 華子");
            Look.at(page, "components");
        }
    }

    @Test
    void every_component_is_fit_for_the_dark_and_for_colours_and_stillness_of_ones_own() {
        for (BrowserContext context :
                List.of(Browser.open(Screen.PHONE, true, ColorScheme.DARK), Browser.openCalm(Screen.PHONE))) {
            try (context) {
                Page page = context.newPage();
                Browser.signIn(page, town.service.url(), town.given.login("CORE_STAFF"));
                page.navigate(town.service.url() + "/components");
                boolean calm = (boolean) page.evaluate("matchMedia('(forced-colors: active)').matches");
                Look.at(page, calm ? "components-calm" : "components-dark");
                if (calm) {
                    assertThat((List<?>) page.evaluate("""
                            [...document.querySelectorAll('button, .button, .answer, input:not([type=hidden]), select, textarea, summary, .card, .notice')]
                                .filter(element => element.checkVisibility())
                                .filter(element => getComputedStyle(element).borderTopWidth === '0px' && !element.matches('[type=radio], [type=checkbox]'))
                                .map(element => element.outerHTML)
                            """))
                            .as("told by colour alone")
                            .isEmpty();
                    assertThat((List<?>) page.evaluate("""
                            [...document.querySelectorAll('*')].map(element => getComputedStyle(element))
                                .filter(style => parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none')
                                .map(style => style.transition)
                            """)).as("moves").isEmpty();
                }
            }
        }
    }

    @Test
    void every_part_stands_among_the_components() throws IOException {
        String components = Files.readString(Path.of("src/main/jte/pages/components.jte"));
        try (Stream<Path> parts = Files.list(Path.of("src/main/jte/part"))) {
            assertThat(parts.map(part -> part.getFileName().toString().replace(".jte", "")))
                    .filteredOn(part -> !components.contains("@template.part." + part + "("))
                    .containsExactly("draft"); // unseen
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_form_that_outlived_its_sign_in_is_kept_and_sent_on(Screen screen) {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 1);
        town.offer(id, unit).ok();
        String login = town.given.login("PROVIDER", null, town.office(unit));
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            Browser.signIn(page, town.service.url(), login);
            UUID offer = (UUID) town.service
                    .column("select id from offer where case_id = ?", id)
                    .getFirst();
            page.navigate(town.service.url() + "/offers/" + offer);
            page.locator("#f-name").fill("宿直 田中");
            Browser.expire(context);

            page.locator("button", new Page.LocatorOptions().setHasText("受け入れる"))
                    .click();
            assertThat(page.locator("main").innerText()).contains("入力した内容は残っています");
            Look.at(page, "sign-in-again");
            page.locator("#login").fill(login);
            page.locator("#password").fill("password of the tests");
            page.locator("main button").click();
            Look.at(page, "sign-in-go-on");
            page.locator("main button").click();

            assertThat(page.locator("main [role=status]").innerText()).contains("受け入れると返事をしました");
        }
        assertThat(town.service.column("select answered_name from offer where case_id = ?", id))
                .containsExactly("宿直 田中");
    }

    @Test
    void a_form_that_outlived_its_sign_in_is_given_to_nobody_else_however_long_it_is() {
        String words = "長い話".repeat(3_000);
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = context.newPage();
            Browser.signIn(page, town.service.url(), town.given.login("CORE_STAFF"));
            page.navigate(town.service.url() + "/components");
            page.evaluate("""
                    words => {
                        document.body.innerHTML = '<form method="post" action="/components"><textarea name="said"></textarea><button>x</button></form>'
                        document.querySelector('textarea').value = words
                    }
                    """, words);
            Browser.expire(context);
            page.locator("button").click();
            assertThat(page.locator("[name='_draft.said']").inputValue()).isEqualTo(words);

            page.locator("#login").fill(town.given.login("CORE_STAFF"));
            page.locator("#password").fill("password of the tests");
            page.locator("main button").click();

            assertThat(page.locator("main [role=status]").first().innerText()).contains("ほかの方の書きかけ");
            assertThat(page.content()).doesNotContain("長い話");
        }
    }

    @Test
    void after_signing_in_one_stands_where_one_wanted_to_go_and_never_on_another_site() {
        String login = town.given.login("CORE_STAFF");
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = context.newPage();
            page.navigate(town.service.url() + "/components?done=x");
            assertThat(page.url()).endsWith("/sign-in?then=%2Fcomponents%3Fdone%3Dx");
            page.locator("#login").fill(login);
            page.locator("#password").fill("password of the tests");
            page.locator("main button").click();
            assertThat(page.url()).endsWith("/components?done=x");

            page.navigate(town.service.url() + "/sign-in?then=//elsewhere.example/");
            page.locator("#login").fill(login);
            page.locator("#password").fill("password of the tests");
            page.locator("main button").click();
            assertThat(page.url()).startsWith(town.service.url());
        }
    }

    @Test
    void nothing_is_loaded_from_elsewhere_and_no_page_is_kept() {
        List<String> asked = new ArrayList<>();
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = context.newPage();
            page.onRequest(request -> asked.add(request.url()));
            Browser.signIn(page, town.service.url(), town.given.login("CORE_STAFF"));
            Response answer = page.navigate(town.service.url() + "/components");

            assertThat(asked).allMatch(url -> url.startsWith(town.service.url()));
            assertThat(answer.headers().get("content-security-policy"))
                    .contains("default-src 'none'", "script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers()).containsEntry("cache-control", "no-store");
            Response style = page.navigate(town.service.url() + jp.yoridokoro.base.web.Assets.of("yoridokoro.css"));
            assertThat(style.headers().get("cache-control")).contains("immutable");
        }
    }
}
