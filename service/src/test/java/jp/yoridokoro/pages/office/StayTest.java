package jp.yoridokoro.pages.office;

import static jp.yoridokoro.pages.office.Office.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.print.Household;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After the yes: whoever opens the door knows what matters, and in the morning what was different goes back. */
class StayTest {
    private final Town town = Town.of("tochigi");
    private final UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
    private final UUID person = person();
    private final UUID caseId = accepted();
    private final UUID stay = (UUID)
            town.service.column("select id from stay where case_id = ?", caseId).getFirst();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_first_hour_card_is_one_tap_away_and_says_what_was_disclosed_and_no_more(Screen screen) {
        try (BrowserContext context = Browser.open(screen)) {
            Page page = signedIn(context);
            page.navigate(town.service.url() + "/office/stays");
            assertThat(page.locator("main").innerText())
                    .contains("受け入れ 1人", "Y.K.・男・30代", "これから来る")
                    .doesNotContain("𠮷野");
            assertThat(read("disclosure")).isEmpty();
            Look.at(page, "office-stays");
            page.locator("main .rows a").click();

            assertThat(page.locator("h1").innerText()).contains("𠮷野 健二");
            assertThat(page.locator("main").innerText())
                    .contains("（35歳）", "クライシスプラン 第1版", "たった今", "服薬をたしかめた記録はありません")
                    .contains("けんちゃん", "後ろから体にさわらない", "座薬", "そば", "髙橋 美代子（叔母）")
                    .doesNotContain("郵便受け", "負担上限", "栃木第三小学校");
            assertThat(page.locator("a.phone").evaluateAll("links => links.map(link => link.getAttribute('href'))"))
                    .asList()
                    .contains("tel:0282000000", "tel:0282000011", "tel:119", "tel:0282000021");
            assertThat(read("disclosure")).containsExactly("PROVIDER");
            Look.at(page, "office-first-hour");
            button(page, "到着を記録する").click();

            assertThat(page.locator("main [role=status]").innerText()).contains("到着を記録しました");
            assertThat(town.stage(caseId)).isEqualTo("STAYING");
            APIResponse sheet = context.request().get(town.service.url() + "/office/stays/" + stay + "/sheet.pdf");
            assertThat(sheet.headers()).containsEntry("content-type", "application/pdf");
            assertThat(new String(sheet.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
            page.locator("a", new Page.LocatorOptions().setHasText("退所を記録する")).click();
            assertThat(page.locator("main").innerText()).contains("𠮷野 健二さん");
            button(page, "予定より早く退所").click();
            assertThat(page.locator("[role=alert]").innerText()).contains("どこへ", "理由");
            Look.at(page, "office-leaving");
            page.locator("label", new Page.LocatorOptions().setHasText("自宅")).click();
            page.locator("#f-reason").fill("母が退院した");
            button(page, "予定より早く退所").click();

            assertThat(page.locator("main [role=status]").innerText()).isEqualTo("退所を記録しました。");
        }
        assertThat(town.stage(caseId)).isEqualTo("EXITED");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void in_the_morning_what_was_different_goes_back_and_the_answer_is_seen(Screen screen) {
        town.coordinator
                .post("/api/emergencies/" + caseId + "/arrival", Map.of())
                .ok();
        try (BrowserContext context = Browser.open(screen)) {
            Page page = signedIn(context);
            page.navigate(town.service.url() + "/office/stays/" + stay);
            page.locator("a", new Page.LocatorOptions().setHasText("ちがっていたことを伝える"))
                    .click();
            assertThat(page.locator("h1").innerText()).contains("𠮷野 健二さん");
            page.locator("summary", new Page.LocatorOptions().setHasText("行動のこと"))
                    .click();
            assertThat(page.locator("main").innerText()).contains("計画では：静かな部屋で、青いタオルをわたして待つ");
            page.locator(".field", new Page.LocatorOptions().setHasText("青いタオルをわたして待つ"))
                    .locator("textarea")
                    .fill("テレビをつけると落ち着いた");
            Look.at(page, "office-corrections");
            button(page, "ちがっていたことを送る").click();

            assertThat(page.locator("main [role=status]").innerText()).contains("相談員が計画に入れるかどうか");
            assertThat(page.locator("main .card").innerText()).contains("返事を待っています", "テレビをつけると落ち着いた");
            String proposal = town.coordinator
                    .get("/api/plan-proposals")
                    .ok()
                    .at("/items/0/id")
                    .asText();
            town.coordinator
                    .post("/api/plan-proposals/" + proposal + "/decline", Map.of("reason", "家ではつけていません"))
                    .ok();
            page.reload();

            assertThat(page.locator("main .card").innerText()).contains("今回は計画に入りませんでした", "家ではつけていません");
            Look.at(page, "office-corrections-answered");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void fewer_beds_than_promised_is_said_in_plain_words_and_settled_with_the_hub(Screen screen) {
        try (BrowserContext context = Browser.open(screen)) {
            Page page = signedIn(context);
            page.locator("[name='units[0].freeMale']").fill("0");
            button(page, "この数で報告する").click();
            assertThat(page.locator("main").innerText()).contains("11月20日(金)の夜、くわの実ホームで、受け入れる約束の人数よりベッドが1床足りません");
            Look.at(page, "office-short");
            page.locator("a", new Page.LocatorOptions().setHasText("どうするか決める")).click();
            button(page, "決めたことを記録する").click();
            assertThat(page.locator("[role=alert]").innerText()).contains("「どうするか」を入れてください。", "「決めたこと」を入れてください。");
            Look.at(page, "office-conflict");
            page.locator("label", new Page.LocatorOptions().setHasText("事業所のなかで場所を作る"))
                    .click();
            page.locator("#f-words").fill("相談室にベッドを入れる");
            button(page, "決めたことを記録する").click();

            assertThat(page.locator("main [role=status]").first().innerText()).isEqualTo("決めたことを記録しました。");
            assertThat(page.locator("main").innerText()).doesNotContain("足りません");
        }
    }

    @Test
    void another_office_finds_nothing_there() {
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = context.newPage();
            Browser.signIn(page, town.service.url(), town.given.login("PROVIDER", null, town.given.office("よその家")));
            for (String path : List.of("", "/sheet.pdf", "/corrections")) {
                assertThat(context.request()
                                .get(town.service.url() + "/office/stays/" + stay + path)
                                .status())
                        .isEqualTo(404);
            }
        }
    }

    private UUID person() {
        UUID yoshino = Household.yoshino(town.coordinator, null);
        Household.plan(town.coordinator, yoshino, 0, Household.words());
        Map<String, Object> consent = Registrants.consent();
        consent.put("sections", List.of("IDENTITY", "MEDICAL", "DAILY", "BEHAVIOUR"));
        town.coordinator.post("/api/people/" + yoshino + "/consents", consent).ok();
        return yoshino;
    }

    private UUID accepted() {
        UUID id = town.searching(person, 2);
        UUID offer = Town.only(town.offer(id, unit));
        town.provider(unit)
                .post("/api/offers/" + offer + "/acceptance", Map.of("name", "宿直"))
                .ok();
        return id;
    }

    private List<Object> read(String subject) {
        return town.service.column("select role from access_log where subject = ? and person_id = ?", subject, person);
    }

    private Page signedIn(BrowserContext context) {
        Page page = context.newPage();
        Browser.signIn(page, town.service.url(), town.given.login("PROVIDER", null, town.office(unit)));
        return page;
    }
}
