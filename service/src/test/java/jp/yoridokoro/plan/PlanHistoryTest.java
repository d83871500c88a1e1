package jp.yoridokoro.plan;

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

class PlanHistoryTest {
    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("きた");
    private final Caller coordinator = given.coordinator(hub);
    private final UUID person = Registrants.hanako(coordinator);
    private final String plans = "/api/people/" + person + "/plans";

    @Test
    void the_version_in_force_is_found_for_every_past_moment() {
        at("2026-11-01T09:00");
        coordinator.post(plans, said(0, Map.of("MEALS", "きざみ"))).ok();
        at("2026-11-10T09:00");
        coordinator.post(plans, said(1, Map.of("MEALS", "ふつう"))).ok();
        at("2026-11-20T22:00");

        assertThat(inForce("2026-11-01T08:59:59%2B09:00").status()).isEqualTo(404);
        assertThat(inForce("2026-11-01T09:00:00%2B09:00").ok().get("version").asInt())
                .isEqualTo(1);
        assertThat(inForce("2026-11-09T23:59:59Z").ok().get("version").asInt()).isEqualTo(1);
        assertThat(inForce("2026-11-10T00:00:00Z").ok().get("version").asInt()).isEqualTo(2);
        assertThat(inForce("2026-11-20T22:00:00%2B09:00")
                        .ok()
                        .at("/items/0/words")
                        .asText())
                .isEqualTo("ふつう");
    }

    @Test
    void differences_name_what_was_added_removed_changed_and_shown_to_others() {
        Map<String, Object> first = said(0, Map.of("MEALS", "きざみ", "BATH", "見守り", "SLEEP", "電気をつけたまま"));
        coordinator.post(plans, first).ok();
        Map<String, Object> second = said(1, Map.of("MEALS", "ミキサー", "TOILET", "声をかける"));
        items(second).put("SLEEP", Map.of("words", "電気をつけたまま", "readers", List.of("STAY", "HUB")));
        coordinator.post(plans, second).ok();

        JsonNode found = coordinator
                .get(plans + "/CAREGIVER_ABSENCE/differences?from=1&to=2")
                .ok()
                .get("differences");

        assertThat(found.findValuesAsText("field")).containsExactly("MEALS", "TOILET", "BATH", "SLEEP");
        assertThat(found.findValuesAsText("change")).containsExactly("CHANGED", "ADDED", "REMOVED", "READERS");
        assertThat(found.at("/0/before").asText()).isEqualTo("きざみ");
        assertThat(found.at("/0/after").asText()).isEqualTo("ミキサー");
        assertThat(found.at("/1/before").isNull()).isTrue();
        assertThat(found.at("/2/after").isNull()).isTrue();
        assertThat(found.at("/3/readersBefore").toString()).isEqualTo("[\"OFFER\",\"STAY\",\"HUB\"]");
        assertThat(found.at("/3/readersAfter").toString()).isEqualTo("[\"STAY\",\"HUB\"]");
    }

    @Test
    void within_a_field_the_words_that_changed_are_marked() {
        List<ComparePlans.Part> parts = ComparePlans.parts("朝は薬を2錠のむ", "朝は薬を3錠のむ");

        assertThat(parts)
                .containsExactly(
                        new ComparePlans.Part(ComparePlans.Piece.SAME, "朝は薬を"),
                        new ComparePlans.Part(ComparePlans.Piece.REMOVED, "2"),
                        new ComparePlans.Part(ComparePlans.Piece.ADDED, "3"),
                        new ComparePlans.Part(ComparePlans.Piece.SAME, "錠のむ"));
    }

    @Test
    void a_phrase_that_became_another_is_marked_whole() {
        assertThat(ComparePlans.parts("22時に寝る", "0時まで眠れない"))
                .containsExactly(
                        new ComparePlans.Part(ComparePlans.Piece.REMOVED, "22時に寝る"),
                        new ComparePlans.Part(ComparePlans.Piece.ADDED, "0時まで眠れない"));
    }

