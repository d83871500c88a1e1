package jp.yoridokoro.pages.follow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.pages.plan.Client;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The morning after: what the office found different is taken into the plan, or declined with a word. */
class ProposalTest {
    private final Client client = new Client();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void part_of_a_proposal_is_taken_into_the_next_version(Screen screen) {
        propose();
        try (BrowserContext context = Browser.open(screen)) {
            Page page = list(context);
            Look.at(page, "proposals");
            page.locator("main .rows a").first().click();
            assertThat(page.locator("main")).containsText("祖母の写真");
            Look.at(page, "proposal");
            page.locator("input[name=fields][value=SLEEP]").uncheck();
            page.locator("#f-words").fill("ありがとうございます");
            page.locator("main button", new Page.LocatorOptions().setHasText("第2版にする"))
                    .click();

            assertThat(page.locator("main")).containsText("第2版になりました");
            Look.at(page, "proposal-accepted");
        }
        assertThat(client.column("""
                        select i.words from plan_item i join crisis_plan p on p.id = i.plan_id
                        where p.person_id = ? and p.version = 2 and i.field in ('CALMING', 'SLEEP') order by i.field
                        """)).containsExactly("祖母の写真を見る", "22時に寝る");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void where_the_plan_changed_since_both_values_are_shown_before_one_is_taken(Screen screen) {
        propose();
        try (BrowserContext context = Browser.open(screen)) {
            Page page = list(context);
            page.locator("main .rows a").first().click();
            client.write(1, Map.of("CALMING", "かばんの鈴", "SLEEP", "22時に寝る"));
            page.locator("main button", new Page.LocatorOptions().setHasText("第2版にする"))
                    .click();

            assertThat(page.locator("#changed h2")).hasText("先にほかの人が書きかえました。");
            assertThat(page.locator(".saved")).hasText("かばんの鈴");
            Look.at(page, "proposal-changed");
            page.locator("input[name=_seen]").check();
            page.locator("main button", new Page.LocatorOptions().setHasText("第3版にする"))
                    .click();
            assertThat(page.locator("main")).containsText("第3版になりました");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_proposal_is_declined_with_a_word_and_not_without(Screen screen) {
        propose();
        try (BrowserContext context = Browser.open(screen)) {
            Page page = list(context);
            page.locator("main .rows a").first().click();
            page.locator("summary").first().click();
            page.locator("main button", new Page.LocatorOptions().setHasText("理由を伝えて見送る"))
                    .click();
            assertThat(page.locator("#problem")).containsText("「取り入れない理由」を入れてください");
            Look.at(page, "proposal-declining");
            page.locator("#f-reason").fill("はじめての場所だったためと思います");
            page.locator("main button", new Page.LocatorOptions().setHasText("理由を伝えて見送る"))
                    .click();
            assertThat(page.locator("main")).containsText("返事：はじめての場所だったためと思います");
        }
        assertThat(client.column("select state from plan_proposal where person_id = ?"))
                .containsExactly("DECLINED");
    }

    private Page list(BrowserContext context) {
        Page page = client.open(context, "/plan");
        page.navigate(client.town.service.url() + "/plan-proposals");
        return page;
    }

    private void propose() {
        client.town.service.sql("""
                insert into consent (id, person_id, municipality, text_version, recipients, sections, purposes, signed_on, signer, relation, method,
                    valid, recorded_by, recorded_at)
                values (gen_random_uuid(), ?, ?, '1', '{PROVIDER,HUB}', '{ALL}', '{EMERGENCY}', '2026-04-01', '川上 健司', '本人', 'PAPER', '[2026-04-01,)',
                    gen_random_uuid(), now())
                """, client.person, client.town.given.municipality);
        client.write(0, Map.of("CALMING", "音楽", "SLEEP", "22時に寝る", "KEY", "植木鉢の下"));
        UUID unit = client.town.unit("くわの実ホーム", 1, 1, 1);
        UUID emergency = client.town.staying(client.person, unit, 2);
        Object stay = client.town
                .service
                .column("select id from stay where case_id = ?", emergency)
                .getFirst();
        Caller office = client.town.provider(unit);
        office.post(
                        "/api/stays/" + stay + "/plan-proposals",
                        Map.of(
                                "items",
                                List.of(
                                        Map.of("field", "CALMING", "found", "祖母の写真を見る"),
                                        Map.of("field", "SLEEP", "found", "0時まで眠れない")),
                                "words",
                                "朝食はよく召し上がりました"))
                .ok();
    }
}
