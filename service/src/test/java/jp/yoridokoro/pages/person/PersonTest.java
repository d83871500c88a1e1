package jp.yoridokoro.pages.person;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.yoridokoro.pages.specialist.Desk;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One person: everything at a glance, each part put right on its own page. */
class PersonTest {
    private final Desk desk = new Desk();
    private final UUID person = desk.hanako();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void each_part_is_put_right_on_its_own_page(Screen screen) {
        UUID unit = desk.given.unit(desk.given.office("くわの実ホーム"), "くわの実", 4);
        desk.at(screen, "/people/" + person, page -> {
            Look.at(page, "person-bare");

            go(page, "#caregivers a", "person-caregivers");
            desk.type(page, "items[0].name", "栃木 はな");
            desk.type(page, "items[0].relation", "母");
            desk.type(page, "items[0].birthYear", "昭和19年");
            desk.choose(page, "items[0].health", "SICKLY");
            desk.choose(page, "_main", "0");
            desk.press(page, "保存する");
            assertThat(page.locator("#caregivers")).containsText("ことし82歳");

            go(page, "#contacts a.way", "person-contacts");
            desk.type(page, "items[0].name", "栃木 次郎");
            desk.type(page, "items[0].relation", "兄");
            desk.type(page, "items[0].telephone", "090-0000-0000");
            desk.choose(page, "items[0].accepted", "YES");
            desk.press(page, "保存する");
            assertThat(page.locator("#contacts")).containsText("引き受けている");

            go(page, "#places a", "person-places");
            page.locator("[id='f-items[0].unitId']").selectOption(unit.toString());
            desk.choose(page, "items[0].wish", "WISHED");
            desk.type(page, "items[0].rank", "1");
            desk.choose(page, "items[0].stayKind", "TRIAL");
            desk.type(page, "items[0].lastStayOn", "R8.10.1");
            desk.press(page, "保存する");
            assertThat(page.locator("#places")).containsText("第1希望");

            go(page, "#needs a", "person-needs");
            desk.press(page, "医療的ケア");
            desk.choose(page, "items[4].value", "YES");
            desk.choose(page, "_rest.MEDICAL", "NO");
            desk.press(page, "保存する");
            assertThat(page.locator("#needs")).containsText("吸引");
            Look.at(page, "person");
        });
    }

    private static void go(Page page, String link, String name) {
        page.locator(link).last().click();
        Look.at(page, name);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void of_two_who_write_at_once_the_second_sees_both_values_and_loses_nothing(Screen screen) {
        try (BrowserContext one = Browser.open(screen);
                BrowserContext two = Browser.open(screen)) {
            Page first = one.newPage();
            Page second = two.newPage();
            desk.sitDown(first);
            desk.sitDown(second, "CORE_STAFF");
            desk.open(first, "/people/" + person + "/facts");
            desk.open(second, "/people/" + person + "/facts");
            Look.at(first, "person-facts");
            desk.type(first, "person.telephone", "0282-22-2222");
            desk.choose(first, "person.shortStayDecision", "YES");
            desk.press(first, "保存する");
            assertThat(first.locator("#facts")).containsText("0282-22-2222");

            desk.type(second, "person.telephone", "0282-33-3333");
            desk.type(second, "person.address", "試験市水代1-2-3");
            desk.press(second, "保存する");
            assertThat(second.locator("#problem")).containsText("先にほかの人が書きかえました");
            assertThat(second.locator("main")).containsText("先に保存された内容：0282-22-2222");
            assertThat(second.locator("main")).containsText("先に保存された内容：あり");
            assertThat(second.locator("[id='f-person.telephone']")).hasValue("0282-33-3333");
            Look.at(second, "person-facts-conflict");
            desk.choose(second, "person.shortStayDecision", "YES");
            desk.press(second, "保存する");

            assertThat(second.locator("#facts")).containsText("0282-33-3333");
            assertThat(second.locator("#facts")).containsText("試験市水代1-2-3");
            assertThat(second.locator("#facts dd").last()).hasText("あり");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void consent_is_recorded_and_taken_back(Screen screen) {
        desk.at(screen, "/people/" + person + "/consents/new", page -> {
            assertThat(page.locator("main input:checked")).hasCount(0);
            Look.at(page, "consent");
            desk.choose(page, "recipients", "PROVIDER");
            desk.choose(page, "recipients", "HUB");
            desk.choose(page, "purposes", "EMERGENCY");
            desk.choose(page, "sections", "ALL");
            assertThat(page.locator("label:has([value=MEDICAL][name=sections])"))
                    .isHidden();
            desk.choose(page, "method", "PAPER");
            desk.type(page, "signer", "栃木 はな");
            desk.type(page, "signedOn", "令和8年11月1日");
            desk.press(page, "同意を記録する");
            assertThat(page.locator("#problem a")).hasCount(2);
            assertThat(page.locator("[id='f-signer']")).hasValue("栃木 はな");
            desk.type(page, "relation", "母");
            desk.type(page, "textVersion", "2026-04");
            page.locator("main form button").last().click();

            assertThat(page.locator("#consents")).containsText("短期入所などの事業所・ほかの拠点");
            Desk.button(page, "同意を取り消す").click();
            assertThat(page.locator("main")).containsText("知らせてよいこと　すべて（緊急のとき）");
            Look.at(page, "consent-withdrawal");
            page.locator("main button").click();
            assertThat(page.locator("#consents")).containsText("11月20日(金)に取り消し");
        });
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_hub_is_told_with_everything_known_filled_in(Screen screen) {
        desk.at(screen, "/people/" + person, page -> {
            Desk.button(page, "拠点に知らせて受入先をさがす").click();
            assertThat(page.locator("h1")).containsText("栃木 花子さん");
            Look.at(page, "person-call");
            assertThat(page.locator("[id='f-callerName']")).hasValue("鈴木 恵");
            desk.type(page, "situation", "母が救急車で運ばれた。本人は一人で家にいる。");
            if (page.locator("[id='f-callerTelephone']").isVisible()) {
                desk.type(page, "callerTelephone", "0282-00-1111");
            }
            desk.press(page, "拠点に知らせる");

            assertThat(page).hasURL(Pattern.compile(".*/emergencies/[0-9a-f-]{36}\\?done=caseOpened"));
        });
        assertThat(desk.given.service.column("select situation from emergency_case where person_id = ?", person))
                .containsExactly("母が救急車で運ばれた。本人は一人で家にいる。");
    }

    @Test
    void a_capsule_without_a_plan_is_refused_and_leads_to_the_plan() {
        desk.at(Screen.PHONE, "/people/" + person, page -> {
            desk.press(page, "カプセルを印刷する");
            assertThat(page.locator("#problem")).containsText("プランがまだない");
            Look.at(page, "capsule-refused");
            assertThat(page.locator("main a.button")).hasAttribute("href", "/people/" + person + "/plan");
        });
    }

    @Test
    void who_reads_a_person_is_shown_to_the_municipality_and_not_to_a_specialist() {
        try (BrowserContext context = Browser.open(Screen.DESK);
                BrowserContext other = Browser.open(Screen.DESK)) {
            Page page = context.newPage();
            desk.sitDown(page, "MUNICIPALITY");
            desk.open(page, "/people/" + person);
            assertThat(page.locator("#timeline")).containsText("だれが見たか");
            Page own = other.newPage();
            desk.sitDown(own);
            desk.open(own, "/people/" + person);
            assertThat(own.locator("#timeline")).not().containsText("だれが見たか");
        }
    }
}
