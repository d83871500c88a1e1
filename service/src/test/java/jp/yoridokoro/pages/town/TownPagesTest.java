package jp.yoridokoro.pages.town;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The municipality sees what is to be done and keeps offices, units and hubs. */
class TownPagesTest {
    private final Town town = Town.of("tochigi");

    private Page at(BrowserContext context, String path) {
        Page page = context.newPage();
        Browser.signIn(page, town.service.url(), town.given.login("CORE_STAFF"));
        page.navigate(town.service.url() + path);
        return page;
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void what_is_to_be_done_stands_first_with_the_way_to_do_it(Screen screen) {
        town.given.login("CORE_STAFF");
        UUID unit = town.silent("みどり荘");
        town.service.sql("update office set telephone = '0282-22-2222' where id = ?", town.office(unit));
        try (BrowserContext context = Browser.open(screen)) {
            Page page = at(context, "/town");
            assertThat(page.locator("#owed")).containsText("今日の空きの報告がまだ 1件");
            assertThat(page.locator("#unverified")).containsText("180日以上 確認していない事業所 1件");
            assertThat(page.locator("#waiting")).containsText("人");
            Look.at(page, "town-home");
            assertThat(page.locator("#owed a.phone")).hasAttribute("href", "tel:0282222222");
            page.locator("#unverified a").click();
            assertThat(page.locator("h1")).hasText("みどり荘");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void an_office_is_found_its_contact_said_and_its_positioning_begun_and_ended(Screen screen) {
        UUID office = town.office(town.silent("くわの実ホーム"));
        try (BrowserContext context = Browser.open(screen)) {
            Page page = at(context, "/town/offices");
            Look.at(page, "town-offices");
            page.locator("#f-name").fill("くわのみ");
            page.locator("main form button").click();
            assertThat(page.locator("main .rows li")).hasCount(0);
            Look.at(page, "town-offices-nothing");
            page.locator("#f-name").fill("くわの実");
            page.locator("main form button").click();
            page.locator("main .rows a").click();
            Look.at(page, "town-office");
            town.service.sql("update office set contact_window = '夜勤 鈴木', version = version + 1 where id = ?", office);
            page.locator("#f-window").fill("夜勤 佐藤");
            page.locator("#f-telephone").fill("0282-33-3333");
            page.locator("input[name=roundTheClock][value=YES]").check();
            page.getByText("窓口を直す").click();

            assertThat(page.locator(".saved").first()).containsText("夜勤 鈴木");
            Look.at(page, "town-office-conflict");
            page.getByText("窓口を直す").click();
            assertThat(page.locator(".notice")).containsText("窓口を直しました");

            page.locator("#position summary").click();
            page.getByText("②緊急時の受入れ").click();
            page.locator("#position button").click();
            assertThat(page.locator("main")).containsText("②緊急時の受入れ");
            page.locator("#position summary").click();
            page.locator("#position input[value=EMERGENCY]").check();
            page.locator("#position button").click();
            assertThat(page.locator("#problem")).containsText("すでに位置付けられています");
            Look.at(page, "town-office-refused");
            page.locator(".card summary").click();
            page.locator("#f-on").fill("R9.4.1");
            page.locator(".card form button").click();
            assertThat(page.locator(".card")).containsText("令和9年（2027年）3月31日");
            Look.at(page, "town-office-positioned");
            page.getByText("サービスを加える").click();
            page.locator("input[name=serviceCode][value='24']").check();
            page.locator("main form button").click();
            assertThat(page.locator("#problem a")).hasAttribute("href", "#f-facts.name");
            Look.at(page, "town-unit-new-refused");
            page.locator("[name='facts.name']").fill("くわの実 2階");
            page.locator("[name='facts.capacity']").fill("２");
            page.locator("main form button").click();
            assertThat(page.locator(".notice")).containsText("サービスを加えました");
            assertThat(page.locator("h1")).containsText("くわの実 2階");
        }
        assertThat(town.service.column("select contact_window from office where id = ?", office))
                .containsExactly("夜勤 佐藤");
        assertThat(town.service.column(
                        "select service_code || ' ' || capacity from service_unit where office_id = ? and name = 'くわの実 2階'",
                        office))
                .containsExactly("24 2");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void only_what_was_changed_of_a_unit_is_said_anew(Screen screen) {
        UUID unit = town.silent("みどり荘");
        town.given.capability(unit, "SUCTION", "NO");
        try (BrowserContext context = Browser.open(screen)) {
            Page page = at(context, "/town/units/" + unit);
            assertThat(page.locator(".can")).containsText("吸引：なし");
            Look.at(page, "town-unit");
            page.getByText("できることを直す").click();
            Look.at(page, "town-capabilities");
            page.locator("#block-MOBILITY > summary").click();
            Look.at(page, "town-capabilities-open");
            page.locator("input[name='capabilities.WHEELCHAIR.value'][value=YES]")
                    .check();
            page.locator("#f-source").fill("管理者（電話）");
            page.getByText("変えたところを保存する").click();
            assertThat(page.locator(".can")).containsText("車いす：あり");
            page.locator("#f-capacity").fill("4");
            page.locator("#f-ageMin").fill("40");
            page.locator("#f-ageMax").fill("18");
            page.locator("input[name=sexPolicy][value=MIXED]").check();
            page.locator("input[name=shortStayType][value=ATTACHED]").check();
            page.getByText("定員と条件を直す").click();
            assertThat(page.locator("#problem")).containsText("下限が上限より");
            Look.at(page, "town-unit-refused");
            page.locator("#f-ageMin").fill("18");
            page.locator("#f-ageMax").fill("");
            page.getByText("定員と条件を直す").click();
            assertThat(page.locator(".notice")).containsText("定員と条件を直しました");
        }
        assertThat(town.service.column(
                        "select code || ' ' || value || ' ' || coalesce(verified_on::text, '') || ' ' || source from unit_capability where unit_id = ? order by code",
                        unit))
                .containsExactly("NIGHT_INTAKE YES  ", "SUCTION NO  ", "WHEELCHAIR YES 2026-11-20 管理者（電話）");
        assertThat(town.service.column("select capacity from service_unit where id = ?", unit))
                .containsExactly(4);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_hub_is_opened_and_says_who_is_asked_next(Screen screen) {
        String area = "圏域" + town.given.municipality;
        try (BrowserContext context = Browser.open(screen)) {
            Page page = at(context, "/town/hubs");
            assertThat(page.locator("main")).containsText("中央");
            Look.at(page, "town-hubs");
            page.getByText("拠点を加える").click();
            Look.at(page, "town-hub-new");
            page.locator("#f-name").fill("みなみ");
            page.locator("input[name=type][value=NETWORKED]").check();
            page.locator("#f-telephone").fill("0282-44-4444");
            page.locator("[name='neighbours[0].hubId']").selectOption(new SelectOption().setValue(town.hub.toString()));
            page.locator("[name='neighbours[0].relation']").selectOption("SIBLING");
            page.locator("[name='neighbours[0].rank']").fill("1");
            page.getByText("この内容で保存する").click();
            assertThat(page.locator("#problem a")).hasAttribute("href", "#f-functions");
            Look.at(page, "town-hub-refused");
            page.locator("input[name=functions][value=EMERGENCY]").check();
            page.getByText("この内容で保存する").click();

            assertThat(page.locator(".notice")).containsText("拠点を加えました");
            assertThat(page.locator("section", new Page.LocatorOptions().setHasText("みなみ")))
                    .containsText("姉妹拠点");
            page.getByText("拠点「中央」を直す").click();
            page.locator("input[name=functions][value=CONSULTATION]").check();
            page.locator("#f-nightTelephone").fill("0282-55-5555");
            Look.at(page, "town-hub");
            page.getByText("この内容で保存する").click();
            assertThat(page.locator(".notice")).containsText("拠点を直しました");
            page.getByText("圏域を作る").click();
            page.locator("#f-name").fill(area);
            page.locator("main form button").click();
            assertThat(page.locator(".notice")).containsText("圏域を作りました");
            page.getByText("圏域を作る").click();
            page.locator("#f-name").fill(area);
            page.locator("main form button").click();
            assertThat(page.locator("#problem a")).hasAttribute("href", "#f-name");
            Look.at(page, "town-area-refused");
        }
        assertThat(town.service.column("select latitude from hub where id = ?", town.hub))
                .containsExactly(36.38);
    }

    @Test
    void an_office_of_another_municipality_is_shown_and_not_offered_for_change() {
        Town other = Town.of("kashiwa");
        UUID office = other.office(other.silent("となりの家"));
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = at(context, "/town/offices/" + office);
            assertThat(page.locator("main")).containsText("ほかの市町村が受け持つ事業所");
            assertThat(page.locator("#f-window")).hasCount(0);
            Look.at(page, "town-office-elsewhere");
        }
    }

    @Test
    void an_office_worker_finds_no_way_here() {
        String login = town.given.login("PROVIDER", null, town.office(town.silent("みどり荘")));
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = context.newPage();
            Browser.signIn(page, town.service.url(), login);
            for (String path :
                    new String[] {"/town", "/town/settings", "/town/accounts", "/town/imports", "/town/hubs"}) {
                assertThat(page.navigate(town.service.url() + path).status())
                        .as(path)
                        .isEqualTo(403);
            }
        }
    }
}
