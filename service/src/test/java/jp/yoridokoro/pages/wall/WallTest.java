package jp.yoridokoro.pages.wall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The area's vacancies, and what offices say on the telephone. */
class WallTest {
    private final Town town = Town.of("tochigi");

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_hub_writes_down_what_two_offices_said(Screen screen) {
        UUID fresh = town.unit("くわの実ホーム", 1, 0, 1);
        UUID old = town.silent("みどり荘");
        town.reports(old, 0, 1, 0, "2026-11-18T09:00");
        UUID never = town.silent("ひので園");
        UUID full = town.unit("さくらの家", 0, 0, 0);
        telephone(old, "0282-00-0001");
        telephone(never, "0282-00-0002");
        telephone(fresh, "0282-00-0003");
        telephone(full, "0282-00-0004");
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            Browser.signIn(page, town.service.url(), town.given.login("HUB_COORDINATOR", town.hub, null));
            page.navigate(town.service.url() + "/vacancies");

            assertThat(page.locator("#owed li")).hasCount(2);
            assertThat(page.locator("#owed")).containsText("ひので園");
            assertThat(page.locator("#o-" + town.office(fresh) + " td").first()).containsText("2床");
            assertThat(page.locator("#o-" + town.office(fresh) + " td").first()).containsText("60分前");
            assertThat(page.locator("#o-" + town.office(old) + " td").first()).containsText("要電話確認");
            assertThat(page.locator("#o-" + town.office(never) + " td").first()).containsText("不明");
            Look.at(page, "wall");

            page.locator("#owed li", new Page.LocatorOptions().setHasText("みどり荘"))
                    .locator("a", new com.microsoft.playwright.Locator.LocatorOptions().setHasText("記録"))
                    .click();
            page.locator("button.huge").click();
            assertThat(page.locator("#problem a")).hasAttribute("href", "#f-spokenWith");
            Look.at(page, "wall-office-refused");
            page.locator("#f-spokenWith").fill("当直 田中");
            page.locator("button.huge").click();
            assertThat(page.locator(".notice")).containsText("変更なしを記録しました");
            assertThat(page.locator("#owed li")).hasCount(1);
            assertThat(page.locator("#o-" + town.office(old) + " td").first()).containsText("たった今");

            page.navigate(town.service.url() + "/vacancies/offices/" + town.office(never));
            Look.at(page, "wall-office");
            page.locator(".rows a").click();
            assertThat(page.locator("[data-step='1']").first()).isVisible();
            page.locator("#f-spokenWith").fill("施設長 山田");
            page.locator("input[name=status][value=LIMITED]").check();
            page.locator("#f-freeFemale").fill("1");
            page.locator("#f-conditions").fill("夜の吸引はできない");
            Look.at(page, "wall-unit");
            page.locator("button.huge").click();
            assertThat(page.locator(".notice")).containsText("電話で聞いた空きを記録しました");
            assertThat(page.locator("#owed")).hasCount(0);
            assertThat(page.locator("#o-" + town.office(never) + " td").first()).containsText("1床");
            Look.at(page, "wall-all-reported");
            takeFile(page, never);
        }
        assertThat(town.service.column(
                        "select distinct channel || ' ' || spoken_with from vacancy_report where unit_id in (?, ?) and channel = 'PHONE' order by 1",
                        old,
                        never))
                .containsExactly("PHONE 当直 田中", "PHONE 施設長 山田");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_specialist_looks_for_a_night_and_a_need_without_javascript(Screen screen) {
        UUID can = town.unit("くわの実ホーム", 1, 0, 0);
        UUID cannot = town.unit("みどり荘", 1, 0, 0);
        UUID silent = town.unit("ひので園", 0, 1, 0);
        UUID full = town.unit("さくらの家", 0, 0, 0);
        town.given.capability(can, "SUCTION", "YES");
        town.given.capability(cannot, "SUCTION", "NO");
        String login = town.given.login("SPECIALIST", null, town.given.office("相談支援センター"));
        try (BrowserContext context = Browser.open(screen, false, ColorScheme.DARK)) {
            Page page = context.newPage();
            Browser.signIn(page, town.service.url(), login);
            page.navigate(town.service.url() + "/vacancies");
            page.locator("main > details summary").click();
            page.locator("#f-night").selectOption("2026-11-21");
            page.locator("input[value=SUCTION]").check();
            page.locator("main form button").click();

            assertThat(page.locator("#o-" + town.office(can))).isVisible();
            assertThat(page.locator("#o-" + town.office(silent))).containsText("電話で確かめる：吸引");
            assertThat(page.locator("#o-" + town.office(cannot))).hasCount(0);
            assertThat(page.locator("#o-" + town.office(full))).hasCount(0);
            assertThat(page.locator("main")).containsText("2件は出していません");
            assertThat(page.locator("main")).not().containsText("聞いたことを記録");
        }
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            Browser.signIn(page, town.service.url(), login);
            page.navigate(town.service.url() + "/vacancies?night=2026-11-21&need=SUCTION");
            Look.at(page, "wall-specialist");
        }
    }

    @Test
    void numbers_that_cannot_be_are_refused_and_kept() {
        UUID unit = town.given.unit(town.given.office("みどり荘"), "みどり荘", 2);
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = context.newPage();
            Browser.signIn(page, town.service.url(), town.given.login("HUB_COORDINATOR", town.hub, null));
            page.navigate(town.service.url() + "/vacancies/units/" + unit);
            page.locator("#f-spokenWith").fill("田中");
            page.locator("input[name=status][value=OPEN]").check();
            page.locator("#f-freeAny").fill("３");
            page.locator("button.huge").click();

            assertThat(page.locator("#problem")).isVisible();
            assertThat(page.locator("#f-spokenWith")).hasValue("田中");
            assertThat(page.locator("#f-freeAny")).hasValue("３");
            Look.at(page, "wall-unit-refused");
        }
    }

    /** A month of one office, the second row bad. */
    private void takeFile(Page page, UUID unit) {
        String number = "0930%06d".formatted(Math.floorMod(unit.hashCode(), 1_000_000));
        town.service.sql("update office set office_number = ? where id = ?", number, town.office(unit));
        String file = "事業所番号,サービス種類コード,単位名,泊(宿泊日),定員,利用中,予約,緊急確保,空床,男性,女性,男女可,状態(○/△/×/休),条件,確認日時,報告者\r\n" + number
                + ",24,,2026-11-21,2,1,0,0,1,0,0,1,○,,,施設長 山田\r\n" + number
                + ",24,,きのう,2,1,0,0,1,0,0,1,○,,,施設長 山田\r\n";
        page.getByText("空きをファイルで取り込む").click();
        Look.at(page, "wall-file");
        page.locator("#f-file")
                .setInputFiles(new FilePayload("month.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.getByText("試してみる").click();
        assertThat(page.locator(".big")).containsText("取り込むと 1行が新しくなり");
        assertThat(page.locator("main")).containsText("3行目");
        Look.at(page, "wall-file-tried");
        assertThat(nights(unit)).containsExactly(1L);
        page.locator("main form button").click();
        assertThat(page.locator(".big")).containsText("1行が新しくなり、0行は同じ数をたしかめました");
        assertThat(nights(unit)).containsExactly(2L);
    }

    private List<Object> nights(UUID unit) {
        return town.service.column("select count(*) from vacancy_night where unit_id = ?", unit);
    }

    private void telephone(UUID unit, String number) {
        town.service.sql("update office set telephone = ? where id = ?", number, town.office(unit));
    }
}
