package jp.yoridokoro.pages.rules;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a municipality decides: a setting, a preset, weights, the definition of 緊急時. */
class DecisionsTest {
    private final Town town = Town.of("tochigi");

    private Page at(BrowserContext context, String path) {
        Page page = context.newPage();
        Browser.signIn(page, town.service.url(), town.given.login("MUNICIPALITY"));
        page.navigate(town.service.url() + path);
        return page;
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_setting_is_changed_from_a_day_and_never_from_one_that_had_its_call(Screen screen) {
        town.coordinator
                .post("/api/emergencies", town.call(town.person("川上", "健司", "MALE", null), 1))
                .ok();
        try (BrowserContext context = Browser.open(screen)) {
            Page page = at(context, "/town/settings");
            Look.at(page, "rules-settings");
            page.locator("#topic-offer summary").click();
            page.getByText("依頼とあわせてベッドをおさえる時間").click();
            Look.at(page, "rules-change");
            assertThat(page.locator("#f-from")).hasValue("2026-11-21");
            page.locator("#f-value").fill("４５");
            page.locator("#f-from").fill("R8.11.20");
            page.locator("#f-reason").fill("運営協議会で決定");
            page.locator("main form button").click();

            assertThat(page.locator("#problem")).containsText("その日はもう緊急の連絡を受けています");
            assertThat(page.locator("#f-value")).hasValue("45");
            Look.at(page, "rules-change-refused");
            page.locator("#f-value").fill("45");
            page.locator("#f-from").fill("R8.12.1");
            page.locator("main form button").click();

            assertThat(page.locator(".notice")).containsText("決めた日から効きます");
            assertThat(page.locator("#topic-offer")).containsText("令和8年（2026年）12月1日(火)から 45分");
            assertThat(page.locator(".timeline")).containsText("30分 → 45分");
            Look.at(page, "rules-settings-planned");
        }
        assertThat(town.service.column(
                        "select value || ' ' || lower(valid) from municipality_setting where municipality = ? and key = 'offer.holdMinutes'",
                        town.given.municipality))
                .containsExactly("45 2026-12-01");
    }

    @Test
    void two_settings_in_the_wrong_order_are_named_in_words() {
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = at(context, "/town/settings/change?key=vacancy.freshHours");
            page.locator("#f-value").fill("72");
            page.locator("main form button").click();

            assertThat(page.locator("#problem")).containsText("大小が合いません");
            assertThat(page.locator("main")).containsText("これをこえたら要電話確認：48時間");
            Look.at(page, "rules-order");
        }
    }

