package jp.yoridokoro.pages.specialist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.regex.Pattern;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Registering somebody at the desk (A1, A5, issue 4). */
class NewPersonTest {
    private static final int MOST_REQUIRED = 12;
    private static final int MOST_TOUCHES = 40;

    private final Desk desk = new Desk();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_person_is_registered_with_at_most_12_required_fields_and_40_interactions(Screen screen) {
        desk.at(screen, "/people/new", page -> {
            Look.at(page, "person-new");
            assertThat(page.locator(".must").count()).isLessThanOrEqualTo(MOST_REQUIRED);
            desk.touched = 0;

            fill(page);
            for (String block : new String[] {"行動", "移動・部屋", "障害の種別", "食事", "伝え方", "そのほかの支援"}) {
                desk.press(page, block);
            }
            desk.choose(page, "needs[0].value", "UNKNOWN");
            desk.choose(page, "_rest.BEHAVIOUR", "NO");
            desk.choose(page, "_rest.MOBILITY", "NO");
            desk.choose(page, "_rest.MEAL", "NO");
            desk.choose(page, "_rest.COMMUNICATION", "UNKNOWN");
            Look.at(page, "person-new-filled");
            desk.press(page, "この内容で保存する");

            assertThat(page).hasURL(Pattern.compile(".*/people/[0-9a-f-]{36}\\?done=personAdded"));
            assertThat(page.locator("h1")).hasText("髙橋 一郎");
            assertThat(desk.touched).isLessThanOrEqualTo(MOST_TOUCHES);
            assertThat(page.locator("#needs")).containsText("人工呼吸器");
            assertThat(page.locator("#needs")).containsText("なし：行動関連項目10点以上");
            assertThat(page.locator("#registration")).containsText("下書き");
            assertThat(page.locator("#risk")).containsText("82歳");
        });
        assertThat(desk.given.service.column(
                        "select value from person_need n join person p on p.id = n.person_id where p.municipality = ? and code = 'VENTILATOR'",
                        desk.given.municipality))
                .containsExactly("UNKNOWN");
    }

    private void fill(Page page) {
        desk.type(page, "person.familyName", "髙橋");
        desk.type(page, "person.givenName", "一郎");
        desk.type(page, "person.familyKana", "たかはし");
        desk.type(page, "person.givenKana", "ｲﾁﾛｳ");
        desk.choose(page, "person.sex", "MALE");
        desk.type(page, "person.birthDate", "S45.3.1");
        desk.type(page, "_postal", "328-0015");
        assertThat(page.locator("[id='f-person.address']")).hasValue(Pattern.compile("栃木県栃木市.+"));
        desk.type(
                page, "person.address", page.locator("[id='f-person.address']").inputValue() + "1-2-3");
        desk.type(page, "person.telephone", "0282-11-1111");
        desk.type(page, "mainCaregiver.name", "髙橋 はな");
        desk.type(page, "mainCaregiver.relation", "母");
        desk.type(page, "mainCaregiver.birthYear", "82歳");
        desk.choose(page, "mainCaregiver.health", "SICKLY");
        desk.choose(page, "mainCaregiver.livesTogether", "YES");
        desk.press(page, "医療的ケア");
    }

