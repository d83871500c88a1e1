package jp.yoridokoro.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

class CrisisPlanTest {
    private final Given given = Given.municipality("tochigi");
    private final Caller coordinator = given.coordinator(given.hub("きた"));
    private final UUID person = Registrants.hanako(coordinator);
    private final String plans = "/api/people/" + person + "/plans";

    @Test
    void an_old_version_stays_as_it_was() {
        coordinator.post(plans, version(0, Map.of("CALMING", said("好きな音楽を聞く")))).ok();
        coordinator.post(plans, version(1, Map.of("CALMING", said("静かな部屋で休む")))).ok();

        JsonNode current = coordinator.get(plans + "/CAREGIVER_ABSENCE/current").ok();
        JsonNode first = coordinator.get(plans + "/CAREGIVER_ABSENCE/1").ok();

        assertThat(current.get("version").asInt()).isEqualTo(2);
        assertThat(current.at("/items/0/words").asText()).isEqualTo("静かな部屋で休む");
        assertThat(first.at("/items/0/words").asText()).isEqualTo("好きな音楽を聞く");
        assertThat(coordinator.get(plans).ok().findValuesAsText("version")).containsExactly("2", "1");
    }

    @Test
    void a_version_written_on_an_old_one_comes_back_with_both() {
        coordinator.post(plans, version(0, Map.of("MEALS", said("きざみ")))).ok();

        Caller.Answer late = given.core().post(plans, version(0, Map.of("MEALS", said("ふつう"))));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("base-version");
        assertThat(late.body().at("/facts/yours/items/MEALS/words").asText()).isEqualTo("ふつう");
        assertThat(late.body().at("/facts/current/items/0/words").asText()).isEqualTo("きざみ");
        assertThat(given.service.column(
                        "select role from access_log where person_id = ? and subject = 'plan' order by id", person))
                .containsExactly("HUB_COORDINATOR", "CORE_STAFF");
    }

    @Test
    void the_two_kinds_are_counted_apart() {
        coordinator.post(plans, version(0, Map.of("MEALS", said("きざみ")))).ok();
        Map<String, Object> mental = version(0, Map.of("RED", said("眠れない日が続く")));
        mental.put("kind", "MENTAL_STATE");

        JsonNode written = coordinator.post(plans, mental).ok();

        assertThat(written.get("version").asInt()).isEqualTo(1);
        assertThat(coordinator.get("/api/people/" + person).ok().get("plans").findValuesAsText("kind"))
                .containsExactly("CAREGIVER_ABSENCE", "MENTAL_STATE");
    }

    @Test
    void an_item_begins_with_the_readers_of_its_field_and_may_have_fewer() {
        Map<String, Object> narrowed = Map.of("words", "薬をのむとき声をかける", "readers", List.of("HUB"));

        JsonNode plan = coordinator
                .post(plans, version(0, Map.of("MEDICINES", narrowed, "MEALS", said("きざみ"))))
                .ok();

        assertThat(plan.at("/items/0/field").asText()).isEqualTo("MEDICINES");
        assertThat(plan.at("/items/0/readers").toString()).isEqualTo("[\"HUB\"]");
        assertThat(plan.at("/items/1/readers").toString()).isEqualTo("[\"OFFER\",\"STAY\",\"HUB\"]");
    }

    @Test
    void no_item_is_shown_to_more_than_its_field_allows_and_none_is_hidden_from_the_hub() {
        Map<String, Object> wider = Map.of("words", "植木鉢の下", "readers", List.of("OFFER", "HUB"));
        Map<String, Object> hidden = Map.of("words", "きざみ", "readers", List.of("OFFER"));

        assertThat(coordinator.post(plans, version(0, Map.of("KEY", wider))).problem())
                .isEqualTo("plan-readers-wider");
        assertThat(coordinator.post(plans, version(0, Map.of("MEALS", hidden))).problem())
                .isEqualTo("plan-readers-wider");
    }

    @Test
    void a_field_that_does_not_exist_is_named() {
        Caller.Answer answer = coordinator.post(plans, version(0, Map.of("HOBBY", said("電車"))));

        assertThat(answer.problem()).isEqualTo("plan-field-unknown");
        assertThat(answer.body().at("/facts/field").asText()).isEqualTo("HOBBY");
        assertThat(coordinator.get(plans + "/CAREGIVER_ABSENCE/current").status())
                .isEqualTo(404);
    }

    @Test
    void the_key_to_the_home_is_for_the_hub_alone() {
        JsonNode fields = coordinator.get("/api/plan-fields").ok();

        for (JsonNode field : fields) {
            if (field.get("block").asText().equals("ACCESS")) {
                assertThat(field.get("readers").toString()).isEqualTo("[\"HUB\"]");
            }
        }
        assertThat(fields).hasSizeGreaterThan(30);
    }

    @Test
    void an_emergency_goes_by_the_plan_for_the_caregivers_absence() {
        Map<String, Object> mental = version(0, Map.of("RED", said("眠れない")));
        mental.put("kind", "MENTAL_STATE");
        coordinator.post(plans, mental).ok();
        assertThat(inForce()).isEqualTo("MENTAL_STATE 1");

        coordinator.post(plans, version(0, Map.of("MEALS", said("きざみ")))).ok();
        coordinator.post(plans, version(1, Map.of("MEALS", said("ふつう")))).ok();

        assertThat(inForce()).isEqualTo("CAREGIVER_ABSENCE 2");
    }

    private String inForce() {
        CrisisPlan plan = given.service
                .bean(Walls.class)
                .as(
                        Actor.system(given.municipality),
                        () -> given.service.bean(CrisisPlans.class).current(person))
                .orElseThrow();
        return plan.kind() + " " + plan.version();
    }

    private static Map<String, Object> said(String words) {
        return Map.of("words", words);
    }

    private static Map<String, Object> version(int base, Map<String, ?> items) {
        return new HashMap<>(Map.of(
                "kind", "CAREGIVER_ABSENCE", "baseVersion", base, "madeWith", List.of("本人", "母"), "items", items));
    }
}
