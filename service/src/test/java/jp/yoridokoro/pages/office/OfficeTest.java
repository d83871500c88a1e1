package jp.yoridokoro.pages.office;

import static jp.yoridokoro.pages.office.Office.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.concurrent.atomic.AtomicInteger;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tonight's beds, as whoever works at an office says them on a phone. */
class OfficeTest {
    private final Office office = new Office();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void nothing_changed_is_one_tap_and_can_be_taken_back(Screen screen) {
        office.saidYesterday();
        office.said(office.women, "2026-11-20", 2, 0, 0);
        try (BrowserContext context = Browser.open(screen)) {
            Page page = office.signedIn(context);
            assertThat(page.url()).endsWith("/office");
            assertThat(page.locator("h1").innerText()).isEqualTo("11月20日(金) 今夜の空き");
            assertThat(page.locator("main").innerText())
                    .contains("さいごの報告 きのう 9:12（36時間前）", "きょうの報告がまだです", "定員4", "利用中1");
            Look.at(page, "office-today");

            button(page, "前日と同じで報告する").click();

            assertThat(page.locator("main [role=status]").first().innerText()).isEqualTo("報告しました。");
            assertThat(office.stands(office.mixed, "2026-11-20")).containsExactly("0 0 2 OPEN");
            assertThat(office.stands(office.women, "2026-11-20")).containsExactly("2 0 0 OPEN");
            Look.at(page, "office-reported");
            button(page, "元に戻す").click();

            assertThat(page.locator("main [role=status]").first().innerText()).contains("元の数に戻しました");
            assertThat(office.stands(office.women, "2026-11-20")).containsExactly("2 0 0 OPEN");
        }
    }