    @Test
    void kana_are_filled_in_while_the_name_is_typed_and_can_be_corrected() {
        desk.at(Screen.DESK, "/people/new", page -> {
            page.locator("[id='f-person.familyName']").focus();
            var keys = page.context().newCDPSession(page);
            for (String reading : new String[] {"と", "とち", "とちぎ"}) {
                JsonObject composing = new JsonObject();
                composing.addProperty("text", reading);
                composing.addProperty("selectionStart", reading.length());
                composing.addProperty("selectionEnd", reading.length());
                keys.send("Input.imeSetComposition", composing);
                assertThat(page.locator("[id='f-person.familyKana']"))
                        .hasValue(reading.replace('と', 'ト').replace('ち', 'チ').replace('ぎ', 'ギ'));
            }
            JsonObject chosen = new JsonObject();
            chosen.addProperty("text", "栃木");
            keys.send("Input.insertText", chosen);

            assertThat(page.locator("[id='f-person.familyName']")).hasValue("栃木");
            assertThat(page.locator("[id='f-person.familyKana']")).hasValue("トチギ");
            page.locator("[id='f-person.familyKana']").fill("トチキ");
            page.locator("[id='f-person.givenName']").focus();
            assertThat(page.locator("[id='f-person.familyKana']")).hasValue("トチキ");
        });
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void whoever_is_alike_is_shown_before_saving_and_either_answer_leads_on(Screen screen) {
        desk.specialist.post("/api/people", Map.of("person", twin())).ok();
        desk.at(screen, "/people/new", page -> {
            desk.type(page, "person.familyName", "栃木");
            desk.type(page, "person.givenName", "花子");
            desk.type(page, "person.familyKana", "トチギ");
            desk.type(page, "person.givenKana", "ハナコ");
            desk.choose(page, "person.sex", "FEMALE");
            desk.type(page, "person.birthDate", "平成3年5月3日");
            desk.press(page, "この内容で保存する");

            assertThat(page.locator("#alike")).containsText("同じ方かもしれません");
            assertThat(page.locator("[id='f-person.birthDate']")).hasValue("平成3年5月3日");
            Look.at(page, "person-new-alike");
            desk.type(page, "confirmedNew", "双子の姉で、名前の漢字だけが同じ");
            desk.press(page, "ちがう人として保存する");

            assertThat(page.locator("h1")).hasText("栃木 花子");
        });
        assertThat(desk.given.service.column(
                        "select count(*) from person where municipality = ?", desk.given.municipality))
                .containsExactly(2L);
    }

    private static Map<String, Object> twin() {
        Map<String, Object> facts = Registrants.facts();
        facts.put("birthDate", "1991-05-03");
        return facts;
    }

    @Test
    void a_refusal_names_the_fields_and_keeps_everything_typed() {
        desk.at(Screen.PHONE, "/people/new", page -> {
            desk.type(page, "person.givenName", "一郎");
            desk.type(page, "person.birthDate", "S99.9.9");
            desk.type(page, "mainCaregiver.name", "髙橋 はな");
            desk.press(page, "医療的ケア");
            desk.choose(page, "needs[4].value", "YES");

            desk.press(page, "この内容で保存する");

            assertThat(page.locator("#problem")).containsText("生年月日：日付が読み取れません");
            assertThat(page.locator("[id='f-person.givenName']")).hasValue("一郎");
            assertThat(page.locator("[id='f-person.birthDate']")).hasValue("S99.9.9");
            assertThat(page.locator("[id='f-mainCaregiver.name']")).hasValue("髙橋 はな");
            assertThat(page.locator("[name='needs[4].value'][value='YES']")).isChecked();
            Look.at(page, "person-new-refused");
            desk.type(page, "person.birthDate", "");
            desk.press(page, "この内容で保存する");
            assertThat(page.locator("#problem")).containsText("「姓」を入れてください");
            assertThat(page.locator("#problem")).containsText("性別");
        });
    }

    @Test
    void without_javascript_the_postal_code_gives_the_address_too() {
        try (BrowserContext context = Browser.open(Screen.PHONE, false, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            desk.sitDown(page);
            desk.open(page, "/people/new");
            desk.type(page, "person.familyName", "佐野");
            desk.type(page, "_postal", "〒３２８－００１５");
            desk.press(page, "住所を入れる");
            assertThat(page.locator("[id='f-person.familyName']")).hasValue("佐野");
            assertThat(page.locator("[id='f-person.address']")).hasValue(Pattern.compile("栃木県栃木市.+"));
            desk.type(page, "person.givenName", "桜");
            desk.type(page, "person.familyKana", "サノ");
            desk.type(page, "person.givenKana", "サクラ");
            desk.choose(page, "person.sex", "FEMALE");
            desk.press(page, "この内容で保存する");
            assertThat(page.locator("h1")).hasText("佐野 桜");
        }
    }

    @Test
    void the_whole_form_works_by_keyboard_with_visible_focus() {
        desk.at(Screen.DESK, "/people/new", page -> {
            for (String words : new String[] {"佐野", "桜", "サノ", "サクラ"}) {
                until(page, "input");
                page.keyboard().insertText(words);
            }
            until(page, "input");
            page.keyboard().press("Space");
            while (!"huge whole".equals(page.evaluate("document.activeElement.className"))) {
                page.keyboard().press("Tab");
            }
            assertThat((String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("佐野 桜");
        });
    }

    /** Tabs to the next element of a kind. */
    private static void until(Page page, String tag) {
        do {
            page.keyboard().press("Tab");
        } while (!page.evaluate("document.activeElement.tagName.toLowerCase()").equals(tag));
    }
}
