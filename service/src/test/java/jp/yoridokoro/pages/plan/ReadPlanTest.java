package jp.yoridokoro.pages.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plan read in half a minute, and what is recorded beside it. */
class ReadPlanTest {
    private final Client client = new Client();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_half_minute_of_the_longest_plan_has_at_most_600_characters(Screen screen) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Object field : client.town.service.column("select code from plan_field order by rank")) {
            words.put(field.toString(), "とても長い説明が何行にもわたって書かれています。𠮷野さんに聞いてください。\n".repeat(20));
        }
        client.write(0, words);
        try (BrowserContext context = Browser.open(screen)) {
            Page page = client.open(context, "/plan");

            String shown = page.locator("#summary").innerText();
            assertThat(shown.codePoints()
                            .filter(letter -> !Character.isWhitespace(letter))
                            .count())
                    .isBetween(400L, 600L);
            assertThat(shown).contains("してはいけないこと", "…");
            Look.at(page, "plan-long");
            page.locator("summary", new Page.LocatorOptions().setHasText("毎日の支援"))
                    .click();
            assertThat(page.locator("details[open] dd")).hasCount(6);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void agreement_medicines_and_evaluation_are_recorded_beside_the_version(Screen screen) {
        client.plan();
        try (BrowserContext context = Browser.open(screen)) {
            Page page = client.open(context, "/plan/CAREGIVER_ABSENCE/1/agreement");
            assertThat(page.locator("#f-name")).hasValue("川上 健司");
            page.locator("input[value=ORAL_WITNESSED]").check();
            page.locator("main form button").first().click();
            assertThat(page.locator("#problem h2")).containsText("立ち会った人");
            assertThat(page.locator("#problem a")).hasAttribute("href", "#f-witness");
            assertThat(page.locator("#f-witness")).hasAttribute("aria-invalid", "true");
            Look.at(page, "plan-agreement");
            page.locator("#f-witness").fill("姉 よし子");
            page.locator("main form button").first().click();
            assertThat(page.locator("[role=status]")).hasText("同意を記録しました");
            assertThat(page.locator("main")).containsText("本人が同意しています");

            page.navigate(client.url("/plan/medicines"));
            Look.at(page, "plan-medicines");
            page.locator("#f-source").fill("お薬手帳");
            page.locator("main form button").first().click();
            assertThat(page.locator("main")).containsText("11月20日(金)にたしかめました");

            page.navigate(client.url("/plan/CAREGIVER_ABSENCE/1/evaluation"));
            page.locator("#f-helped").fill("音楽で落ち着いた");
            page.locator("input[name=madeWith]").first().check();
            page.locator("main form button").first().click();
            assertThat(page.locator("main")).containsText("音楽で落ち着いた");
            Look.at(page, "plan-evaluation");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void without_a_plan_the_page_leads_to_the_first_one_and_an_old_version_to_the_new(Screen screen) {
        try (BrowserContext context = Browser.open(screen)) {
            Page page = client.open(context, "/plan");
            assertThat(page.locator("main")).containsText("プランはまだありません");
            Look.at(page, "plan-none");
            client.plan();
            client.write(1, Map.of("CALLED", "ケン"));
            page.navigate(client.url("/plan"));
            assertThat(page.locator("#summary")).containsText("薬のアレルギー 書かれていません");
            page.navigate(client.url("/plan/CAREGIVER_ABSENCE/1"));
            assertThat(page.locator(".notice")).containsText("これは前の版（第1版）です");
            Look.at(page, "plan-old");
        }
    }

    @Test
    void opening_a_plan_is_in_the_access_log() {
        client.plan();
        int before = client.column("select 1 from access_log where person_id = ? and subject = 'plan'")
                .size();
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            client.open(context, "/plan");
        }
        assertThat(client.column("select 1 from access_log where person_id = ? and subject = 'plan'"))
                .hasSize(before + 1);
    }
}
