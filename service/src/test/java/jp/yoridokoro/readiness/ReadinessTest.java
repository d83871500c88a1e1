package jp.yoridokoro.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("きた");
    private final Caller coordinator = given.coordinator(hub);
    private final UUID person = Registrants.hanako(coordinator);
    private final String people = "/api/people/" + person;

    @Test
    void of_somebody_just_added_everything_that_can_be_asked_is_missing() {
        JsonNode readiness = coordinator.get(people + "/readiness").ok();

        assertThat(readiness.get("gaps").findValuesAsText("code"))
                .containsExactly(
                        "NO_PLAN",
                        "NO_CONSENT_PROVIDER",
                        "NO_CONSENT_HUB",
                        "NO_TRIAL",
                        "MEDICINES_OLD",
                        "NO_SECOND_CONTACT",
                        "NO_DECISION",
                        "CAPSULE_NOT_HANDED");
        assertThat(readiness.get("score").asInt()).isZero();
        assertThat(readiness.get("asked").asInt()).isEqualTo(8);
        assertThat(readiness.at("/gaps/0/title").asText()).isEqualTo("クライシスプランがありません。");
        assertThat(readiness.at("/gaps/0/next").asText()).isNotBlank();
    }

    @Test
    void who_has_everything_has_no_gap_and_a_hundred_percent() {
        prepareEverything();

        JsonNode readiness = coordinator.get(people + "/readiness").ok();

        assertThat(readiness.get("gaps").findValuesAsText("code")).isEmpty();
        assertThat(readiness.get("score").asInt()).isEqualTo(100);
        assertThat(readiness.get("asked").asInt()).isEqualTo(12);
    }

    @Test
    void medicines_are_old_the_day_after_six_months_and_the_months_are_a_setting() {
        prepareEverything();
        given.service.sql("update medicine_check set checked_on = '2026-05-20' where person_id = ?", person);
        assertThat(gaps()).isEmpty();

        given.service.sql("update medicine_check set checked_on = '2026-05-19' where person_id = ?", person);
        assertThat(gaps()).containsExactly("MEDICINES_OLD");

        given.setting("plan.medicinesMonths", "7");
        assertThat(gaps()).isEmpty();
    }

    @Test
    void a_plan_grows_old_after_twelve_months_and_so_does_the_capsule() {
        prepareEverything();
        given.service.sql("update crisis_plan set written_at = '2025-11-19T12:00Z' where person_id = ?", person);
        given.service.sql("update capsule_print set printed_on = '2025-11-19' where person_id = ?", person);
        assertThat(gaps()).containsExactly("PLAN_OLD", "CAPSULE_OLD");

        given.setting("plan.reviewMonths", "24");
        given.setting("plan.capsuleMonths", "24");
        assertThat(gaps()).isEmpty();
    }

    @Test
    void a_new_version_lacks_the_agreement_and_makes_the_capsule_old() {
        prepareEverything();

        write(1);

        assertThat(gaps()).containsExactly("NOT_AGREED", "CAPSULE_OLD");
    }

    @Test
    void a_consent_counts_until_its_last_day_in_tokyo_and_not_once_it_is_withdrawn() {
        prepareEverything();
        given.service.sql("update consent set valid = '[2026-11-01,2026-11-21)' where person_id = ?", person);
        given.service.clock().set("2026-11-20T23:59");
        assertThat(gaps()).isEmpty();
        given.service.clock().set("2026-11-21T00:00");
        assertThat(gaps()).containsExactly("NO_CONSENT_PROVIDER", "NO_CONSENT_HUB");
    }

    @Test
    void one_accepted_contact_is_not_two_and_an_expired_decision_is_none() {
        prepareEverything();
        given.service.sql("update emergency_contact set accepted = 'UNKNOWN' where person_id = ? and rank = 2", person);
        given.service.sql("update person set short_stay_until = '2026-11-19' where id = ?", person);
        given.service.sql("update caregiver set birth_year = null where person_id = ?", person);

        assertThat(gaps()).containsExactly("NO_SECOND_CONTACT", "NO_DECISION", "CAREGIVER_AGE_UNKNOWN");
    }

    @Test
    void the_least_ready_come_first_and_pages_lead_on() {
        prepareEverything();
        UUID second = Registrants.hanako(coordinator);
        UUID third = Registrants.hanako(coordinator);
        given.service.sql("update person set short_stay_decision = 'YES' where id = ?", third);

        JsonNode first = coordinator.get("/api/readiness?size=2").ok();
        JsonNode rest = coordinator
                .get("/api/readiness?size=2&after=" + first.get("next").asText())
                .ok();

        assertThat(first.get("items").findValuesAsText("personId"))
                .containsExactly(second.toString(), third.toString());
        assertThat(rest.get("items").findValuesAsText("personId")).containsExactly(person.toString());
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(coordinator
                        .get("/api/readiness?gap=NO_DECISION")
                        .ok()
                        .get("items")
                        .findValuesAsText("personId"))
                .containsExactly(second.toString());
    }

    @Test
    void gaps_are_counted_per_office_and_per_hub() {
        UUID office = given.office("相談支援センターあおば");
        Caller specialist = given.specialist(office);
        Registrants.hanako(specialist);
        Registrants.hanako(specialist);
        prepareEverything();

        JsonNode perOffice = given.core().get("/api/readiness/counts").ok();
        JsonNode perHub = given.core().get("/api/readiness/counts?per=HUB").ok();

        assertThat(perOffice.findValuesAsText("people")).containsExactly("2", "1");
        assertThat(perOffice.at("/0/name").asText()).isEqualTo("相談支援センターあおば");
        assertThat(perOffice.at("/0/gaps/NO_PLAN").asInt()).isEqualTo(2);
        assertThat(perOffice.at("/0/score").asInt()).isZero();
        assertThat(perOffice.at("/1/id").isNull()).isTrue();
        assertThat(perOffice.at("/1/score").asInt()).isEqualTo(100);
        assertThat(perHub.at("/0/people").asInt()).isEqualTo(3);
        assertThat(perHub.at("/0/gaps/NO_PLAN").asInt()).isEqualTo(2);
        assertThat(specialist.get("/api/readiness/counts").ok().findValuesAsText("people"))
                .containsExactly("2");
    }

    private List<String> gaps() {
        return new ArrayList<>(
                coordinator.get(people + "/readiness").ok().get("gaps").findValuesAsText("code"));
    }

    private void prepareEverything() {
        Map<String, Object> facts = Registrants.facts();
        facts.put("shortStayDecision", "YES");
        facts.put("shortStayUntil", "2027-03-31");
        coordinator.put(people, Map.of("person", facts, "version", 0)).ok();
        Map<String, Object> mother = new HashMap<>(Map.of("name", "栃木母子", "relation", "母", "birthYear", 1950));
        mother.put("main", true);
        coordinator
                .put(people + "/caregivers", Map.of("version", 1, "items", List.of(mother)))
                .ok();
        coordinator
                .put(people + "/contacts", Map.of("version", 2, "items", List.of(contact("母"), contact("おば"))))
                .ok();
        UUID unit = given.unit(given.office("ひまわり"), "ひまわり", 4);
        coordinator
                .put(
                        people + "/places",
                        Map.of(
                                "version",
                                3,
                                "items",
                                List.of(Map.of("unitId", unit, "stayKind", "TRIAL", "lastStayOn", "2026-09-10"))))
                .ok();
        Map<String, Object> consent = Registrants.consent();
        consent.put("sections", List.of("ALL"));
        coordinator.post(people + "/consents", consent).ok();
        write(0);
        coordinator
                .post(
                        people + "/plans/CAREGIVER_ABSENCE/1/agreements",
                        Map.of(
                                "party",
                                "PERSON",
                                "name",
                                "栃木花子",
                                "relation",
                                "本人",
                                "method",
                                "SIGNED",
                                "agreedOn",
                                "2026-11-20"))
                .ok();
        coordinator
                .post(people + "/medicine-checks", Map.of("checkedOn", "2026-11-01", "source", "お薬手帳"))
                .ok();
        UUID print = coordinator.post(people + "/capsule-prints", Map.of()).id();
        coordinator
                .post(
                        people + "/capsule-prints/" + print + "/handing",
                        Map.of("handedOn", "2026-11-20", "handedTo", "母"))
                .ok();
    }

    private void write(int base) {
        coordinator
                .post(
                        people + "/plans",
                        Map.of(
                                "kind",
                                "CAREGIVER_ABSENCE",
                                "baseVersion",
                                base,
                                "madeWith",
                                List.of("本人"),
                                "items",
                                Map.of("MEALS", Map.of("words", "きざみ"))))
                .ok();
    }

    private static Map<String, Object> contact(String relation) {
        return Map.of("name", relation, "relation", relation, "telephone", "0282-00-0001", "accepted", "YES");
    }
}
