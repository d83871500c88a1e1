package jp.yoridokoro.pages.specialist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must be done today, and finding somebody. */
class TodayTest {
    private final Desk desk = new Desk();

    @AfterEach
    void tonight() {
        desk.given.service.clock().set("2026-11-20T22:00");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_day_begins_with_what_is_late_and_the_people_at_risk(Screen screen) {
        UUID person = desk.hanako();
        UUID registration = desk.registered(person);
        other("小山", "オヤマ", 82);
        Registrants.draft(desk.specialist, other("佐野", "サノ", 60));
        desk.given.service.clock().set("2026-12-23T09:00");
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            desk.sitDown(page);

            assertThat(page).hasURL(Pattern.compile(".*/today"));
            assertThat(page.locator("#todo li").first()).containsText("登録後の話し合い");
            assertThat(page.locator("#todo li").first()).containsText("期限すぎ 1件");
            assertThat(page.locator("#todo")).containsText("登録の下書き");
            assertThat(page.locator("#todo")).containsText("備えの足りないところ");
            assertThat(page.locator(".people li").first()).containsText("小山 花子");
            Look.at(page, "today-specialist");
            page.locator("#todo a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/registrations/" + registration + "/steps/TALK_HELD"));
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void hubs_and_municipalities_see_sums_and_who_is_worst(Screen screen) {
        desk.registered(desk.hanako());
        desk.given.service.clock().set("2026-12-23T13:00");
        desk.given.unit(desk.given.office("くわの実ホーム"), "くわの実", 4);
        for (String role : List.of("HUB_COORDINATOR", "CORE_STAFF", "MUNICIPALITY")) {
            try (BrowserContext context = Browser.open(screen)) {
                Page page = context.newPage();
                desk.sitDown(page, role);
                desk.open(page, "/today");

                assertThat(page.locator("#todo")).containsText("期限すぎ 1件");
                assertThat(page.locator("#todo")).containsText("栃木 花子さん（相談支援センターあおば）");
                assertThat(page.locator("#todo")).containsText("今日の空きの報告がない事業所");
                Look.at(page, "today-" + role.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void somebody_is_found_by_kanji_kana_and_birth_date_and_no_name_stands_in_the_address(Screen screen) {
        desk.hanako();
        other("小山", "オヤマ", 82);
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            desk.sitDown(page);
            desk.open(page, "/people");
            assertThat(page.locator(".people li")).hasCount(2);
            Look.at(page, "people");
            for (String words : List.of("小山", "おやま", "ｵﾔﾏ", "平成3年5月3日", "1991/5/3")) {
                page.locator("#words").fill(words);
                assertThat(page.locator("#found h2")).hasText("「" + words + "」でさがした人");
                assertThat(page.locator(".people li")).hasCount(1);
                assertThat(page.locator(".people li")).containsText("小山 花子");
            }
            page.locator("#words").fill("いない人");
            assertThat(page.locator("#found")).containsText("見つかりませんでした");
            assertThat(page).hasURL(desk.url("/people"));
            Look.at(page, "people-nobody");
        }
    }

    @Test
    void searching_works_without_javascript_and_pages_through() {
        for (int i = 0; i < 21; i++) {
            other("小山" + i, "オヤマ", 60);
        }
        try (BrowserContext context =
                Browser.open(Screen.PHONE, false, com.microsoft.playwright.options.ColorScheme.LIGHT)) {
            Page page = context.newPage();
            desk.sitDown(page);
            desk.open(page, "/people");
            page.locator("#words").fill("小山");
            page.locator(".search button").click();
            assertThat(page.locator(".people li")).hasCount(20);
            assertThat(page.locator("#words")).hasValue("小山");
            Desk.button(page, "つづきを見る").click();
            assertThat(page.locator(".people li")).hasCount(1);
            assertThat(page.url()).doesNotContain("小山").doesNotContain("%");
        }
    }

    private UUID other(String family, String kana, int carersAge) {
        Map<String, Object> facts = Registrants.facts();
        facts.put("familyName", family);
        facts.put("familyKana", kana);
        facts.put("birthDate", "1991-05-03");
        Map<String, Object> carer = new HashMap<>(Map.of(
                "name",
                family + " はな",
                "relation",
                "母",
                "birthYear",
                2026 - carersAge,
                "health",
                "SICKLY",
                "main",
                true,
                "livesTogether",
                "YES"));
        return desk.specialist
                .post("/api/people", Map.of("person", facts, "mainCaregiver", carer, "confirmedNew", "試験"))
                .id();
    }
}