    @Test
    void a_setting_is_changed_by_keyboard_alone_with_the_focus_seen() {
        try (BrowserContext context = Browser.open(Screen.DESK)) {
            Page page = at(context, "/town/settings");
            tabTo(page, "#topic-careMeeting summary");
            page.keyboard().press("Enter");
            tabTo(page, "a[href='/town/settings/change?key=careMeeting.requiredBeforeClose']");
            page.keyboard().press("Enter");
            page.waitForURL("**/change?key=careMeeting.requiredBeforeClose");
            tabTo(page, "input[name=value]");
            page.keyboard().press("ArrowDown");
            tabTo(page, "#f-reason");
            page.keyboard().type("試行のため");
            tabTo(page, "main form button");
            page.keyboard().press("Enter");
            page.waitForURL("**done=settingChanged*");

            assertThat(page.locator("#topic-careMeeting")).containsText("いいえ");
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int press = 0; press < 250; press++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("the keyboard never came to " + selector);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_preset_says_what_would_change_before_it_is_adopted(Screen screen) {
        try (BrowserContext context = Browser.open(screen)) {
            Page page = at(context, "/town/settings/presets/kashiwa");
            assertThat(page.locator("main")).containsText("登録制をとるか");
            assertThat(page.locator("main")).containsText("はい → いいえ");
            Look.at(page, "rules-preset");
            page.locator("main form button").click();

            assertThat(page.locator(".notice")).containsText("ひな形を取り入れました");
            assertThat(page.locator("#topic-registration")).containsText("いいえ");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void weights_are_tried_on_past_cases_and_then_changed(Screen screen) {
        town.unit("くわの実ホーム", 1, 0, 0);
        town.unit("みどり荘", 2, 0, 0);
        town.searching(town.person("川上", "健司", "MALE", null), 1);
        try (BrowserContext context = Browser.open(screen)) {
            Page page = at(context, "/town/settings/change?key=matching.weight.distance");
            assertThat(page).hasURL(town.service.url() + "/town/settings/weights");
            Look.at(page, "rules-weights");
            page.getByLabel("近さ", new Page.GetByLabelOptions().setExact(true))
                    .or(page.locator("input[name='weights[2].value']"))
                    .first()
                    .fill("25");
            page.getByText("過去の案件で試す").click();

            assertThat(page.locator("#outcome")).containsText("10点 → 25点");
            Look.at(page, "rules-weights-tried");
            page.getByText("この重みに変える").click();
            assertThat(page.locator(".notice")).containsText("設定を変えました");
        }
        assertThat(town.service.column(
                        "select count(*) from setting_change where municipality = ? and value = '25' and preview_id is not null",
                        town.given.municipality))
                .containsExactly(1L);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_new_version_of_the_definition_is_read_over_before_it_is_published(Screen screen) {
        try (BrowserContext context = Browser.open(screen)) {
            Page page = at(context, "/town/definition");
            assertThat(page.locator("main")).containsText("介護者が突発的に不在となり");
            Look.at(page, "rules-definition");
            page.getByText("新しい版を作る").click();
            page.locator("#f-wording").fill("");
            page.getByText("読み返す").click();
            assertThat(page.locator("#problem a")).hasAttribute("href", "#f-wording");
            Look.at(page, "rules-definition-new");
            page.locator("#f-wording").fill("介護する人が急にいなくなり、その夜をひとりで過ごせないこと");
            page.locator("form details summary").nth(0).click();
            page.locator("[name='clauses[0].wording']").fill("介護者が熱を出した");
            page.locator("form details summary").nth(13).click();
            page.locator("[name='clauses[13].counts'][value='']").check();
            page.getByText("読み返す").click();

            assertThat(page.locator("h1")).hasText("読み返す");
            assertThat(page.locator("main")).containsText("介護者が熱を出した");
            assertThat(page.locator("main")).not().containsText("家族の旅行");
            Look.at(page, "rules-definition-preview");
            page.getByText("書き直す").click();
            assertThat(page.locator("[name='clauses[0].wording']")).hasValue("介護者が熱を出した");
            page.getByText("読み返す").click();
            page.getByText("この内容で公開する").click();

            assertThat(page.locator(".notice")).containsText("新しい版を公開しました");
            page.locator("summary", new Page.LocatorOptions().setHasText("第2版")).click();
            assertThat(page.locator("details[open]")).containsText("介護者が熱を出した");
            Look.at(page, "rules-definition-planned");
        }
        assertThat(town.service.column(
                        "select count(*) from definition_clause c join emergency_definition d on d.id = c.definition_id where d.municipality = ? and d.version = 2",
                        town.given.municipality))
                .containsExactly(16L);
    }

    @Test
    void a_second_version_for_a_day_already_planned_is_refused_with_the_way_on() {
        try (BrowserContext context = Browser.open(Screen.PHONE, false, ColorScheme.LIGHT)) {
            Page page = at(context, "/town/definition/new");
            publish(page);
            assertThat(page.locator(".notice")).containsText("公開しました");
            page.navigate(town.service.url() + "/town/definition/new");
            publish(page);

            assertThat(page.locator("#problem")).containsText("もう決まっています");
        }
    }

    private static void publish(Page page) {
        page.getByText("読み返す").click();
        page.getByText("この内容で公開する").click();
    }
}
