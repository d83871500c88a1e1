package jp.yoridokoro.pages.hub;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Asking offices and hearing them: live, by telephone, and when somebody else was first. */
class PlacesTest {
    private final Evening evening = new Evening();
    private final Town town = evening.town;

    @Test
    void two_hubs_race_for_the_last_bed_and_the_loser_is_given_the_next_choice() {
        UUID last = town.unit("くわの実ホーム", 1, 0, 0);
        UUID next = town.unit("みどり荘", 2, 0, 0);
        UUID west = town.given.hub("西");
        UUID other = town.person("田村", "実", "MALE", null);
        town.service.sql("update person set hub_id = ? where id = ?", west, other);
        town.service.sql("delete from person_need where person_id = ?", evening.kenji);
        String mine = "/emergencies/" + town.searching(evening.kenji, 1);
        var coordinator = town.given.coordinator(west);
        UUID theirs = coordinator.post("/api/emergencies", town.call(other, 1)).id();
        town.judge(theirs, coordinator, "EMERGENCY", "CG_HOSPITAL").ok();
        coordinator
                .post("/api/emergencies/" + theirs + "/searches", Map.of("reach", "HUB"))
                .ok();
        try (BrowserContext one = Browser.open(Screen.DESK);
                BrowserContext two = Browser.open(Screen.PHONE)) {
            List<Page> pages = List.of(one.newPage(), two.newPage());
            evening.signIn(pages.get(0));
            pages.get(0).navigate(town.service.url() + mine);
            Browser.signIn(pages.get(1), town.service.url(), town.given.login("HUB_COORDINATOR", west, null));
            pages.get(1).navigate(town.service.url() + "/emergencies/" + theirs);
            for (Page page : pages) {
                page.locator("#u-" + next).uncheck();
                assertThat(page.locator("#u-" + last)).isChecked();
            }
            pages.forEach(
                    page -> page.evaluate("setTimeout(() => document.getElementById('offers').requestSubmit(), 50)"));
            pages.forEach(
                    page -> assertThat(page.locator("#asked, #problem").first()).isVisible());

            List<Page> losers = pages.stream()
                    .filter(page -> page.locator("#problem").count() > 0)
                    .toList();
            assertThat(losers).hasSize(1);
            Page loser = losers.getFirst();
            assertThat(loser.locator("#problem")).containsText("先にほかの拠点がこの部屋をおさえました");
            assertThat(loser.locator("#u-" + next)).isChecked();
            assertThat(loser.locator("#u-" + last)).hasCount(0);
            assertThat(town.service.column(
                            "select count(*)::int from claim where unit_id = ? and state = 'HELD'", last))
                    .containsExactly(1);
            Look.at(loser, "hub-bed-taken");
            loser.getByText("選んだところに依頼する").click();
            assertThat(loser.locator("#asked")).containsText("みどり荘");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void answers_arrive_while_one_looks(Screen screen) {
        UUID first = town.unit("くわの実ホーム", 1, 0, 0);
        UUID second = town.unit("みどり荘", 1, 0, 0);
        List.of(first, second).forEach(unit -> town.given.capability(unit, "WHEELCHAIR", "YES"));
        town.service.sql(
                "update office set telephone = '0282-00-1234' where municipality = ?", town.given.municipality);
        UUID id = town.searching(evening.kenji, 1);
        var offers = town.offer(id, first, second).ok();
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            evening.signIn(page);
            page.waitForResponse("**/board/events", () -> page.navigate(town.service.url() + "/emergencies/" + id));
            answer(offers.get(0), "refusal", Map.of("refusal", "STAFF_TONIGHT"));
            assertThat(page.locator("#asked")).containsText("断り（今夜の職員）");
            Look.at(page, "hub-refused");
            answer(offers.get(1), "acceptance", Map.of("name", "宿直 田中"));

            assertThat(page.locator("#work")).containsText("出発・到着を記録する");
            assertThat(page.locator("#asked a.phone").first()).hasAttribute("href", "tel:0282001234");
            assertThat(page.locator("#asked")).containsText("受け入れる　宿直 田中さん");
            assertThat(page.locator("#timeline")).containsText("受入れが決まった");
            assertThat(page.locator(".steps .here")).containsText("到着");
            Look.at(page, "hub-accepted");
        }
    }

    @Test
    void news_takes_nothing_from_under_the_hands_of_who_is_typing() {
        UUID first = town.unit("くわの実ホーム", 1, 0, 0);
        town.given.capability(first, "WHEELCHAIR", "YES");
        UUID id = town.searching(evening.kenji, 1);
        var offers = town.offer(id, first).ok();
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = context.newPage();
            evening.signIn(page);
            page.waitForResponse("**/board/events", () -> page.navigate(town.service.url() + "/emergencies/" + id));
            page.locator(".asked .phoned summary").click();
            page.locator(".asked input[name=name]").fill("山本");
            answer(offers.get(0), "refusal", Map.of("refusal", "STAFF_TONIGHT"));

            assertThat(page.locator("#timeline")).containsText("断りの返事");
            assertThat(page.locator("#news")).containsText("新しい動きがあります");
            assertThat(page.locator(".asked input[name=name]")).hasValue("山本");
            page.locator("#news a").click();
            assertThat(page.locator("#asked")).containsText("断り（今夜の職員）");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void what_was_said_on_the_telephone_is_recorded_with_one_tap(Screen screen) {
        UUID silent = town.silent("さくら苑");
        UUID quiet = town.silent("もみじ");
        List.of(silent, quiet).forEach(unit -> town.given.capability(unit, "WHEELCHAIR", "YES"));
        town.service.sql(
                "update office set telephone = '0282-00-1234' where municipality = ?", town.given.municipality);
        UUID id = town.searching(evening.kenji, 1);
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            evening.signIn(page);
            page.navigate(town.service.url() + "/emergencies/" + id);
            assertThat(page.locator("#offers")).hasCount(0);
            Locator place = place(page, "もみじ");
            assertThat(place).containsText("先に電話で確認してください");
            place.locator(".phoned summary").click();
            assertThat(place.locator("a.phone")).hasAttribute("href", "tel:0282001234");
            place.locator("button[value=NO_ANSWER]").click();
            assertThat(page.locator("#places")).containsText("もみじ：出なかった");

            place = place(page, "さくら苑");
            place.locator(".phoned summary").click();
            Look.at(page, "hub-telephone");
            place.locator("input[name=spokenWith]").fill("夜勤 鈴木");
            place.locator("button[name=yes]").click();

            assertThat(page.locator(".notice").first()).containsText("受入れが決まりました");
        }
        assertThat(town.stage(id)).isEqualTo("ACCEPTED");
        assertThat(town.service.column(
                        "select answer_channel || ' ' || answered_name from offer where case_id = ?", id))
                .containsExactly("PHONE 夜勤 鈴木");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void an_office_asked_by_tap_is_answered_for_or_withdrawn_and_the_search_widens_with_its_reason(Screen screen) {
        UUID first = town.unit("くわの実ホーム", 1, 0, 0);
        UUID second = town.unit("みどり荘", 1, 0, 0);
        List.of(first, second).forEach(unit -> town.given.capability(unit, "WHEELCHAIR", "YES"));
        UUID id = town.searching(evening.kenji, 1);
        town.offer(id, first, second).ok();
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            evening.signIn(page);
            page.navigate(town.service.url() + "/emergencies/" + id);
            Locator asked = page.locator(".asked").filter(new Locator.FilterOptions().setHasText("くわの実ホーム"));
            asked.locator(".phoned summary").click();
            asked.locator("input[name=name]").fill("山本");
            asked.locator("button[value=MEDICAL]").click();
            assertThat(page.locator("#asked")).containsText("断り（医療的ケア）　山本さん");
            page.getByText("依頼を取り下げる").click();
            assertThat(page.locator(".notice").first()).containsText("取り下げました");

            page.locator("#widen summary").click();
            page.locator("#f-reason").fill("近くはみな断られた");
            page.locator("#widen button[value=SIBLING]").click();
            assertThat(page.locator(".widths [aria-current]")).hasText("姉妹拠点");
            Look.at(page, "hub-widened");
        }
        assertThat(town.service.column("select reason from match_run where case_id = ? and reach = 'SIBLING'", id))
                .containsExactly("近くはみな断られた");
        assertThat(town.service.column("select state from offer where case_id = ? order by state", id))
                .containsExactly("DECLINED", "WITHDRAWN");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_clause_that_says_otherwise_is_explained_and_no_emergency_leads_to_what_comes_instead(Screen screen) {
        UUID id = town.coordinator
                .post("/api/emergencies", town.call(evening.kenji, 1))
                .id();
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            evening.signIn(page);
            page.navigate(town.service.url() + "/emergencies/" + id);
            page.locator("input[value=CG_HOSPITAL]").click();
            page.getByText("緊急ではない", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("#problem")).containsText("選んだ条項と判断が合っていません");
            assertThat(page.locator("input[value=CG_HOSPITAL]")).isChecked();
            assertThat(page.locator("#problem a")).hasAttribute("href", "#f-clause");
            Look.at(page, "hub-judge-refused");
            page.locator("fieldset#f-clause > .answers")
                    .nth(1)
                    .locator("input")
                    .first()
                    .click();
            page.getByText("緊急ではない", new Page.GetByTextOptions().setExact(true)).click();

            assertThat(page.locator("#work .huge")).hasText("緊急でなかったあとの対応を記録する");
            Look.at(page, "hub-not-emergency");
            page.locator("#work summary").first().click();
            page.locator("#f-reason").fill("母の入院がわかった");
            page.locator("#work details button").first().click();
            assertThat(page.locator("#work")).containsText("緊急かどうかを判断する");
        }
    }

    private void answer(com.fasterxml.jackson.databind.JsonNode offer, String how, Map<String, String> form) {
        UUID unit = UUID.fromString(offer.get("unitId").asText());
        town.provider(unit)
                .post("/api/offers/" + offer.get("id").asText() + "/" + how, form)
                .ok();
    }

    private static Locator place(Page page, String name) {
        return page.locator(".option").filter(new Locator.FilterOptions().setHasText(name));
    }
}
