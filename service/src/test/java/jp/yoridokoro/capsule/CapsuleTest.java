package jp.yoridokoro.capsule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

class CapsuleTest {
    private final Given given = Given.municipality("tochigi");
    private final Caller coordinator = given.coordinator(given.hub("きた"));
    private final UUID person = Registrants.hanako(coordinator);
    private final String prints = "/api/people/" + person + "/capsule-prints";

    @Test
    void a_capsule_is_old_as_soon_as_a_newer_version_of_either_kind_is_in_force() {
        write("CAREGIVER_ABSENCE", 0);
        UUID first = coordinator.post(prints, Map.of()).id();
        assertThat(coordinator.get(prints).ok().at("/0/old").asBoolean()).isFalse();

        write("MENTAL_STATE", 0);
        assertThat(coordinator
                        .get("/api/capsule-prints/" + first)
                        .ok()
                        .get("old")
                        .asBoolean())
                .isTrue();

        given.service.clock().set("2026-11-20T22:01");
        coordinator.post(prints, Map.of()).ok();
        JsonNode both = coordinator.get(prints).ok();
        assertThat(both.findValuesAsText("old")).containsExactly("false", "true");
        assertThat(both.at("/0/plans").toString()).isEqualTo("[\"CAREGIVER_ABSENCE 1\",\"MENTAL_STATE 1\"]");

        write("CAREGIVER_ABSENCE", 1);
        assertThat(coordinator.get(prints).ok().at("/0/old").asBoolean()).isTrue();
    }

    @Test
    void without_a_plan_there_is_nothing_to_print() {
        assertThat(coordinator.post(prints, Map.of()).problem()).isEqualTo("capsule-no-plan");
    }

    @Test
    void a_capsule_is_handed_over_once_and_not_before_it_was_printed() {
        write("CAREGIVER_ABSENCE", 0);
        UUID print = coordinator.post(prints, Map.of()).id();
        String handing = prints + "/" + print + "/handing";

        assertThat(hand(handing, "2026-11-19").problem()).isEqualTo("capsule-day-wrong");
        assertThat(hand(handing, "2026-11-21").problem()).isEqualTo("capsule-day-wrong");
        JsonNode handed = hand(handing, "2026-11-20").ok();
        assertThat(handed.get("handedOn").asText()).isEqualTo("2026-11-20");
        assertThat(handed.get("handedTo").asText()).isEqualTo("母");
        assertThat(hand(handing, "2026-11-20").problem()).isEqualTo("capsule-handed-already");
    }

    @Test
    void the_code_of_a_capsule_opens_nothing_for_those_who_do_not_see_the_person() {
        write("CAREGIVER_ABSENCE", 0);
        UUID print = coordinator.post(prints, Map.of()).id();
        Given elsewhere = Given.municipality("tochigi");

        assertThat(elsewhere.core().get("/api/capsule-prints/" + print).status())
                .isEqualTo(404);
        assertThat(given.provider(given.office("ひまわり"))
                        .get("/api/capsule-prints/" + print)
                        .status())
                .isEqualTo(404);
    }

    private Caller.Answer hand(String path, String day) {
        return coordinator.post(path, Map.of("handedOn", day, "handedTo", "母"));
    }

    private void write(String kind, int base) {
        coordinator
                .post(
                        "/api/people/" + person + "/plans",
                        Map.of(
                                "kind",
                                kind,
                                "baseVersion",
                                base,
                                "madeWith",
                                List.of("本人"),
                                "items",
                                Map.of("MEALS", Map.of("words", "きざみ"))))
                .ok();
    }
}
