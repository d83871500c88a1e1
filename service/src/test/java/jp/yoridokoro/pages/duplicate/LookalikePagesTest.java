package jp.yoridokoro.pages.duplicate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.pages.specialist.Desk;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two records that may be of one person. */
class LookalikePagesTest {
    private final Desk desk = new Desk();
    private final UUID person = add("0282-00-1111", "1991-05-03");
    private final UUID other = add("0282-00-2222", "1991-05-03");

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_core_centre_lays_two_records_side_by_side_makes_them_one_and_takes_it_back(Screen screen) {
        desk.at(screen, "CORE_STAFF", "/today", page -> {
            desk.press(page, "2つの記録をくらべる");
            desk.open(page, "/people/" + person);
            desk.press(page, "同じ人かもしれない記録があります");
            assertThat(page.locator("main")).containsText("この記録：0282-00-1111");
            assertThat(page.locator("main")).containsText("もう1つ：0282-00-2222");
            Look.at(page, "lookalikes");
            desk.press(page, "同じ人です");
            assertThat(page.locator("#problem a")).hasAttribute("href", "#f-reason");
            desk.choose(page, "_of.TELEPHONE", "THERE");
            desk.type(page, "reason", "本人に聞いた");
            desk.press(page, "同じ人です");

            assertThat(page.locator("[role=status]")).containsText("1つの記録にしました");
            assertThat(page.locator("main")).containsText("同じ人かもしれない記録はありません");
            Look.at(page, "lookalikes-merged");
            assertThat(telephone(person)).isEqualTo("0282-00-2222");
            page.locator("#merges a").click();
            desk.type(page, "reason", "別の人だった");
            Look.at(page, "lookalikes-undoing");
            page.locator("main form button").click();

            assertThat(page.locator("[role=status]")).containsText("2つの記録に戻しました");
            assertThat(telephone(person)).isEqualTo("0282-00-1111");
            assertThat(telephone(other)).isEqualTo("0282-00-2222");
            desk.type(page, "reason", "生年月日がちがう");
            desk.press(page, "別の人です");
            assertThat(page.locator("main")).containsText("同じ人かもしれない記録はありません");
            desk.open(page, "/people/" + person);
            assertThat(page.locator("main")).not().containsText("同じ人かもしれない記録があります");
            desk.open(page, "/today");
            assertThat(page.locator("#todo")).not().containsText("同じ人かもしれない記録");
        });
    }

    @Test
    void a_specialist_sees_both_and_leaves_the_decision_and_whom_the_page_shows_is_logged() {
        desk.at(Screen.PHONE, "/people/" + person, page -> {
            assertThat(logged("lookalike")).isZero();
            long before = logged("person");
            desk.press(page, "同じ人かもしれない記録があります");
            assertThat(page.locator("main")).containsText("もう1つ：0282-00-2222");
            assertThat(page.locator("main form button")).hasCount(0);
            assertThat(logged("lookalike")).isEqualTo(1);
            assertThat(logged("person")).isEqualTo(before + 1);
        });
    }

    private long logged(String subject) {
        return (long) desk.given
                .service
                .column("select count(*) from access_log where person_id = ? and subject = ?", other, subject)
                .getFirst();
    }

    private Object telephone(UUID id) {
        return desk.given
                .service
                .column("select telephone from person where id = ?", id)
                .getFirst();
    }

    private UUID add(String telephone, String born) {
        Map<String, Object> facts = Registrants.facts();
        facts.put("birthDate", born);
        facts.put("telephone", telephone);
        UUID added = desk.specialist
                .post("/api/people", Map.of("person", facts, "confirmedNew", "あとで見くらべる"))
                .id();
        desk.given.service.sql("delete from person_apart where municipality = ?", desk.given.municipality);
        return added;
    }
}
