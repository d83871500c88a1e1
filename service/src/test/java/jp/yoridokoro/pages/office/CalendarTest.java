package jp.yoridokoro.pages.office;

import static jp.yoridokoro.pages.office.Office.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ninety nights of a unit on one page. */
class CalendarTest {
    private final Office office = new Office().saidYesterday();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void every_wednesday_is_said_at_once(Screen screen) {
        try (BrowserContext context = Browser.open(screen)) {
            Page page = office.signedIn(context);
            page.locator("nav a", new Page.LocatorOptions().setHasText("カレンダー")).click();
            page.locator(".tabs a", new Page.LocatorOptions().setHasText("ひなた")).click();
            assertThat(page.locator(".month a").count()).isEqualTo(90);
            assertThat(page.locator("main").innerText()).contains("さいごの報告 11月19日(木) 9:12（36時間前）", "△ 条件つき");
            page.locator("#many summary").click();
            page.locator("#f-first").fill("11月");
            assertThat(sent(page, "この期間の数を報告する")).isEqualTo(422);
            assertThat(page.locator("[role=alert]").innerText()).contains("はじめの夜", "日付が読み取れません");
            assertThat(page.locator("#f-first").inputValue()).isEqualTo("11月");
            Look.at(page, "office-calendar-refused");

            page.locator("#f-first").fill("令和8年11月20日");
            page.locator("#f-until").fill("2026-12-31");
            page.locator("label", new Page.LocatorOptions().setHasText("水")).click();
            page.locator("#f-freeAny").fill("3");
            button(page, "この期間の数を報告する").click();

            assertThat(page.locator("main [role=status]").innerText()).contains("選んだ夜の数を報告しました");
            Look.at(page, "office-calendar");
        }
        assertThat(office.town.service.column(
                        "select night::text || ' ' || free_any from vacancy_night where unit_id = ? and night > '2026-11-20' order by night",
                        office.mixed))
                .containsExactly(
                        "2026-11-25 3", "2026-12-02 3", "2026-12-09 3", "2026-12-16 3", "2026-12-23 3", "2026-12-30 3");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void nights_are_closed_with_a_reason_and_opened_again(Screen screen) {
        try (BrowserContext context = Browser.open(screen)) {
            Page page = office.signedIn(context);
            page.locator("main a", new Page.LocatorOptions().setHasText("お休みにする"))
                    .click();
            page.locator(".tabs a", new Page.LocatorOptions().setHasText("ひなた")).click();
            page.locator("label", new Page.LocatorOptions().setHasText("感染症")).click();
            assertThat(sent(page, "お休みにする")).isEqualTo(422);
            assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
            Look.at(page, "office-closing");
            page.locator("#f-to").fill("2026-11-27");
            button(page, "お休みにする").click();

            assertThat(page.locator("main").innerText()).contains("お休みにしました", "感染症", "11月27日(金)に再開");
            Look.at(page, "office-closed");
            page.navigate(office.town.service.url() + "/office");
            assertThat(page.locator("section", new Page.LocatorOptions().setHasText("ひなた"))
                            .innerText())
                    .contains("お休み", "感染症のためお休みです");
            page.locator("nav a", new Page.LocatorOptions().setHasText("カレンダー")).click();
            page.locator("main a", new Page.LocatorOptions().setHasText("お休みを見る・再開する"))
                    .click();
            button(page, "今夜から再開する").click();

            assertThat(page.locator("main [role=status]").innerText()).isEqualTo("今夜からまた受け入れます。");
        }
    }

    /** The status a form is answered with. */
    private static int sent(Page page, String words) {
        return page.waitForNavigation(() -> button(page, words).click()).status();
    }
}