    @Test
    void a_version_has_no_differences_from_itself() {
        coordinator.post(plans, said(0, Map.of("MEALS", "きざみ"))).ok();

        assertThat(coordinator
                        .get(plans + "/CAREGIVER_ABSENCE/differences?from=1&to=1")
                        .ok()
                        .get("differences"))
                .isEmpty();
        assertThat(coordinator
                        .get(plans + "/CAREGIVER_ABSENCE/differences?from=1&to=2")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_case_keeps_the_version_it_began_with_and_owes_its_evaluation_when_over() {
        at("2026-11-18T09:00");
        coordinator.post(plans, said(0, Map.of("MEALS", "きざみ"))).ok();
        UUID emergency = overCase("2026-11-19T01:00:00Z");
        coordinator.post(plans, said(1, Map.of("MEALS", "ふつう"))).ok();
        at("2026-11-20T22:00");

        JsonNode owed = coordinator.get("/api/plan-evaluations-owed").ok().get("items");
        assertThat(owed.findValuesAsText("caseId")).containsExactly(emergency.toString());
        assertThat(owed.at("/0/version").asInt()).isEqualTo(1);

        assertThat(evaluate(2, emergency, "音楽で落ち着いた").problem()).isEqualTo("plan-not-used-in-case");
        assertThat(evaluate(1, emergency, "  ").problem()).isEqualTo("plan-evaluation-empty");
        assertThat(evaluate(1, emergency, "音楽で落ち着いた").ok().get("madeWith").toString())
                .isEqualTo("[\"本人\",\"拠点\"]");

        assertThat(coordinator.get("/api/plan-evaluations-owed").ok().get("items"))
                .isEmpty();
        assertThat(coordinator
                        .get("/api/people/" + person + "/plan-evaluations")
                        .ok()
                        .at("/0/helped")
                        .asText())
                .isEqualTo("音楽で落ち着いた");
    }

    @Test
    void a_case_without_a_plan_owes_nothing() {
        overCase("2026-11-19T01:00:00Z");

        assertThat(coordinator.get("/api/plan-evaluations-owed").ok().get("items"))
                .isEmpty();
    }

    @Test
    void every_block_of_the_brief_has_its_fields() {
        JsonNode fields = coordinator.get("/api/plan-fields").ok();

        assertThat(fields.findValuesAsText("code"))
                .doesNotHaveDuplicates()
                .contains("ALLERGY_FOOD", "ALLERGY_DRUG", "INFECTIONS", "STAFFING", "AFTER_TRUSTED", "GUARDIAN")
                .containsSubsequence("BLUE", "BLUE_SELF", "BLUE_WANTED", "BLUE_UNWANTED", "YELLOW", "YELLOW_SELF")
                .containsSubsequence("RED", "RED_SELF", "RED_WANTED", "RED_UNWANTED", "AFTER_CRISIS");
        assertThat(fields.findValuesAsText("block"))
                .contains(
                        "IDENTITY",
                        "TRIGGER",
                        "FIRST_ACTION",
                        "ACCESS",
                        "MEDICAL",
                        "DAILY",
                        "BEHAVIOUR",
                        "SIGNS",
                        "AFTER",
                        "SUPPORTS",
                        "PLACEMENT",
                        "LEGAL",
                        "DISASTER",
                        "HOME_AID");
    }

    private Caller.Answer evaluate(int version, UUID emergency, String helped) {
        return coordinator.post(
                plans + "/CAREGIVER_ABSENCE/" + version + "/evaluations",
                Map.of("caseId", emergency, "usedOn", "2026-11-19", "helped", helped, "madeWith", List.of("本人", "拠点")));
    }

    /** A case of the person that was received, and is over. */
    private UUID overCase(String receivedAt) {
        UUID id = UUID.randomUUID();
        given.service.sql("""
                insert into emergency_case (id, municipality, number, person_id, owner_hub_id, stage, caller_name, caller_relation,
                    caller_telephone, first_night, leaving, received_at, received_by, acknowledge_due, triage_due)
                select ?, municipality, ?, id, hub_id, 'RECEIVED', '姉', '姉', '0', '2026-11-19', '2026-11-20', cast(? as timestamptz),
                       gen_random_uuid(), now(), now() from person where id = ?
                """, id, "T-" + id, receivedAt, person);
        given.service.sql("update emergency_case set stage = 'TRIAGE' where id = ?", id);
        given.service.sql("update emergency_case set stage = 'NOT_EMERGENCY' where id = ?", id);
        given.service.sql("""
                update emergency_case set stage = 'CLOSED', closed_at = received_at + interval '8 hours' where id = ?
                """, id);
        return id;
    }

    private Caller.Answer inForce(String at) {
        return coordinator.get(plans + "/CAREGIVER_ABSENCE/in-force?at=" + at);
    }

    private void at(String tokyo) {
        given.service.clock().set(tokyo);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> items(Map<String, Object> version) {
        return (Map<String, Object>) version.get("items");
    }

    private static Map<String, Object> said(int base, Map<String, String> words) {
        Map<String, Object> items = new HashMap<>();
        words.forEach((field, said) -> items.put(field, Map.of("words", said)));
        return new HashMap<>(
                Map.of("kind", "CAREGIVER_ABSENCE", "baseVersion", base, "madeWith", List.of("本人"), "items", items));
    }
}
