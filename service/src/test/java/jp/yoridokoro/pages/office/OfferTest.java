package jp.yoridokoro.pages.office;

import static jp.yoridokoro.pages.office.Office.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Given;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked of an office, and its answer. */
class OfferTest {
    private static final List<String> WHO = List.of(
            "川上", "健司", "カワカミ", "ケンジ", "1991", "平成3年", "5月3日", "水代", "0282-11-1111", "よし子", "090-0000-0000", "救急車");

    private final Town town = Town.of("tochigi");
    private final UUID unit = able("くわの実ホーム");

    @ParameterizedTest
    @EnumSource(Screen.class)
    void an_office_sees_what_is_needed_and_not_who_it_is_and_accepts(Screen screen) {
        UUID person = town.person("川上", "健司", "MALE", 12);
        town.needs(person, "WHEELCHAIR", "YES");
        town.needs(person, "SUCTION", "UNKNOWN");
        UUID id = offered(person, 1);
        try (BrowserContext context = Browser.open(screen)) {
            Page page = signedIn(context, unit);
            assertThat(page.locator("#offers").innerText()).isEqualTo("依頼 1件");
            assertThat(said(page)).doesNotContain(WHO);
            Look.at(page, "office-offer-waiting");
            page.locator("a", new Page.LocatorOptions().setHasText("くわしく見る")).click();

            assertThat(page.locator("h1").innerText()).isEqualTo("11月20日(金)の夜から1泊");
            assertThat(page.locator("main").innerText())
                    .contains("令和8年（2026年）", "男・30代", "車いす", "あり", "吸引", "不明", "返事の期限 22:30（あと30分）");
            assertThat(said(page)).doesNotContain(WHO);
            Look.at(page, "offer");
            page.locator("#f-name").fill("宿直 田中");
            button(page, "受け入れる").click();

            assertThat(page.locator("main [role=status]").innerText()).contains("受け入れると返事をしました");
            assertThat(page.locator("h1").innerText()).contains("川上 健司");
        }
        assertThat(town.stage(id)).isEqualTo("ACCEPTED");
        assertThat(answer(id)).isEqualTo("ACCEPTED WEB 宿直 田中");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void an_office_refuses_in_two_taps_and_types_nothing(Screen screen) {
        UUID id = offered(town.person("川上", "健司", "MALE", null), 1);
        try (BrowserContext context = Browser.open(screen)) {
            Page page = signedIn(context, unit);
            String offer = page.url();
            page.navigate(town.service.url() + "/offers");
            Look.at(page, "offers");
            page.navigate(offer);
            Locator answers = page.locator(".answers button");
            assertThat(answers.first().isVisible()).isFalse();

            page.locator("summary", new Page.LocatorOptions().setHasText("断る")).click();
            assertThat(answers.allInnerTexts()).containsExactly("いっぱい", "夜の職員", "医療的ケア", "行動面", "建物", "その他");
            Look.at(page, "office-refusing");
            answers.nth(1).click();

            assertThat(page.locator("#state").innerText()).contains("断ると返事をしました");
            assertThat(page.locator("main").innerText()).as("over is over").doesNotContain("男性", "吸引", "K.K.");
            Look.at(page, "offer-refused");
        }
        assertThat(town.stage(id)).isEqualTo("MATCHING");
        assertThat(answer(id)).isEqualTo("DECLINED WEB STAFF_TONIGHT");
        assertThat(town.service.column("select state from claim where case_id = ?", id))
                .containsExactly("RELEASED");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void some_of_the_nights_are_taken_and_the_rest_is_asked_for_elsewhere(Screen screen) {
        UUID id = offered(town.person("川上", "健司", "MALE", null), 3);
        try (BrowserContext context = Browser.open(screen)) {
            Page page = signedIn(context, unit);
            page.locator("a", new Page.LocatorOptions().setHasText("一部の夜だけ")).click();
            page.locator("summary", new Page.LocatorOptions().setHasText("一部の夜だけ"))
                    .click();
            page.locator("#f-firstNight").selectOption("2026-11-21");
            page.locator("#f-leaving").selectOption("2026-11-22");
            button(page, "受け入れる").click();
            assertThat(page.locator("[role=alert]").isVisible()).isTrue();
            assertThat(page.locator("#f-firstNight").inputValue()).isEqualTo("2026-11-21");
            Look.at(page, "offer-some-nights");

            page.locator("#f-firstNight").selectOption("2026-11-20");
            button(page, "受け入れる").click();

            page.waitForURL("**/office/stays/**");
        }
        assertThat(town.service.column("select first_night || ' ' || leaving from stay where case_id = ?", id))
                .containsExactly("2026-11-20 2026-11-22");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void an_answer_that_comes_too_late_is_told_what_happened_and_the_way_on(Screen screen) {
        offered(town.person("川上", "健司", "MALE", null), 1);
        try (BrowserContext context = Browser.open(screen)) {
            Page page = signedIn(context, unit);
            town.service.clock().set("2026-11-20T22:30");

            button(page, "受け入れる").click();

            assertThat(page.locator("[role=alert]").innerText()).contains("この依頼はもう終わっています");
            assertThat(page.locator("main a.phone").getAttribute("href")).isEqualTo("tel:0282000000");
            Look.at(page, "offer-too-late");
        }
    }

    @Test
    void of_two_offices_racing_exactly_one_wins_and_the_other_is_told_politely() {
        UUID other = able("みどり荘");
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 1);
        town.offer(id, unit, other).ok();
        try (BrowserContext one = Browser.open(Screen.PHONE);
                BrowserContext two = Browser.open(Screen.PHONE)) {
            List<Page> pages = List.of(signedIn(one, unit), signedIn(two, other));
            pages.forEach(page -> page.evaluate(
                    "setTimeout(() => document.querySelector('[action$=acceptance] button').click(), 50)"));
            List<String> heads = new ArrayList<>();
            for (Page page : pages) {
                page.locator("[role=alert], dl.first").first().waitFor();
                heads.add(
                        page.locator("[role=alert]").count() == 0
                                ? "won"
                                : page.locator("#state").innerText());
            }

            assertThat(heads).containsExactlyInAnyOrder("won", "先にほかの事業所で決まりました。ご協力ありがとうございました。");
            Look.at(pages.get(heads.indexOf("won") == 0 ? 1 : 0), "offer-lost");
        }
        assertThat(town.service.column("select count(*) from stay where case_id = ?", id))
                .containsExactly(1L);
        assertThat(town.service.column("select state from claim where case_id = ? order by state", id))
                .containsExactly("RELEASED", "TAKEN");
    }

    @Test
    void an_offer_that_comes_while_the_page_is_open_is_shown_and_what_was_counted_stays() {
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = context.newPage();
            page.navigate(town.service.url() + "/sign-in");
            page.locator("#login").fill(town.given.login("PROVIDER", null, town.office(unit)));
            page.locator("#password").fill(Given.PASSWORD);
            page.waitForResponse(
                    "**/board/events", () -> page.locator("main button").click());
            page.locator("[name='units[0].freeMale']").fill("0");

            offered(town.person("川上", "健司", "MALE", null), 1);

            PlaywrightAssertions.assertThat(page.locator("#offers")).hasText("依頼 1件");
            assertThat(page.locator("[name='units[0].freeMale']").inputValue()).isEqualTo("0");
        }
    }

    @Test
    void a_form_sent_from_another_site_is_refused() {
        UUID id = offered(town.person("川上", "健司", "MALE", null), 1);
        UUID offer = (UUID) town.service
                .column("select id from offer where case_id = ?", id)
                .getFirst();
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            signedIn(context, unit);
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

    private UUID able(String name) {
        UUID able = town.unit(name, 1, 0, 0);
        for (String code : List.of("BEHAVIOUR_10", "WHEELCHAIR")) {
            town.given.capability(able, code, "YES");
        }
        return able;
    }

    private UUID offered(UUID person, int nights) {
        UUID id = town.searching(person, nights);
        town.offer(id, unit).ok();
        return id;
    }

    private Page signedIn(BrowserContext context, UUID at) {
        Page page = context.newPage();
        Browser.signIn(page, town.service.url(), town.given.login("PROVIDER", null, town.office(at)));
        return page;
    }

    private String answer(UUID id) {
        return (String) town.service
                .column(
                        "select state || ' ' || answer_channel || ' ' || coalesce(refusal, answered_name) from offer where case_id = ?",
                        id)
                .getFirst();
    }
}
