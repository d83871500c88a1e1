package jp.yoridokoro.pages.stay;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A coordinator's case from the acceptance to the end, and what it leaves owed. */
class StayStoryTest {
    private final Town town = Town.of("tochigi");

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_case_is_led_from_the_acceptance_to_its_end(Screen screen) {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 1);
        town.service.sql("update office set telephone = '0282-00-0003' where id = ?", town.office(unit));
        UUID id = accepted(unit, 3);
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            Browser.signIn(page, town.service.url(), town.given.login("HUB_COORDINATOR", town.hub, null));

            open(page, id, "departure");
            page.locator("#f-transport").fill("姉の車");
            Look.at(page, "stay-departure");
            save(page);
            assertThat(town.stage(id)).isEqualTo("TRANSPORTING");
            open(page, id, "arrival");
            assertThat(page.locator(".head")).containsText("川上 健司");
            Look.at(page, "stay-arrival");
            save(page);
            assertThat(town.stage(id)).isEqualTo("STAYING");

            open(page, id, "extension");
            assertThat(page.locator("main")).containsText("きょうは 1日目です");
            page.locator("#f-until").selectOption("2026-11-25");
            page.locator("input[value=FAMILY_ILLNESS]").check();
            save(page);
            assertThat(page.locator("#f-until")).hasValue("2026-11-25");
            Look.at(page, "stay-extension-refused");
            page.locator("#f-words").fill("母の入院が延びた");
            save(page);
            assertThat(town.one(id).get("placement").get("extensions")).hasSize(1);

            meeting(page, id);

            open(page, id, "closure");
            assertThat(page.locator("main")).containsText("いまは「滞在」なので");
            Look.at(page, "stay-closure-not-yet");

            open(page, id, "exit");
            page.locator("#f-on").selectOption("2026-11-24");
            page.locator("input[value=HOME]").check();
            page.locator("#f-how").fill("朝と夕に訪問介護");
            Look.at(page, "stay-exit-plan");
            save(page);
            open(page, id, "exit");
            assertThat(page.locator(".notice")).containsText("11月24日(火) に 自宅 へ");
            Look.at(page, "stay-exit");
            page.locator("#f-leaving").selectOption("2026-11-24");
            save(page);
            assertThat(town.stage(id)).isEqualTo("EXITED");

            open(page, id, "closure");
            assertThat(page.locator(".card")).containsText("訪問介護を頼む");
            page.locator("#f-outcome").fill("落ち着いて自宅へもどった。");
            save(page);
            assertThat(page.locator("#problem")).isVisible();
            assertThat(page.locator("#f-outcome")).hasValue("落ち着いて自宅へもどった。");
            Look.at(page, "stay-closure-refused");
            page.locator(".card a").last().click();
            Look.at(page, "stay-tasks");
            page.locator(".rows button").click();
            assertThat(page.locator(".notice")).containsText("終わったことにしました");
            open(page, id, "closure");
            page.locator("#f-outcome").fill("落ち着いて自宅へもどった。");
            Look.at(page, "stay-closure");
            save(page);
            assertThat(town.stage(id)).isEqualTo("CLOSED");

            assertThat(page.locator("main")).containsText("滞在のふり返り");
            Look.at(page, "stay-follow-up");
            page.locator(".rows li", new Page.LocatorOptions().setHasText("滞在のふり返り"))
                    .locator("a")
                    .click();
            page.locator("#f-words").fill("夜も眠れた。次は服薬の表を先に渡す。");
            page.locator("#f-byWhom").fill("相談員 佐藤");
            Look.at(page, "stay-owed");
            save(page);
            assertThat(page.locator(".notice")).containsText("結果を書きました");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void what_may_happen_instead_is_written_down_and_asks_again(Screen screen) {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 1);
        UUID other = town.unit("みどり荘", 1, 0, 1);
        town.service.sql(
                "update office set telephone = '0282-00-0003' where municipality = ?", town.given.municipality);
        UUID id = accepted(unit, 3);
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            Browser.signIn(page, town.service.url(), town.given.login("HUB_COORDINATOR", town.hub, null));
            open(page, id, "no-show");
            save(page);
            assertThat(page.locator("#problem")).isVisible();
            Look.at(page, "stay-no-show");
            open(page, id, "falling-through");
            page.locator("#f-reason").fill("夜勤が急に休んだ");
            Look.at(page, "stay-falling-through");
            save(page);
            assertThat(town.stage(id)).isEqualTo("MATCHING");