    @Test
    void three_units_are_counted_and_reported_in_at_most_twelve_taps() {
        office.saidYesterday();
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = office.signedIn(context);
            AtomicInteger taps = new AtomicInteger();
            page.exposeFunction("tapped", given -> taps.incrementAndGet());
            page.evaluate("addEventListener('click', event => { if (event.isTrusted) tapped() }, true)");

            page.locator("button[aria-label='女性 を1つふやす']:visible").click();
            page.locator("button[aria-label='女性 を1つふやす']:visible").click();
            page.locator("section", new Page.LocatorOptions().setHasText("ひなた"))
                    .locator("button[aria-label='男女可 を1つへらす']:visible")
                    .click();
            page.locator("button[aria-label='男性 を1つへらす']:visible").click();
            Look.at(page, "office-counting");
            button(page, "この数で報告する").click();

            assertThat(page.locator("main [role=status]").first().innerText()).isEqualTo("報告しました。");
            assertThat(taps.get()).isLessThanOrEqualTo(12);
        }
        assertThat(office.stands(office.women, "2026-11-20")).containsExactly("3 0 0 OPEN");
        assertThat(office.stands(office.mixed, "2026-11-20")).containsExactly("0 0 1 OPEN");
        assertThat(office.stands(office.men, "2026-11-20")).containsExactly("0 0 0 FULL");
    }

    @Test
    void a_count_is_taken_back_to_what_was_said_of_the_night_before() {
        office.saidYesterday();
        office.said(office.women, "2026-11-20", 1, 0, 0);
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = office.signedIn(context);
            page.locator("button[aria-label='女性 を1つふやす']:visible").click();
            button(page, "この数で報告する").click();
            assertThat(office.stands(office.women, "2026-11-20")).containsExactly("2 0 0 OPEN");

            button(page, "元に戻す").click();

            assertThat(office.stands(office.women, "2026-11-20")).containsExactly("1 0 0 OPEN");
            assertThat(office.reports()).isEqualTo(3 + 1 + 3 + 3);
        }
    }

    @Test
    void a_first_report_ever_has_nothing_to_go_back_to_and_that_is_said() {
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = office.signedIn(context);
            assertThat(button(page, "前日と同じで報告する").count()).isZero();
            button(page, "この数で報告する").click();
            assertThat(page.locator("main [role=status]").first().innerText()).isEqualTo("報告しました。");
            assertThat(button(page, "元に戻す").count()).isZero();
            office.unit("わかば", 3, "MIXED");
            page.reload();

            page.locator("[name='units[0].freeFemale']").fill("1");
            button(page, "この数で報告する").click();
            button(page, "元に戻す").click();

            assertThat(page.locator("main [role=status]").first().innerText()).contains("はじめて報告した部屋の数は");
        }
        assertThat(office.stands(office.women, "2026-11-20")).containsExactly("0 0 0 FULL");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void more_beds_than_there_are_is_refused_and_keeps_what_was_typed(Screen screen) {
        office.saidYesterday();
        try (BrowserContext context = Browser.open(screen)) {
            Page page = office.signedIn(context);
            page.locator("#report [name='units[1].freeAny']").fill("9");
            button(page, "この数で報告する").click();

            assertThat(page.locator("[role=alert]").innerText()).contains("定員", "ひなた");
            assertThat(page.locator("#report [name='units[1].freeAny']").inputValue())
                    .isEqualTo("9");
            Look.at(page, "office-too-many");
        }
        assertThat(office.reports()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_night_ahead_is_changed_from_the_row_of_nights(Screen screen) {
        office.saidYesterday();
        try (BrowserContext context = Browser.open(screen)) {
            Page page = office.signedIn(context);
            page.locator("section", new Page.LocatorOptions().setHasText("ひなた"))
                    .locator(".nights a")
                    .nth(2)
                    .click();
            assertThat(page.locator("h1").innerText()).contains("11月22日(日)の夜", "ひなた");
            page.locator("summary").click();
            page.locator("[name='units[0].conditions']").fill("日中は職員が一人");
            Look.at(page, "office-night");
            button(page, "この夜の数を報告する").click();

            assertThat(page.locator("main [role=status]").first().innerText()).isEqualTo("報告しました。");
        }
        assertThat(office.stands(office.mixed, "2026-11-22")).containsExactly("0 0 2 LIMITED");
        assertThat(office.stands(office.mixed, "2026-11-21")).isEmpty();
    }

    @Test
    void everything_works_without_javascript() {
        office.saidYesterday();
        try (BrowserContext context = Browser.open(Screen.PHONE, false, ColorScheme.DARK)) {
            Page page = office.signedIn(context);
            page.locator("[name='units[0].freeFemale']").fill("３");
            button(page, "この数で報告する").click();

            assertThat(page.locator("main [role=status]").first().innerText()).isEqualTo("報告しました。");
            button(page, "前日と同じで報告する").click();
            button(page, "元に戻す").click();
        }
        assertThat(office.stands(office.women, "2026-11-20")).containsExactly("3 0 0 OPEN");
    }

    @Test
    void the_whole_report_is_made_by_keyboard_alone_with_the_focus_in_sight() {
        office.saidYesterday();
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = office.signedIn(context);
            reach(page, "女性 を1つふやす");
            page.keyboard().press("Space");
            reach(page, "この数で報告する");
            page.keyboard().press("Enter");
            page.waitForURL("**/office?done=reported");
            reach(page, "元に戻す");
            page.keyboard().press("Enter");
            page.waitForURL("**/office?done=takenBack");
        }
        assertThat(office.stands(office.women, "2026-11-20")).containsExactly("1 0 0 OPEN");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void less_motion_and_the_system_s_own_colours_lose_nothing(Screen screen) {
        office.saidYesterday();
        try (BrowserContext context = Browser.openCalm(screen)) {
            Look.at(office.signedIn(context), "office-calm");
        }
    }

    /** Tabs on until the focus, which must be seen, is on a control with a name. */
    private static void reach(Page page, String name) {
        for (int tab = 0; tab < 80; tab++) {
            page.keyboard().press("Tab");
            Object at = page.evaluate(
                    "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText ?? '').trim()");
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isNotEqualTo("none");
            if (name.equals(at)) {
                return;
            }
        }
        throw new AssertionError("no way by keyboard to " + name);
    }
}
