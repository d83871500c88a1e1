package jp.yoridokoro.due;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Admitted on 20 November 2026: the talk is due by 20 December 2026, the review by 20 November 2027. */
class DuesTest {
    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("きた");
    private final UUID aoba = given.office("相談支援センターあおば");
    private final Caller specialist = given.specialist(aoba);
    private final Caller coordinator = given.coordinator(hub);
    private final Caller core = given.core();

    @Test
    void scenario_11_a_month_and_a_day_without_the_talk_is_overdue() {
        UUID id = admitted(specialist, Registrants.facts());
        given.service.clock().set("2026-12-20T23:00");
        List<String> onTheDay = overdue();
        given.service.clock().set("2026-12-21T00:30");
        List<String> after = overdue();
        specialist
                .post("/api/registrations/" + id + "/talk", Map.of("heldOn", "2026-12-20", "result", "話した"))
                .ok();

        assertThat(onTheDay).isEmpty();
        assertThat(after).containsExactly("TALK");
        assertThat(overdue()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19, ,",
        "2026-11-20, 30, false",
        "2026-12-12, 30, false",
        "2026-12-13, 7, false",
        "2026-12-19, 7, false",
        "2026-12-20, 0, false",
        "2026-12-21, 0, true",
        "2026-12-26, 0, true",
        "2026-12-27, -7, true",
        "2027-06-01, -7, true"
    })
    void each_day_of_warning_begins_a_band(String on, Integer band, Boolean overdue) {
        admitted(specialist, Registrants.facts());

        JsonNode items =
                core.get("/api/registrations/due?kind=TALK&on=" + on).ok().get("items");

        if (band == null) {
            assertThat(items).isEmpty();
            return;
        }
        assertThat(items.at("/0/band").asInt()).isEqualTo(band);
        assertThat(items.at("/0/overdue").asBoolean()).isEqualTo(overdue);
        assertThat(core.get("/api/registrations/due?kind=TALK&on=" + on + "&band=" + band)
                        .ok()
                        .get("items"))
                .hasSize(1);
        for (int other : List.of(30, 7, 0, -7)) {
            if (other != band) {
                assertThat(core.get("/api/registrations/due?kind=TALK&on=" + on + "&band=" + other)
                                .ok()
                                .get("items"))
                        .as("band %d", other)
                        .isEmpty();
            }
        }
    }

    @Test
    void the_days_of_warning_are_a_setting() {
        given.setting("registration.remindDays", "60,14");
        admitted(specialist, Registrants.facts());

        assertThat(core.get("/api/registrations/due?on=2026-10-21")
                        .ok()
                        .at("/items/0/band")
                        .asInt())
                .isEqualTo(60);
        assertThat(core.get("/api/registrations/due?on=2027-01-01")
                        .ok()
                        .at("/items/0/band")
                        .asInt())
                .isEqualTo(14);
    }

    @Test
    void nobody_passes_a_year_unseen() {
        UUID id = admitted(specialist, Registrants.facts());
        given.service.clock().set("2026-12-01T10:00");
        specialist
                .post("/api/registrations/" + id + "/talk", Map.of("heldOn", "2026-12-01", "result", "話した"))
                .ok();
        given.service.clock().set("2027-11-21T10:00");

        JsonNode late = core.get("/api/registrations/due?overdue=true").ok().get("items");

        assertThat(late.findValuesAsText("kind")).containsExactly("REVIEW");
        assertThat(late.at("/0/daysLeft").asInt()).isEqualTo(-1);
    }

