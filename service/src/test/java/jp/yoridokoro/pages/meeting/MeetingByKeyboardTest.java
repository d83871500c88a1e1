package jp.yoridokoro.pages.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Keyboard;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The care meeting and the end of a stay without a mouse; the meeting excused by 基幹; one's own tasks. */
class MeetingByKeyboardTest {
    private static final String SAVE = "main form button.huge";

    private final Town town = Town.of("tochigi");

    @Test
    void a_stay_is_led_from_its_meeting_to_its_end_by_keyboard_alone() {
        UUID id = town.staying(town.person("川上", "健司", "MALE", null), town.unit("くわの実ホーム", 1, 0, 1), 3);
        try (BrowserContext context = Browser.open(Screen.DESK)) {
            Page page = context.newPage();
            Browser.signIn(page, town.service.url(), town.given.login("HUB_COORDINATOR", town.hub, null));
            page.navigate(town.service.url() + "/emergencies/" + id);
            meeting(page);
            assertThat(town.service.column("select decision from meeting where subject_id = ?", id))
                    .containsExactly("自宅へもどる準備をする");
            exit(page);
            assertThat(town.stage(id)).isEqualTo("EXITED");
            end(page);
            assertThat(town.stage(id)).isEqualTo("CLOSED");
        }
        assertThat(town.service.column("select words from owed_after where case_id = ? and state = 'DONE'", id))
                .containsExactly("夜も眠れた");
    }

    private static void meeting(Page page) {
        go(page, "#work a.huge", "/meeting");
        Keyboard.type(page, "#f-place", "オンライン");
        go(page, SAVE, "done=meetingSet");
        go(page, "main .card a.button", "/meetings/");
        Keyboard.press(page, "input[name='participants[0].presence'][value=PRESENT]", "Space");
        Keyboard.type(page, "#f-decision", "自宅へもどる準備をする");
        go(page, SAVE, "done=meetingHeld");
    }

    private static void exit(Page page) {
        go(page, "#work a.huge", "/exit");
        Keyboard.press(page, "#f-on", "ArrowDown");
        Keyboard.choose(page, "to", "HOME");
        go(page, SAVE, "done=exitPlanned");
        go(page, "#work a.huge", "/exit");
        Keyboard.press(page, "#f-leaving", "ArrowDown");
        go(page, SAVE, "done=exited");
    }

    private static void end(Page page) {
        go(page, "#work a.huge", "/closure");
        Keyboard.type(page, "#f-outcome", "落ち着いて自宅へもどった");
        go(page, SAVE, "done=closed");
        String review = page.locator(".rows li", new Page.LocatorOptions().setHasText("滞在のふり返り"))
                .locator("a")
                .getAttribute("href");
        go(page, "a[href='" + review + "']", review);
        Keyboard.type(page, "#f-words", "夜も眠れた");
        Keyboard.type(page, "#f-byWhom", "相談員 佐藤");
        go(page, SAVE, "done=owedDone");
    }

    /** Presses Enter there and waits for what comes. */
    private static void go(Page page, String selector, String then) {
        Keyboard.press(page, selector, "Enter");
        page.waitForURL(url -> url.contains(then));
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void only_core_staff_excuse_the_meeting_and_say_why(Screen screen) {
        UUID id = town.staying(town.person("川上", "健司", "MALE", null), town.unit("くわの実ホーム", 1, 0, 1), 3);
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            Browser.signIn(page, town.service.url(), town.given.login("CORE_STAFF"));
            page.navigate(town.service.url() + "/emergencies/" + id + "/meeting-waiver");
            page.locator("main form button.huge").click();
            assertThat(page.locator("#problem")).isVisible();
            page.locator("#f-reason").fill("本人が入院し、病院で会議をした");
            Look.at(page, "meeting-waiver");
            page.locator("main form button.huge").click();
            page.waitForURL(url -> url.contains("done=meetingWaived"));
            page.navigate(town.service.url() + "/tasks");
            Look.at(page, "tasks-none");
        }
        assertThat(town.one(id).get("meetingOwed").asBoolean()).isFalse();
    }
}
