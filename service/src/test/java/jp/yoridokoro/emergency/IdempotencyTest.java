package jp.yoridokoro.emergency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.testing.AtOnce;
import jp.yoridokoro.testing.Caller;
import org.junit.jupiter.api.Test;

/** A request that arrives twice, or a hundred times, has one effect and one answer (FEATURES G4). */
class IdempotencyTest {
    private static final int TIMES = 100;

    private final Town town = Town.of("tochigi");

    @Test
    void a_call_sent_100_times_at_once_with_one_key_opens_one_case_and_has_one_answer() throws Exception {
        UUID person = town.person("川上", "健司", "MALE", null);
        Map<String, Object> call = town.call(person, 2);

        List<Caller.Answer> answers =
                AtOnce.ask(TIMES, i -> town.coordinator.post("/api/emergencies", call, "call of 22:00"));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(201);
        assertThat(bodies(answers)).hasSize(1);
        assertThat(answers.getFirst().body().get("joined").asBoolean()).isFalse();
        assertThat(town.service.column("select id from emergency_case where person_id = ?", person))
                .containsExactly(answers.getFirst().id());
        assertThat(answers.stream()
                        .filter(answer -> answer.raw()
                                .headers()
                                .firstValue("Idempotency-Replayed")
                                .isPresent()))
                .hasSize(TIMES - 1);
    }

    @Test
    void the_same_key_with_another_body_is_refused_and_does_nothing() {
        UUID person = town.person("川上", "健司", "MALE", null);
        UUID other = town.person("青木", "光", "MALE", null);
        town.coordinator.post("/api/emergencies", town.call(person, 2), "k").ok();

        Caller.Answer otherBody = town.coordinator.post("/api/emergencies", town.call(other, 2), "k");

        assertThat(otherBody.status()).isEqualTo(422);
        assertThat(otherBody.problem()).isEqualTo("identity-key-reused");
        assertThat(town.service.column("select id from emergency_case where person_id = ?", other))
                .isEmpty();
    }

    @Test
    void a_post_without_a_key_is_refused_and_does_nothing() {
        UUID person = town.person("川上", "健司", "MALE", null);

        Caller.Answer without = town.coordinator.post("/api/emergencies", town.call(person, 2), null);

        assertThat(without.status()).isEqualTo(400);
        assertThat(without.problem()).isEqualTo("identity-key-missing");
        assertThat(town.service.column("select id from emergency_case where person_id = ?", person))
                .isEmpty();
    }

    @Test
    void the_key_of_a_colleague_is_another_key() {
        Caller colleague = town.given.coordinator(town.hub);
        UUID person = town.person("川上", "健司", "MALE", null);
        UUID other = town.person("青木", "光", "MALE", null);

        UUID first = town.coordinator
                .post("/api/emergencies", town.call(person, 2), "k")
                .id();
        UUID second =
                colleague.post("/api/emergencies", town.call(other, 2), "k").id();

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void after_a_refusal_the_same_key_may_be_used_again() {
        UUID person = town.person("川上", "健司", "MALE", null);

        Caller.Answer unknown = town.coordinator.post("/api/emergencies", town.call(UUID.randomUUID(), 2), "k");
        Caller.Answer again = town.coordinator.post("/api/emergencies", town.call(person, 2), "k");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(again.status()).isEqualTo(201);
    }

    @Test
    void offers_sent_100_times_at_once_with_one_key_are_one_offer_and_one_hold() throws Exception {
        UUID unit = town.unit("くわの実ホーム", 40, 0, 0);
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 1);
        Map<String, Object> body = Map.of("units", List.of(unit));
        String at = "/api/emergencies/" + id + "/offers";

        List<Caller.Answer> answers = AtOnce.ask(TIMES, i -> town.coordinator.post(at, body, "offer of 22:05"));
        Caller.Answer otherBody =
                town.coordinator.post(at, Map.of("units", List.of(UUID.randomUUID())), "offer of 22:05");
        Caller.Answer without = town.coordinator.post(at, body, null);

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(201);
        assertThat(bodies(answers)).hasSize(1);
        assertThat(town.service.column("select id from offer where case_id = ?", id))
                .containsExactly(Town.only(answers.getFirst()));
        assertThat(town.service.column("select state from claim where unit_id = ?", unit))
                .containsExactly("HELD");
        assertThat(otherBody.problem()).isEqualTo("identity-key-reused");
        assertThat(otherBody.status()).isEqualTo(422);
        assertThat(without.problem()).isEqualTo("identity-key-missing");
        assertThat(without.status()).isEqualTo(400);
    }

    @Test
    void after_a_refused_offer_the_same_key_and_body_ask_anew() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        town.given.capability(unit, "NIGHT_INTAKE", "NO");
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 1);
        Map<String, Object> body = Map.of("units", List.of(unit));
        String at = "/api/emergencies/" + id + "/offers";

        Caller.Answer refused = town.coordinator.post(at, body, "k");
        town.given.capability(unit, "NIGHT_INTAKE", "YES");
        Caller.Answer again = town.coordinator.post(at, body, "k");

        assertThat(refused.problem()).isEqualTo("emergency-does-not-fit");
        assertThat(again.status()).isEqualTo(201);
    }

    private static List<String> bodies(List<Caller.Answer> answers) {
        return answers.stream()
                .map(answer -> new String(answer.raw().body(), UTF_8))
                .distinct()
                .toList();
    }
}