            town.search(id);
            UUID offer = Town.only(town.offer(id, other));
            town.provider(other)
                    .post("/api/offers/" + offer + "/acceptance", Map.of("name", "宿直"))
                    .ok();
            open(page, id, "arrival");
            save(page);
            open(page, id, "move");
            page.locator("#f-fromNight").selectOption("2026-11-22");
            page.locator("input[name=unit][value='" + unit + "']").check();
            page.locator("#f-reason").fill("みどり荘の工事");
            page.locator("#f-spokenWith").fill("当直 田中");
            Look.at(page, "stay-move");
            save(page);
            assertThat(town.one(id).get("stays")).hasSize(3);

            open(page, id, "run-outs");
            page.locator("input[value=OXYGEN]").check();
            page.locator("#f-hoursLeft").fill("６");
            page.locator("#f-saidBy").fill("姉");
            save(page);
            assertThat(page.locator(".rows")).containsText("酸素");
            Look.at(page, "stay-run-outs");
            open(page, id, "early-leave");
            page.locator("input[value=HOSPITAL]").check();
            page.locator("#f-leaving").selectOption("2026-11-21");
            Look.at(page, "stay-early-leave");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void support_at_home_is_begun_looked_at_and_ended(Screen screen) {
        UUID id = town.emergency(town.person("川上", "健司", "MALE", null), 2);
        UUID gone = town.emergency(town.person("山田", "太郎", "MALE", null), 2);
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            Browser.signIn(page, town.service.url(), town.given.login("HUB_COORDINATOR", town.hub, null));
            open(page, id, "home-support");
            page.locator("input[value=HELPER]").check();
            page.locator("#f-who").fill("ひまわり訪問介護");
            page.locator("#f-contact").fill("0282-00-0009");
            page.locator("#f-nextCheck").fill("2026-11-21T06:00");
            Look.at(page, "stay-home-support");
            save(page);
            assertThat(town.stage(id)).isEqualTo("HOME_SUPPORT");
            open(page, id, "home-support");
            Look.at(page, "stay-home-support-running");
            page.locator(".card a.button").click();
            page.locator("#f-words").fill("眠っている。熱なし。");
            Look.at(page, "stay-home-support-check");
            save(page);
            page.locator(".card a.button").click();
            page.locator("summary").click();
            page.locator("#f-reason").fill("姉が着いた");
            page.locator("details button").click();
            assertThat(page.locator(".card")).containsText("姉が着いた");

            open(page, gone, "arrival-elsewhere");
            Look.at(page, "stay-arrival-elsewhere");
            open(page, gone, "cancellation");
            page.locator("#f-reason").fill("家族がもどった");
            Look.at(page, "stay-cancellation");
            save(page);
            assertThat(town.stage(gone)).isEqualTo("CANCELLED");
            open(page, gone, "arrival-elsewhere");
            assertThat(page.locator("main")).containsText("この記録はできません");
        }
    }

    private void meeting(Page page, UUID id) {
        open(page, id, "meeting");
        assertThat(page.locator("main")).containsText("川上 健司");
        page.locator("#f-place").fill("くわの実ホーム 相談室");
        Look.at(page, "meeting-plan");
        save(page);
        assertThat(page.locator(".notice")).containsText("会議の日時を決めました");
        Look.at(page, "meeting-all");
        page.locator(".card a.way").first().click();
        Look.at(page, "meeting-replan");
        open(page, id, "meeting/new");
        Look.at(page, "meeting-another");
        open(page, id, "meeting");
        page.locator(".card a.button").click();
        page.locator("#f-decision").fill("火曜まで延ばし、自宅へもどる。");
        page.locator("[name='tasks[1].title']").fill("訪問介護を頼む");
        page.locator("[name='tasks[1].owner']").fill("相談員 佐藤");
        page.locator("[name='tasks[1].dueOn']").fill("11/23");
        save(page);
        assertThat(page.locator("#problem a")).hasAttribute("href", "#f-participants");
        assertThat(page.locator("#f-decision")).hasValue("火曜まで延ばし、自宅へもどる。");
        assertThat(page.locator("[name='tasks[0].title']")).hasValue("訪問介護を頼む");
        Look.at(page, "meeting-minutes-refused");
        page.locator("input[value=PRESENT]").first().check();
        save(page);
        assertThat(town.service.column("select title || due_on from task where subject_id = ?", id))
                .containsExactly("訪問介護を頼む2026-11-23");
        open(page, id, "meeting");
        page.locator(".card a").first().click();
        assertThat(page.locator(".card .lines")).containsText("火曜まで延ばし");
        Look.at(page, "meeting-held");
    }

    private UUID accepted(UUID unit, int nights) {
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), nights);
        UUID offer = Town.only(town.offer(id, unit));
        town.provider(unit)
                .post("/api/offers/" + offer + "/acceptance", Map.of("name", "宿直"))
                .ok();
        return id;
    }

    private void open(Page page, UUID id, String step) {
        page.navigate(town.service.url() + "/emergencies/" + id + "/" + step);
    }

    private static void save(Page page) {
        page.locator("main form button.huge").click();
    }
}