    @Test
    void plans_consents_and_decisions_run_out_too() {
        Map<String, Object> facts = Registrants.facts();
        facts.put("shortStayDecision", "YES");
        facts.put("shortStayUntil", "2026-11-30");
        facts.put("supportCategoryUntil", "2026-12-05");
        UUID id = admitted(specialist, facts);
        UUID person = person(id);
        Map<String, Object> consent = Registrants.consent();
        consent.put("validUntil", "2026-12-01");
        core.post("/api/people/" + person + "/consents", consent).ok();
        core.post(
                        "/api/people/" + person + "/plans",
                        Map.of(
                                "kind",
                                "CAREGIVER_ABSENCE",
                                "baseVersion",
                                0,
                                "madeWith",
                                List.of("本人"),
                                "nextReviewOn",
                                "2026-12-02",
                                "items",
                                Map.of("CALLED", Map.of("words", "花"))))
                .ok();

        JsonNode items = core.get("/api/registrations/due").ok().get("items");
        consent.put("validUntil", null);
        core.post("/api/people/" + person + "/consents", consent).ok();

        assertThat(items.findValuesAsText("kind"))
                .containsExactly("SHORT_STAY", "CONSENT", "PLAN_REVIEW", "SUPPORT_CATEGORY", "TALK");
        assertThat(items.findValuesAsText("dueOn"))
                .containsExactly("2026-11-30", "2026-12-01", "2026-12-02", "2026-12-05", "2026-12-20");
        assertThat(core.get("/api/registrations/due").ok().get("items").findValuesAsText("kind"))
                .as("a consent that another covers longer owes nothing")
                .containsExactly("SHORT_STAY", "PLAN_REVIEW", "SUPPORT_CATEGORY", "TALK");
    }

    @Test
    void each_office_is_told_how_much_it_owes_and_sees_its_own_alone() {
        UUID midori = given.office("相談支援センターみどり");
        admitted(specialist, Registrants.facts());
        Map<String, Object> jiro = Registrants.facts();
        jiro.put("givenName", "次郎");
        jiro.put("givenKana", "ジロウ");
        admitted(given.specialist(midori), jiro);
        Map<String, Object> saburo = Registrants.facts();
        saburo.put("givenName", "三郎");
        saburo.put("givenKana", "サブロウ");
        admitted(coordinator, saburo);

        JsonNode all = core.get("/api/registrations/due/offices?on=2026-12-21").ok();
        JsonNode own =
                specialist.get("/api/registrations/due/offices?on=2026-12-21").ok();

        assertThat(all.get("offices").findValuesAsText("officeName"))
                .containsExactlyInAnyOrder("相談支援センターあおば", "相談支援センターみどり", "null");
        assertThat(all.get("offices").findValuesAsText("talkOverdue")).containsExactly("1", "1", "1");
        assertThat(all.get("offices").findValuesAsText("overduePeople")).containsExactly("1", "1", "1");
        assertThat(own.get("offices").findValuesAsText("officeId")).containsExactly(aoba.toString());
        assertThat(core.get("/api/registrations/due?on=2026-12-21&office=" + midori)
                        .ok()
                        .get("items")
                        .findValuesAsText("givenName"))
                .containsExactly("次郎");
        assertThat(specialist
                        .get("/api/registrations/due?on=2026-12-21")
                        .ok()
                        .get("items")
                        .findValuesAsText("givenName"))
                .containsExactly("花子");
        assertThat(given.provider(given.office("ひまわり"))
                        .get("/api/registrations/due")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_list_is_paged_and_logs_whom_it_shows() {
        Map<String, Object> facts = Registrants.facts();
        facts.put("supportCategoryUntil", "2026-12-20");
        UUID person = person(admitted(specialist, facts));
        given.service.sql("delete from access_log where person_id = ?", person);

        JsonNode first = core.get("/api/registrations/due?size=1").ok();
        JsonNode second = core.get("/api/registrations/due?size=1&after="
                        + first.get("next").asText())
                .ok();

        assertThat(first.get("items").findValuesAsText("kind")).containsExactly("SUPPORT_CATEGORY");
        assertThat(second.get("items").findValuesAsText("kind")).containsExactly("TALK");
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(given.service.column("select subject from access_log where person_id = ?", person))
                .containsExactly("list", "list");
        assertThat(core.get("/api/registrations/due?after=nonsense").status()).isEqualTo(400);
    }

    private UUID admitted(Caller applicant, Map<String, Object> facts) {
        UUID person = applicant
                .post("/api/people", new HashMap<>(Map.of("person", facts)))
                .id();
        UUID id = Registrants.draft(applicant, person);
        Registrants.upToJudgement(id, applicant, coordinator);
        Registrants.judged(id, coordinator);
        core.post("/api/registrations/" + id + "/admission", Map.of("reason", "介護者が高齢"))
                .ok();
        return id;
    }

    private UUID person(UUID registration) {
        return (UUID) given.service
                .column("select person_id from registration where id = ?", registration)
                .getFirst();
    }

    private List<String> overdue() {
        return core.get("/api/registrations/due?overdue=true").ok().get("items").findValuesAsText("kind");
    }
}
