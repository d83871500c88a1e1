package jp.yoridokoro.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final String NOVEMBER = "/api/registrations/decisions?from=2026-11-01&to=2026-11-30";

    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("きた");
    private final Caller specialist = given.specialist(given.office("相談支援センターあおば"));
    private final Caller coordinator = given.coordinator(hub);
    private final Caller core = given.core();

    @Test
    void a_decision_tells_what_the_letter_needs() {
        UUID id = judged("花子", "ハナコ");
        core.post("/api/registrations/" + id + "/admission", Map.of("reason", "介護者が高齢"))
                .ok();

        JsonNode decision = core.get(NOVEMBER).ok().at("/items/0");

        assertThat(decision.get("number").asText()).isEqualTo("2026-0001");
        assertThat(decision.get("decision").asText()).isEqualTo("REGISTERED");
        assertThat(decision.get("reason").asText()).isEqualTo("介護者が高齢");
        assertThat(decision.get("decidedOn").asText()).isEqualTo("2026-11-20");
        assertThat(decision.get("meetingOn").asText()).isEqualTo("2026-11-20");
        assertThat(decision.get("reviewDue").asText()).isEqualTo("2027-11-20");
        assertThat(decision.at("/participants/0").asText()).isEqualTo("基幹 基幹一郎 （基幹職員）");
        assertThat(decision.get("givenName").asText()).isEqualTo("花子");
    }

    @Test
    void numbers_run_within_the_fiscal_year_of_the_municipality_for_yes_and_no() {
        UUID yes = judged("花子", "ハナコ");
        UUID no = judged("次郎", "ジロウ");
        core.post("/api/registrations/" + yes + "/admission", Map.of("reason", "高齢"))
                .ok();
        core.post("/api/registrations/" + no + "/rejection", Map.of("outcome", "CRISIS_PLAN_ONLY", "reason", "不安の相談が主"))
                .ok();
        given.service.clock().set("2027-03-31T10:00");
        UUID march = judged("三郎", "サブロウ");
        core.post("/api/registrations/" + march + "/admission", Map.of("reason", "高齢"))
                .ok();
        given.service.clock().set("2027-04-01T10:00");
        UUID april = judged("四郎", "シロウ");
        core.post("/api/registrations/" + april + "/admission", Map.of("reason", "高齢"))
                .ok();

        JsonNode all = core.get("/api/registrations/decisions?from=2026-11-01&to=2027-04-30")
                .ok()
                .get("items");

        assertThat(all.findValuesAsText("number")).containsExactly("2026-0001", "2026-0002", "2026-0003", "2027-0001");
        assertThat(all.at("/1/outcome").asText()).isEqualTo("CRISIS_PLAN_ONLY");
        assertThat(all.at("/1/reviewDue").isNull()).isTrue();
        assertThat(core.get(NOVEMBER + "&size=1&after=2026-0001")
                        .ok()
                        .at("/items/0/number")
                        .asText())
                .isEqualTo("2026-0002");
    }

    @Test
    void the_file_opens_in_a_spreadsheet_and_runs_nothing() {
        UUID id = judged("花子", "ハナコ");
        core.post("/api/registrations/" + id + "/admission", Map.of("reason", "=HYPERLINK(\"x\")"))
                .ok();

        Caller.Answer answer = core.getAs("text/csv", "/api/registrations/decisions.csv?from=2026-11-01&to=2026-11-30");
        String text = new String(answer.raw().body(), StandardCharsets.UTF_8);

        assertThat(answer.raw().headers().firstValue("content-type")).hasValue("text/csv; charset=UTF-8");
        assertThat(answer.raw().headers().firstValue("content-disposition"))
                .hasValue("attachment; filename=\"decisions.csv\"");
        assertThat(text)
                .isEqualTo(
                        "\uFEFF通知番号,決定日,氏名,フリガナ,生年月日,登録区分,決定,登録しない場合の対応,理由,見直しの期限,判定会議の日,判定会議に出た人\r\n"
                                + "2026-0001,2026-11-20,栃木 花子,トチギ ハナコ,,A,登録する,,\"'=HYPERLINK(\"\"x\"\")\",2027-11-20,2026-11-20,基幹 基幹一郎 （基幹職員）\r\n");
    }

    @Test
    void an_office_sees_the_decisions_about_its_own_and_who_is_listed_is_logged() {
        UUID id = judged("花子", "ハナコ");
        core.post("/api/registrations/" + id + "/admission", Map.of("reason", "高齢"))
                .ok();
        Caller otherOffice = given.specialist(given.office("相談支援センターみどり"));

        assertThat(specialist.get(NOVEMBER).ok().get("items")).hasSize(1);
        assertThat(otherOffice.get(NOVEMBER).ok().get("items")).isEmpty();
        assertThat(given.provider(given.office("ひまわり")).get(NOVEMBER).status()).isEqualTo(403);
        assertThat(given.service.column("""
                        select distinct role from access_log where subject = 'decision' and municipality = ?
                        """, given.municipality)).containsExactly("SPECIALIST");
    }

    @Test
    void both_days_must_be_given_in_order() {
        assertThat(core.get("/api/registrations/decisions?from=2026-11-01").status())
                .isEqualTo(400);
        assertThat(core.get("/api/registrations/decisions?from=2026-11-02&to=2026-11-01")
                        .problem())
                .isEqualTo("decision-days-reversed");
    }

    private UUID judged(String given, String kana) {
        Map<String, Object> facts = Registrants.facts();
        facts.put("givenName", given);
        facts.put("givenKana", kana);
        UUID person = specialist.post("/api/people", Map.of("person", facts)).id();
        UUID id = Registrants.draft(specialist, person);
        Registrants.upToJudgement(id, specialist, coordinator);
        Registrants.judged(id, coordinator);
        return id;
    }
}
