package jp.yoridokoro.pages.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The care meeting without a mouse; the meeting excused by 基幹; one's own tasks. */
class MeetingByKeyboardTest {
    private static final int FAR = 120;

    private final Town town = Town.of("tochigi");

    @Test
    void a_meeting_is_set_and_written_down_by_keyboard_alone() {
        UUID id = town.staying(town.person("川上", "健司", "MALE", null), town.unit("くわの実ホーム", 1, 0, 1), 3);
        try (BrowserContext context = Browser.open(Screen.DESK)) {
            Page page = context.newPage();
            Browser.signIn(page, town.service.url(), town.given.login("HUB_COORDINATOR", town.hub, null));
            page.navigate(town.service.url() + "/emergencies/" + id + "/meeting");
            to(page, "#f-place");
            page.keyboard().type("オンライン");
            to(page, "main form button.huge");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("done=meetingSet"));
            to(page, "main .card a.button");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/meetings/"));
            to(page, "input[name='participants[0].presence'][value=PRESENT]");
            page.keyboard().press("Space");
            to(page, "#f-decision");
            page.keyboard().type("自宅へもどる準備をする");
            to(page, "main form button.huge");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("done=meetingHeld"));
        }
        assertThat(town.service.column("select decision from meeting where subject_id = ?", id))
                .containsExactly("自宅へもどる準備をする");
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

    /** Tabs until the focus, which must be seen, stands there. */
    private static void to(Page page, String selector) {
        for (int step = 0; step < FAR; step++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                assertThat(
                                page.evaluate(
                                        "getComputedStyle(document.activeElement.closest('.answer') ?? document.activeElement).outlineStyle"))
                        .isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("no way by keyboard to " + selector);
    }
}
