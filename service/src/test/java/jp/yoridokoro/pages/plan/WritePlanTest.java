package jp.yoridokoro.pages.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.plan.draft.ForgetDrafts;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A specialist writes the next version of a plan, a topic a page. */
class WritePlanTest {
    private static final String EDIT = "/plan/CAREGIVER_ABSENCE/edit";

    private final Client client = new Client();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_plan_is_written_step_by_step_made_a_version_compared_and_printed(Screen screen) {
        client.plan();
        try (BrowserContext context = Browser.open(screen)) {
            Page page = client.open(context, "/plan");
            Look.at(page, "plan");
            link(page, "このプランを直す").click();

            assertThat(page.locator("h1")).hasText("本人のこと");
            assertThat(page.locator("[id='f-items.CALLED']")).hasValue("けんちゃん");
            Look.at(page, "plan-step");
            page.locator("[id='f-items.CALLED']").fill("健司さん");
            button(page, "保存して次へ").click();
            assertThat(page.locator("[role=status]")).hasText("保存しました");
            page.locator("input[name=triggers]").first().check();
            Look.at(page, "plan-step-triggers");
            button(page, "保存して次へ").click();
            assertThat(page.locator("[id='f-calls[0].telephone']")).hasValue("090-0000-0011");
            page.locator("[id='f-calls[1].who']").fill("青葉相談支援");
            page.locator("[id='f-calls[1].what']").fill("朝になったら知らせる");
            Look.at(page, "plan-step-calls");
            button(page, "保存して次へ").click();
            page.locator(".all-steps summary").click();
            Look.at(page, "plan-steps");
            link(page, "体のこと").click();
            page.locator("input[name=unknown][value=ALLERGY_DRUG]").check();
            page.locator("input[name=none][value=ALLERGY_FOOD]").check();
            page.locator("[id='f-items.SEIZURES']").fill("3分をこえたら救急車");
            Look.at(page, "plan-step-medical");
            button(page, "保存してたしかめる").click();

            assertThat(page.locator("main")).containsText("変わるところ（5）");
            Look.at(page, "plan-check");
            assertThat(client.column("select version from crisis_plan where person_id = ?"))
                    .containsExactly(1);
            assertThat(client.column("select base_version from plan_draft where person_id = ?"))
                    .containsExactly(1);
            button(page, "この内容で第2版にする").click();

            assertThat(page.locator("[role=status]")).containsText("新しい版にしました");
            assertThat(page.locator("#summary")).containsText("健司さん");
            assertThat(page.locator("#summary")).containsText("食物のアレルギー なし");
            assertThat(page.locator("#summary a.phone").first()).hasAttribute("href", "tel:09000000011");
            Look.at(page, "plan-published");
            assertThat(client.column("select id from plan_draft where person_id = ?"))
                    .isEmpty();
            assertThat(client.column("select version from crisis_plan where person_id = ? order by 1"))
                    .containsExactly(1, 2);
            assertThat(
                            client.column(
                                    "select t.clause from plan_trigger t join crisis_plan p on p.id = t.plan_id where p.person_id = ?"))
                    .hasSize(1);
            link(page, "版をくらべる").click();

            assertThat(page.locator(".change")).hasCount(5);
            assertThat(page.locator("del").first()).hasText("けんちゃん");
            assertThat(page.locator("ins").first()).hasText("健司さん");
            assertThat(page.locator("main")).containsText("わからない");
            Look.at(page, "plan-compare");
            APIResponse sheet = page.request().get(client.url("/plan/CAREGIVER_ABSENCE/2/sheet.pdf"));
            assertThat(sheet.headers()).containsEntry("content-type", "application/pdf");
            assertThat(new String(sheet.body(), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
            page.navigate(client.url(""));
            button(page, "カプセルを印刷する").click();
            Look.at(page, "capsule");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_version_that_came_in_between_is_shown_and_built_upon(Screen screen) {
        client.plan();
        try (BrowserContext context = Browser.open(screen)) {
            Page page = client.open(context, EDIT + "/BEHAVIOUR");
            page.locator("[id='f-items.CALMING']").fill("祖母の写真を見る");
            button(page, "保存してたしかめる").click();
            client.write(1, Map.of("CALLED", "ケン", "CALMING", "毛布にくるまる", "MEALS", "きざみ食"));
            button(page, "この内容で第2版にする").click();

            assertThat(page.locator(".problem")).hasCount(1);
            assertThat(page.locator("#overtaken")).containsText("第2版を書きました");
            Look.at(page, "plan-overtaken");
            button(page, "第2版の上に重ねて続ける").click();
            assertThat(page.locator(".change del")).containsText(new String[] {"毛布にくるまる"});
            assertThat(page.locator(".change ins")).containsText(new String[] {"祖母の写真を見る"});
            button(page, "この内容で第3版にする").click();

            assertThat(page.locator("#summary")).containsText("ケン");
            assertThat(page.locator("#summary")).containsText("祖母の写真を見る");
        }
        assertThat(client.column("""
                        select i.words from plan_item i join crisis_plan p on p.id = i.plan_id
                        where p.person_id = ? and p.version = 3 and i.field in ('CALMING', 'MEALS') order by i.field
                        """)).containsExactly("祖母の写真を見る", "きざみ食");
    }

    @Test
    void a_step_that_is_refused_or_outlives_its_sign_in_keeps_what_was_typed() {
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = client.open(context, EDIT + "/FIRST_ACTION");
            assertThat(page.locator("[id='f-calls[0].who']")).hasValue("川上 よし子（姉）");
            page.locator("[id='f-calls[0].what']").fill("");
            page.locator("[id='f-calls[0].withinMinutes']").fill("すぐ");
            button(page, "保存して次へ").click();

            assertThat(page.locator("#problem")).containsText("数字で入れてください");
            assertThat(page.locator("[id='f-calls[0].withinMinutes']")).hasValue("すぐ");
            Look.at(page, "plan-step-refused");
            page.locator("[id='f-calls[0].withinMinutes']").fill("１５");
            button(page, "保存して次へ").click();
            assertThat(page.locator("#problem a").first()).hasAttribute("href", "#f-calls[0].what");
            page.locator("[id='f-calls[0].what']").fill("来てもらう");
            Browser.expire(context);
            button(page, "保存して次へ").click();
            page.locator("#login").fill(client.login);
            page.locator("#password").fill("password of the tests");
            page.locator("main button").click();
            page.locator("main button").click();

            assertThat(page.locator("h1")).hasText("家のこと");
        }
        assertThat(client.column("select content->'calls'->0->>'what' from plan_draft where person_id = ?"))
                .containsExactly("来てもらう");
    }

    @Test
    void the_steps_are_walked_by_keyboard_alone() {
        client.plan();
        try (BrowserContext context = Browser.open(Screen.DESK)) {
            Page page = client.open(context, "/plan");
            press(page, "このプランを直す");
            assertThat(page.locator("h1")).hasText("本人のこと");
            tabTo(page, "f-items.CALLED");
            page.keyboard().press("Control+A");
            page.keyboard().type("けんじ");
            press(page, "保存してたしかめる");
            assertThat(page.locator("h1")).hasText("たしかめて新しい版にする");
            press(page, "この内容で第2版にする");
            assertThat(page.locator("#summary")).containsText("けんじ");
        }
    }

    @Test
    void a_draft_is_its_authors_alone_and_gone_after_the_days_of_the_setting() {
        client.plan();
        client.town.given.setting("plan.draftDays", "3");
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = client.open(context, EDIT + "/DAILY");
            page.locator("[id='f-items.MEALS']").fill("きざみ食");
            button(page, "保存して次へ").click();
            page.navigate(client.url("/plan"));
            assertThat(page.locator("main")).containsText("書きかけがあります");
        }
        try (BrowserContext other = Browser.open(Screen.PHONE)) {
            Page page = other.newPage();
            Browser.signIn(page, client.town.service.url(), client.town.given.login("CORE_STAFF"));
            page.navigate(client.url(EDIT + "/DAILY"));
            assertThat(page.locator("[id='f-items.MEALS']")).hasValue("");
        }
        forget();
        assertThat(client.column("select id from plan_draft where person_id = ?"))
                .hasSize(1);
        client.town.service.clock().set("2026-11-24T22:00");
        forget();
        assertThat(client.column("select id from plan_draft where person_id = ?"))
                .isEmpty();
    }

    @Test
    void a_draft_is_thrown_away_on_request_and_the_plan_stays() {
        client.plan();
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = client.open(context, EDIT + "/DAILY");
            page.locator("[id='f-items.MEALS']").fill("きざみ食");
            button(page, "保存してたしかめる").click();
            page.locator("summary", new Page.LocatorOptions().setHasText("書きかけを捨てる"))
                    .click();
            button(page, "書きかけを捨てる").click();
            assertThat(page.locator("[role=status]")).hasText("書きかけを捨てました");
        }
        assertThat(client.column("select id from plan_draft where person_id = ?"))
                .isEmpty();
        assertThat(client.column("select version from crisis_plan where person_id = ?"))
                .containsExactly(1);
    }

    @Test
    void another_office_finds_no_plan() {
        client.plan();
        String other = client.town.given.login("SPECIALIST", null, client.town.given.office("ともしび"));
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = context.newPage();
            Browser.signIn(page, client.town.service.url(), other);
            for (String path : new String[] {"/plan", EDIT + "/DAILY", EDIT + "/check", "/plan/CAREGIVER_ABSENCE/1"}) {
                assertThat(page.navigate(client.url(path)).status()).as(path).isEqualTo(404);
            }
        }
    }

    private void forget() {
        String municipality = client.town.given.municipality;
        client.town.service.bean(Walls.class).as(Actor.system(municipality), () -> {
            client.town.service.bean(ForgetDrafts.class).forget(municipality);
            return null;
        });
    }

    /** Tabs until a link or button with these words has the focus, sees that the focus is visible, and presses it. */
    private static void press(Page page, String words) {
        tab(page, "document.activeElement.innerText === '" + words + "'");
        assertThat((String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private static void tabTo(Page page, String id) {
        tab(page, "document.activeElement.id === '" + id + "'");
    }

    private static void tab(Page page, String there) {
        for (int press = 0; press < 120 && !(boolean) page.evaluate(there); press++) {
            page.keyboard().press("Tab");
        }
        assertThat((boolean) page.evaluate(there)).as(there).isTrue();
    }

    private static Locator button(Page page, String words) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(words));
    }

    private static Locator link(Page page, String words) {
        return page.locator("main a", new Page.LocatorOptions().setHasText(words))
                .first();
    }
}
