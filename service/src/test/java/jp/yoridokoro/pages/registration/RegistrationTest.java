package jp.yoridokoro.pages.registration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.yoridokoro.pages.specialist.Desk;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A registration from application to decision, each by whose step it is. */
class RegistrationTest {
    private final Desk desk = new Desk();
    private final UUID person = desk.hanako();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void an_application_goes_from_hand_to_hand_to_its_decision(Screen screen) {
        UUID registration = Registrants.draft(desk.specialist, person);
        String path = "/registrations/" + registration;
        try (BrowserContext own = Browser.open(screen);
                BrowserContext hub = Browser.open(screen);
                BrowserContext core = Browser.open(screen)) {
            Page specialist = own.newPage();
            desk.sitDown(specialist);
            desk.open(specialist, "/people/" + person);
            Desk.button(specialist, "申請する").click();
            desk.press(specialist, "申請する");
            assertThat(specialist.locator("#problem a")).hasAttribute("href", "#f-noConsentReason");
            Look.at(specialist, "registration-submit-refused");
            desk.type(specialist, "noConsentReason", "入院中で、退院後に説明する");
            specialist.locator("main form button").click();
            assertThat(specialist.locator("[role=status]")).containsText("申請しました");

            Page coordinator = hub.newPage();
            desk.sitDown(coordinator, "HUB_COORDINATOR");
            desk.open(coordinator, path);
            Desk.button(coordinator, "アセスメントを書く").click();
            desk.type(coordinator, "assessment", "母と二人暮らし。夜は一人で過ごせない。");
            desk.press(coordinator, "アセスメントを保存する");
            Desk.button(coordinator, "判定に進める").click();
            coordinator.locator("main form button").click();
            assertThat(coordinator).hasURL(Pattern.compile(".*/meetings/new/REGISTRATION_JUDGE.*"));
            Look.at(coordinator, "meeting-new");
            desk.type(coordinator, "plannedAt", "2026-11-20T14:00");
            desk.type(coordinator, "participants[1].name", "基幹 一郎");
            desk.choose(coordinator, "participants[2].presence", "INVITED");
            desk.press(coordinator, "この日に決める");
            Desk.button(coordinator, "会議の記録を書く").click();
            desk.type(coordinator, "decision", "登録する");
            desk.choose(coordinator, "participants[1].presence", "PRESENT");
            desk.choose(coordinator, "participants[0].presence", "ABSENT");
            desk.type(coordinator, "tasks[0].title", "体験の日を決める");
            desk.type(coordinator, "tasks[0].owner", "拠点");
            desk.type(coordinator, "tasks[0].dueOn", "R8.12.1");
            Look.at(coordinator, "meeting-minutes");
            desk.press(coordinator, "記録を保存する");
            assertThat(coordinator.locator("#tasks")).containsText("体験の日を決める");
            assertThat(coordinator.locator("#steps")).not().containsText("登録すると決める");

            Page decider = core.newPage();
            desk.sitDown(decider, "CORE_STAFF");
            desk.open(decider, path);
            Look.at(decider, "registration-judging");
            Desk.button(decider, "登録すると決める").click();
            desk.type(decider, "reason", "介護者が高齢");
            desk.press(decider, "登録を決定する");
            assertThat(decider.locator("main")).containsText("登録後の話し合い 12月20日(日)まで");
            assertThat(decider.locator("main")).containsText("年1回の見直し 令和9年（2027年）11月20日(土)まで");
            Look.at(decider, "registration");
            APIResponse letter = core.request().get(desk.url(path + "/decision.pdf"));
            assertThat(letter.headers().get("content-type")).contains("application/pdf");
            assertThat(new String(letter.body(), 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF");

            decider.locator("#tasks a").first().click();
            Look.at(decider, "task");
            desk.type(decider, "result", "決めた");
            desk.press(decider, "すんだと記録する");
            assertThat(decider.locator("#tasks")).containsText("すみ");
            decider.locator("#meetings a").first().click();
            assertThat(decider.locator("main")).containsText("基幹 一郎");
            Look.at(decider, "meeting");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_talk_is_recorded_by_the_specialist_and_a_registration_ends_with_a_reason(Screen screen) {
        UUID registration = desk.registered(person);
        try (BrowserContext own = Browser.open(screen);
                BrowserContext hub = Browser.open(screen)) {
            Page specialist = own.newPage();
            desk.sitDown(specialist);
            desk.open(specialist, "/registrations/" + registration);
            Desk.button(specialist, "登録後の話し合いを記録する").click();
            desk.type(specialist, "heldOn", "令和9年1月1日");
            desk.type(specialist, "result", "体験の希望を聞いた");
            specialist.locator("main form button").click();
            assertThat(specialist.locator("#problem")).isVisible();
            assertThat(specialist.locator("[id='f-result']")).hasValue("体験の希望を聞いた");
            desk.type(specialist, "heldOn", "R8.11.20");
            specialist.locator("main form button").click();
            assertThat(specialist.locator("main")).not().containsText("登録後の話し合い 12月20日");

            Page coordinator = hub.newPage();
            desk.sitDown(coordinator, "HUB_COORDINATOR");
            desk.open(coordinator, "/registrations/" + registration + "/steps/END");
            assertThat(coordinator.locator("[name=endReason]")).hasCount(6);
            Look.at(coordinator, "registration-end");
            desk.choose(coordinator, "endReason", "MOVED");
            desk.type(coordinator, "reason", "県外へ転出");
            coordinator.locator("main form button").click();
            assertThat(coordinator.locator("main")).containsText("この登録は終わっています");
        }
    }
}
