package jp.yoridokoro.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.casework.Sweep;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

/** A hub asks for a case it does not own (K2). */
class PullTest {
    private final Town town = Town.of("kodama");
    private final Given neighbour = Given.municipality("kodama");
    private final UUID there = neighbour.hub("となり");
    private final Caller asker = neighbour.coordinator(there);
    private final UUID person = town.person("川上", "健司", "MALE", null);
    private final UUID id = town.searching(person, 1);

    @Test
    void the_owner_gives_the_case_with_one_tap_and_it_moves_at_once() {
        UUID pull = ask(number(), "本人がこちらの病院にいる").id();
        JsonNode asked = town.coordinator.get("/api/handoff-pulls").ok().get(0);

        JsonNode granted = town.coordinator
                .post("/api/handoff-pulls/" + pull + "/grant", Map.of())
                .ok();

        assertThat(asked.get("caseId").asText()).isEqualTo(id.toString());
        assertThat(asked.get("purpose").asText()).isEqualTo("本人がこちらの病院にいる");
        assertThat(granted.get("state").asText()).isEqualTo("GRANTED");
        assertThat(Asking.owner(town, id)).isEqualTo(there);
        UUID handoff = UUID.fromString(granted.get("handoffId").asText());
        JsonNode taken = asker.get("/api/handoffs/" + handoff).ok();
        assertThat(taken.get("state").asText()).isEqualTo("TRANSFERRED");
        assertThat(taken.get("kind").asText()).isEqualTo("TAKE_OVER");
        assertThat(taken.get("pulled").asBoolean()).isTrue();
        assertThat(taken.get("readBackOwed").asBoolean()).isTrue();
        asker.post("/api/handoffs/" + handoff + "/read-back", Map.of("words", "断りの3件と服薬を読みました"))
                .ok();
        assertThat(asker.get("/api/handoffs/" + handoff)
                        .ok()
                        .get("readBackOwed")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_denial_gives_its_reason_and_is_kept() {
        UUID pull = ask(number(), "引き取りたい").id();

        town.coordinator
                .post("/api/handoff-pulls/" + pull + "/denial", Map.of("reason", "受入先が決まるところ"))
                .ok();
        JsonNode seen = asker.get("/api/handoff-pulls?open=false").ok().get(0);

        assertThat(seen.get("state").asText()).isEqualTo("DENIED");
        assertThat(seen.get("answerReason").asText()).isEqualTo("受入先が決まるところ");
        assertThat(seen.get("caseId").isNull()).isTrue();
        assertThat(Asking.owner(town, id)).isEqualTo(town.hub);
        assertThat(town.service.column("select kind from case_event where case_id = ? and kind like 'PULL%'", id))
                .containsExactly("PULL_ASKED", "PULL_DENIED");
    }

    @Test
    void asking_says_the_same_whether_there_is_such_a_case_or_not() {
        UUID barredHub = neighbour.hub("にし");
        town.service.sql("update person set barred_hubs = array[?] where id = ?", barredHub, person);
        Caller barred = neighbour.coordinator(barredHub);

        ObjectNode real = shape(ask(number(), "引き取りたい"));
        ObjectNode none = shape(ask("2026-999", "引き取りたい"));
        ObjectNode kept = shape(ask(barred, number(), "引き取りたい"));
        town.service.clock().pass(Duration.ofMinutes(30));
        List<String> states = asker.get("/api/handoff-pulls?open=false").ok().findValuesAsText("state");
        List<String> barredStates =
                barred.get("/api/handoff-pulls?open=false").ok().findValuesAsText("state");
        town.service.bean(Sweep.class).everywhere();

        assertThat(none).isEqualTo(real);
        assertThat(kept).isEqualTo(real);
        assertThat(real.get("state").asText()).isEqualTo("ASKED");
        assertThat(states).containsExactly("EXPIRED", "EXPIRED");
        assertThat(barredStates).containsExactly("EXPIRED");
        assertThat(town.service.column(
                        "select state from handoff_pull where municipality = ? order by asked_at, id",
                        town.given.municipality))
                .containsExactly("EXPIRED", "EXPIRED", "EXPIRED");
        assertThat(town.service.column(
                        "select kind from case_event where case_id = ? and kind like 'PULL%' order by id", id))
                .containsExactly("PULL_ASKED", "PULL_ASKED_BARRED", "PULL_EXPIRED", "PULL_EXPIRED");
    }

    @Test
    void a_barred_hub_gets_nothing_even_if_somebody_taps() {
        town.service.sql("update person set barred_hubs = array[?] where id = ?", there, person);
        UUID pull = ask(number(), "引き取りたい").id();

        Caller.Answer byOwner = town.coordinator.post("/api/handoff-pulls/" + pull + "/grant", Map.of());
        Caller.Answer byCore = town.given.core().post("/api/handoff-pulls/" + pull + "/grant", Map.of());

        assertThat(town.coordinator.get("/api/handoff-pulls").ok()).isEmpty();
        assertThat(byOwner.status()).isEqualTo(404);
        assertThat(byCore.problem()).isEqualTo("emergency-handoff-barred");
        assertThat(town.given
                        .core()
                        .get("/api/handoff-pulls")
                        .ok()
                        .get(0)
                        .get("barred")
                        .asBoolean())
                .isTrue();
        assertThat(Asking.owner(town, id)).isEqualTo(town.hub);
    }

    @Test
    void the_same_question_is_open_once_case_or_no_case() {
        ask(number(), "引き取りたい").ok();
        ask("2026-999", "引き取りたい").ok();

        assertThat(ask(number(), "もう一度").problem()).isEqualTo("handoff-asked-already");
        assertThat(ask("2026-999", "もう一度").problem()).isEqualTo("handoff-asked-already");
        assertThat(askBy(Map.of("kana", "カワカミケンジ", "birthDate", "1991-05-03")).status())
                .isEqualTo(201);
        assertThat(askBy(Map.of("kana", "だれもいない", "birthDate", "1991-05-03")).status())
                .isEqualTo(201);
        assertThat(town.service.column("select count(*) from handoff_pull where case_id = ? and state = 'ASKED'", id))
                .containsExactly(1L);
    }

    @Test
    void a_case_is_found_by_kana_and_birth_date_and_by_a_person_only_where_the_hub_may_see_that_person() {
        askBy(Map.of("kana", "かわかみ けんじ", "birthDate", "1991-05-03")).ok();
        UUID sibling = town.given.hub("きた");
        Caller stranger = town.given.coordinator(sibling);
        stranger.post("/api/handoff-pulls", Map.of("personId", person, "purpose", "引き取りたい"))
                .ok();

        assertThat(town.service.column("select asking_hub_id from handoff_pull where case_id = ?", id))
                .containsExactly(there);
        assertThat(askBy(Map.of("kana", "カワカミ")).problem()).isEqualTo("handoff-pull-unclear");
    }

    @Test
    void only_who_owns_the_case_answers() {
        UUID pull = ask(number(), "引き取りたい").id();

        assertThat(asker.post("/api/handoff-pulls/" + pull + "/grant", Map.of()).status())
                .isEqualTo(403);
        assertThat(town.given
                        .municipalStaff()
                        .post("/api/handoff-pulls/" + pull + "/grant", Map.of())
                        .status())
                .isEqualTo(403);
        town.service.clock().pass(Duration.ofMinutes(30));
        assertThat(town.coordinator
                        .post("/api/handoff-pulls/" + pull + "/grant", Map.of())
                        .problem())
                .isEqualTo("handoff-pull-over");
        assertThat(Asking.owner(town, id)).isEqualTo(town.hub);
    }

    @Test
    void giving_the_case_takes_an_open_request_to_another_hub_back() {
        UUID third = town.given.hub("第三");
        UUID open = Asking.ask(town.coordinator, id, third, "TAKE_OVER").id();
        UUID pull = ask(number(), "引き取りたい").id();

        town.coordinator.post("/api/handoff-pulls/" + pull + "/grant", Map.of()).ok();

        assertThat(Asking.state(town, open)).isEqualTo("WITHDRAWN");
        assertThat(Asking.owner(town, id)).isEqualTo(there);
    }

    private String number() {
        return (String) town.service
                .column("select number from emergency_case where id = ?", id)
                .getFirst();
    }

    private Caller.Answer ask(String number, String purpose) {
        return ask(asker, number, purpose);
    }

    private Caller.Answer ask(Caller by, String number, String purpose) {
        return by.post(
                "/api/handoff-pulls",
                Map.of("municipality", town.given.municipality, "caseNumber", number, "purpose", purpose));
    }

    private Caller.Answer askBy(Map<String, String> facts) {
        Map<String, Object> form = new HashMap<>(facts);
        form.put("municipality", town.given.municipality);
        form.put("purpose", "引き取りたい");
        return asker.post("/api/handoff-pulls", form);
    }

    private static ObjectNode shape(Caller.Answer answer) {
        ObjectNode view = (ObjectNode) answer.ok();
        view.remove(List.of("id", "askingHubId"));
        return view;
    }
}
