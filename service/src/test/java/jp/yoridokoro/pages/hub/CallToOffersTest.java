package jp.yoridokoro.pages.hub;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Keyboard;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A coordinator at night: from the ringing telephone to offices asked. */
class CallToOffersTest {
    private final Evening evening = new Evening();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void from_the_call_to_offers_sent_takes_at_most_ten_interactions(Screen screen) {
        evening.offices();
        evening.plan();
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            evening.signIn(page);
            assertThat(page.url()).endsWith("/board");
            assertThat(page.locator("h1")).hasText("いま 0件");

            evening.tap(page.locator("#call"));
            page.waitForLoadState();
            Look.at(page, "hub-call");
            evening.type(page.locator("#f-_words"), "かわかみ");
            evening.tap(page.locator("#p-" + evening.kenji));
            assertThat(page.locator("#caller")).containsText("姉 川上 よし子");
            assertThat(page.url()).endsWith("/emergencies/new");
            evening.tap(page.getByText("姉 川上 よし子"));
            evening.type(page.locator("#f-situation"), "母が救急車で運ばれた。弟は一人では過ごせない。");
            Look.at(page, "hub-call-known");
            evening.tap(page.getByText("この電話を案件にする"));

            assertThat(page.locator("h1")).containsText("川上 健司");
            assertThat(page.locator("#plan")).containsText("けんちゃん");
            assertThat(page.locator("#plan")).containsText("うしろから急に声をかけない");
            Look.at(page, "hub-judge");
            evening.tap(page.locator("input[name=clause][value=CG_HOSPITAL]"));
            evening.tap(page.getByText("緊急として受入先をさがす"));

            assertThat(page.locator(".option input:checked")).hasCount(3);
            assertThat(page.locator("#places")).containsText("さくら苑");
            assertThat(page.locator("#places")).containsText("1件は合いません：");
            assertThat(page.locator("#places")).containsText("いっぱい");
            assertThat(page.locator(".map svg text:not(.km)")).hasCount(4);
            Look.at(page, "hub-places");
            evening.tap(page.getByText("選んだところに依頼する"));

            assertThat(page.locator("#asked")).containsText("依頼した3か所の返事");
            assertThat(page.locator(".steps .here")).containsText("依頼");
            Look.at(page, "hub-asked");
        }
        assertThat(evening.acts()).isLessThanOrEqualTo(10);
        assertThat(evening.town.service.column(
                        "select distinct o.state from offer o join emergency_case c on c.id = o.case_id where c.person_id = ?",
                        evening.kenji))
                .containsExactly("SENT");
        assertThat(evening.town.service.column(
                        "select caller_name || ' ' || caller_relation || ' ' || caller_telephone from emergency_case where person_id = ?",
                        evening.kenji))
                .containsExactly("川上 よし子 姉 090-0000-0000");
    }

    @Test
    void the_whole_way_is_walked_by_keyboard_with_the_focus_seen() {
        evening.offices();
        try (BrowserContext context = Browser.open(Screen.DESK)) {
            Page page = context.newPage();
            evening.signIn(page);
            Keyboard.press(page, "#call", "Enter");
            page.waitForLoadState();
            page.waitForURL("**/emergencies/new");
            Keyboard.to(page, "#f-_words");
            page.keyboard().type("カワカミ");
            assertThat(page.locator("#p-" + evening.kenji)).isVisible();
            Keyboard.press(page, "#p-" + evening.kenji, "Space");
            assertThat(page.locator("#caller")).containsText("姉 川上 よし子");
            Keyboard.press(page, "input[name=_caller]", "Space");
            Keyboard.to(page, "#f-situation");
            page.keyboard().type("母が入院した");
            Keyboard.press(page, "main form button.huge", "Enter");
            page.waitForURL("**/emergencies/*-*");
            Keyboard.to(page, "input[name=clause]");
            page.keyboard().press("Space");
            Keyboard.press(page, "button[value=EMERGENCY]", "Enter");
            page.waitForURL("**done=judged.EMERGENCY*");
            Keyboard.press(page, "#offers button", "Enter");
            page.waitForURL("**done=offered*");

            assertThat(page.locator("#asked")).containsText("依頼した3か所の返事");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void somebody_unknown_is_taken_as_fast_on_twelve_fields(Screen screen) {
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            evening.signIn(page);
            page.locator("#call").click();
            page.waitForLoadState(); // what searches while one types is there
            page.locator("#f-_words").fill("やまだ");
            assertThat(page.locator("#found")).containsText("見つかりません");
            page.locator("#stranger summary").click();
            List<String> fields = List.of(
                    "stranger.familyName",
                    "山田",
                    "stranger.givenName",
                    "花子",
                    "stranger.familyKana",
                    "やまだ",
                    "stranger.givenKana",
                    "はなこ",
                    "callerName",
                    "佐藤",
                    "callerRelation",
                    "民生委員",
                    "callerTelephone",
                    "0282-22-2222");
            for (int i = 0; i < fields.size(); i += 2) {
                page.locator("[id='f-" + fields.get(i) + "']").fill(fields.get(i + 1));
            }
            page.locator("[name='stranger.sex'][value=FEMALE]").click();
            page.locator("[id='f-stranger.birthDate']").fill("S45.3.1");
            page.locator("[name='stranger.needs.WHEELCHAIR']").click();
            Look.at(page, "hub-call-stranger");
            page.getByText("この電話を案件にする").click();

            assertThat(page.locator("#problem")).containsText("いまの様子");
            assertThat(page.locator("[id='f-stranger.familyName']")).hasValue("山田");
            Look.at(page, "hub-call-refused");
            page.locator("#f-situation").fill("父が倒れた");
            page.getByText("この電話を案件にする").click();

            assertThat(page.locator("h1")).containsText("山田 花子");
            assertThat(page.locator("h1")).containsText("未登録");
            assertThat(page.locator("#plan")).containsText("車いす");
        }
        assertThat(evening.town.service.column(
                        "select family_kana || given_kana || birth_date from person where municipality = ? and family_name = '山田'",
                        evening.town.given.municipality))
                .containsExactly("ヤマダハナコ1970-03-01");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void whose_case_is_open_is_shown_with_it_before_anything_is_typed_twice(Screen screen) {
        UUID open = evening.town.emergency(evening.kenji, 1);
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            evening.signIn(page);
            page.locator("#call").click();
            page.waitForLoadState(); // what searches while one types is there
            page.locator("#f-_words").fill("川上");
            assertThat(page.locator("#found")).containsText("動いています");
            Look.at(page, "hub-call-open-case");
            page.getByText("その案件を開く").click();

            assertThat(page.url()).endsWith("/emergencies/" + open);
        }
    }

    @Test
    void without_javascript_the_person_is_found_by_a_button_and_nothing_typed_is_lost() {
        try (BrowserContext context = Browser.open(Screen.PHONE, false, ColorScheme.DARK)) {
            Page page = context.newPage();
            evening.signIn(page);
            page.locator("#call").click();
            page.waitForLoadState(); // what searches while one types is there
            page.locator("#f-situation").fill("母が入院した");
            page.locator("#f-_words").fill("ｶﾜｶﾐ");
            page.getByText("さがす", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("#f-situation")).hasValue("母が入院した");
            page.locator("#p-" + evening.kenji).click();
            page.locator("#f-callerName").fill("川上 よし子");
            page.locator("#f-callerRelation").fill("姉");
            page.locator("#f-callerTelephone").fill("090-0000-0000");
            page.getByText("この電話を案件にする").click();

            assertThat(page.locator("h1")).containsText("川上 健司");
        }
        assertThat(evening.town.service.column(
                        "select count(*)::int from access_log where person_id = ? and subject = 'list'", evening.kenji))
                .containsExactly(1);
    }
}
