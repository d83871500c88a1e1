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

class PlanAgreementTest {
    private final Given given = Given.municipality("tochigi");
    private final Caller coordinator = given.coordinator(given.hub("きた"));
    private final UUID person = Registrants.hanako(coordinator);
    private final String plans = "/api/people/" + person + "/plans";

    @Test
    void a_version_nobody_agreed_to_is_marked_until_the_person_does() {
        JsonNode written = coordinator.post(plans, version(0, "きざみ")).ok();
        assertThat(written.get("standing").asText()).isEqualTo("NOT_AGREED");

        JsonNode byMother = agree(1, "FAMILY", "SIGNED", null, null).ok();
        assertThat(byMother.get("standing").asText()).isEqualTo("NOT_AGREED");

        JsonNode agreed = agree(1, "PERSON", "SIGNED", null, null).ok();
        assertThat(agreed.get("standing").asText()).isEqualTo("AGREED");
        assertThat(agreed.get("agreements").findValuesAsText("party")).containsExactly("FAMILY", "PERSON");
    }

    @Test
    void an_agreement_is_to_one_version_and_not_to_the_next() {
        coordinator.post(plans, version(0, "きざみ")).ok();
        agree(1, "PERSON", "SIGNED", null, null).ok();

        JsonNode next = coordinator.post(plans, version(1, "ふつう")).ok();

        assertThat(next.get("standing").asText()).isEqualTo("NOT_AGREED");
        assertThat(coordinator
                        .get(plans + "/CAREGIVER_ABSENCE/1")
                        .ok()
                        .get("standing")
                        .asText())
                .isEqualTo("AGREED");
    }

    @Test
    void who_cannot_express_it_is_marked_as_best_interest_with_the_reason() {
        coordinator.post(plans, version(0, "きざみ")).ok();

        assertThat(agree(1, "PERSON", "CANNOT_EXPRESS", null, null).problem()).isEqualTo("plan-best-interest-missing");
        assertThat(agree(1, "FAMILY", "CANNOT_EXPRESS", null, "母が決めた").problem())
                .isEqualTo("plan-only-the-person");
        JsonNode plan = agree(1, "PERSON", "CANNOT_EXPRESS", null, "ことばはないが、この食べ方で落ち着いている")
                .ok();

        assertThat(plan.get("standing").asText()).isEqualTo("BEST_INTEREST");
    }

    @Test
    void a_yes_by_word_of_mouth_needs_a_witness() {
        coordinator.post(plans, version(0, "きざみ")).ok();

        assertThat(agree(1, "PERSON", "ORAL_WITNESSED", " ", null).problem()).isEqualTo("plan-witness-missing");
        assertThat(agree(1, "PERSON", "ORAL_WITNESSED", "専門員 青木", null).status())
                .isEqualTo(201);
    }

    @Test
    void nobody_agrees_to_words_before_they_are_written_nor_tomorrow() {
        coordinator.post(plans, version(0, "きざみ")).ok();
        Map<String, Object> early = agreement("PERSON", "SIGNED", null, null);
        early.put("agreedOn", "2026-11-19");
        Map<String, Object> late = agreement("PERSON", "SIGNED", null, null);
        late.put("agreedOn", "2026-11-21");

        assertThat(coordinator
                        .post(plans + "/CAREGIVER_ABSENCE/1/agreements", early)
                        .problem())
                .isEqualTo("plan-agreed-before-written");
        assertThat(coordinator
                        .post(plans + "/CAREGIVER_ABSENCE/1/agreements", late)
                        .problem())
                .isEqualTo("plan-not-yet");
    }

    @Test
    void a_plan_is_for_clauses_of_the_local_definition_that_count() {
        Map<String, Object> version = version(0, "きざみ");
        version.put("triggers", List.of("CG_HOSPITAL", "CG_DEATH"));
        assertThat(coordinator.post(plans, version).ok().get("triggers").toString())
                .isEqualTo("[\"CG_DEATH\",\"CG_HOSPITAL\"]");

        Map<String, Object> travel = version(1, "きざみ");
        travel.put("triggers", List.of("FAMILY_TRAVEL"));
        Caller.Answer answer = coordinator.post(plans, travel);
        assertThat(answer.problem()).isEqualTo("plan-clause-unknown");
        assertThat(answer.body().at("/facts/clause").asText()).isEqualTo("FAMILY_TRAVEL");
    }

    @Test
    void the_first_calls_are_kept_in_order_and_written_out_for_those_who_read_the_sheet() {
        Map<String, Object> version = version(0, "きざみ");
        version.put(
                "calls",
                List.of(
                        Map.of("who", "拠点", "telephone", "0282-00-0000", "what", "母が倒れたと伝える", "withinMinutes", 10),
                        Map.of("who", "おば", "what", "家に来てもらう")));

        JsonNode plan = coordinator.post(plans, version).ok();

        assertThat(plan.get("calls").findValuesAsText("who")).containsExactly("拠点", "おば");
        assertThat(plan.at("/items/0/field").asText()).isEqualTo("FIRST_CALLS");
        assertThat(plan.at("/items/0/words").asText()).isEqualTo("1. 拠点（0282-00-0000）：母が倒れたと伝える（10分以内）\n2. おば：家に来てもらう");
    }

    @Test
    void the_medicines_are_confirmed_without_a_new_version() {
        coordinator.post(plans, version(0, "きざみ")).ok();
        String checks = "/api/people/" + person + "/medicine-checks";

        coordinator
                .post(checks, Map.of("checkedOn", "2026-11-10", "source", "お薬手帳"))
                .ok();
        coordinator
                .post(checks, Map.of("checkedOn", "2026-06-01", "source", "薬局"))
                .ok();

        JsonNode plan = coordinator.get(plans + "/CAREGIVER_ABSENCE/current").ok();
        assertThat(plan.get("medicinesConfirmedOn").asText()).isEqualTo("2026-11-10");
        assertThat(plan.get("version").asInt()).isEqualTo(1);
        assertThat(coordinator
                        .post(checks, Map.of("checkedOn", "2026-11-21", "source", "薬局"))
                        .problem())
                .isEqualTo("plan-not-yet");
    }

    private Caller.Answer agree(int version, String party, String method, String witness, String reason) {
        return coordinator.post(
                plans + "/CAREGIVER_ABSENCE/" + version + "/agreements", agreement(party, method, witness, reason));
    }

    private static Map<String, Object> agreement(String party, String method, String witness, String reason) {
        Map<String, Object> agreement = new HashMap<>(
                Map.of("party", party, "name", "栃木花子", "relation", "本人", "method", method, "agreedOn", "2026-11-20"));
        agreement.put("witness", witness);
        agreement.put("reason", reason);
        return agreement;
    }

    static Map<String, Object> version(int base, String meals) {
        return new HashMap<>(Map.of(
                "kind",
                "CAREGIVER_ABSENCE",
                "baseVersion",
                base,
                "madeWith",
                List.of("本人"),
                "items",
                Map.of("MEALS", Map.of("words", meals))));
    }
}
