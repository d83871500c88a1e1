package jp.yoridokoro.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.casework.Sweep;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

/** The way back of a case, what moves along, and what the earlier owner still sees. Two municipalities of one area. */
class ReturnTest {
    private static final Map<String, String> MORNING = Map.of("reason", "朝になった");

    private final Town town = Town.of("kodama");
    private final Given neighbour = Given.municipality("kodama");
    private final UUID there = neighbour.hub("となり");
    private final Caller receiver = neighbour.coordinator(there);

    @Test
    void an_on_call_case_goes_back_whenever_the_receiver_likes() {
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 1);
        UUID handoff = Asking.moved(town.coordinator, id, there, receiver, "ON_CALL");

        JsonNode back =
                receiver.post("/api/handoffs/" + handoff + "/return", MORNING).ok();

        assertThat(back.get("state").asText()).isEqualTo("RETURNED");
        assertThat(back.get("endReason").asText()).isEqualTo("朝になった");
        assertThat(Asking.owner(town, id)).isEqualTo(town.hub);
        assertThat(town.one(id).get("owners")).hasSize(3);
    }

    @Test
    void at_the_agreed_end_both_are_reminded_nothing_lapses_and_the_sender_may_fetch_the_case() {
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 1);
        UUID handoff = Asking.moved(town.coordinator, id, there, receiver, "ON_CALL");

        Caller.Answer early = town.coordinator.post("/api/handoffs/" + handoff + "/return", MORNING);
        boolean overdueAtNight = view(receiver, handoff).get("overdue").asBoolean();
        town.service.clock().set("2026-11-21T08:30");
        town.service.bean(Sweep.class).everywhere();
        town.service.bean(Sweep.class).everywhere();
        JsonNode reminded = view(town.coordinator, handoff);
        UUID ownerAtEight = Asking.owner(town, id);
        town.coordinator.post("/api/handoffs/" + handoff + "/return", MORNING).ok();

        assertThat(early.problem()).isEqualTo("handoff-not-due-back");
        assertThat(early.body().toString()).contains("2026-11-20T23:30:00Z");
        assertThat(overdueAtNight).isFalse();
        assertThat(reminded.get("overdue").asBoolean()).isTrue();
        assertThat(reminded.get("dueBack").asText()).startsWith("2026-11-20T23:30:00");
        assertThat(ownerAtEight).isEqualTo(there);
        assertThat(Asking.owner(town, id)).isEqualTo(town.hub);
        assertThat(town.service.column(
                        "select count(*) from case_event where case_id = ? and kind = 'HANDOFF_DUE_BACK'", id))
                .containsExactly(1L);
    }

    @Test
    void what_was_taken_over_goes_back_only_when_the_earlier_owner_accepts_it_again() {
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 1);
        UUID handoff = Asking.moved(town.coordinator, id, there, receiver, "TAKE_OVER");

        UUID back = receiver.post("/api/handoffs/" + handoff + "/return", Map.of("reason", "家族がもとの拠点を望む"))
                .id();
        UUID ownerWhileAsked = Asking.owner(town, id);
        town.coordinator
                .post("/api/handoffs/" + back + "/refusal", Map.of("reason", "夜は人がいない"))
                .ok();
        UUID ownerAfterNo = Asking.owner(town, id);
        UUID again = receiver.post("/api/handoffs/" + handoff + "/return", Map.of("reason", "朝なので"))
                .id();
        JsonNode taken = Asking.accept(town.coordinator, again).ok();

        assertThat(ownerWhileAsked).isEqualTo(there);
        assertThat(ownerAfterNo).isEqualTo(there);
        assertThat(taken.get("returnsId").asText()).isEqualTo(handoff.toString());
        assertThat(Asking.state(town, handoff)).isEqualTo("RETURNED");
        assertThat(Asking.state(town, again)).isEqualTo("TRANSFERRED");
        assertThat(Asking.owner(town, id)).isEqualTo(town.hub);
    }

    @Test
    void a_hub_that_handed_the_case_on_cannot_give_it_back() {
        UUID third = town.given.hub("第三");
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 1);
        UUID first = Asking.moved(town.coordinator, id, there, receiver, "ON_CALL");
        Asking.moved(receiver, id, third, town.given.coordinator(third), "ON_CALL");

        Caller.Answer answer = receiver.post("/api/handoffs/" + first + "/return", MORNING);

        assertThat(answer.problem()).isEqualTo("handoff-not-returnable");
        assertThat(Asking.owner(town, id)).isEqualTo(third);
    }

    @Test
    void giving_back_takes_an_open_request_of_the_receiver_back_too() {
        UUID third = town.given.hub("第三");
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 1);
        UUID first = Asking.moved(town.coordinator, id, there, receiver, "ON_CALL");
        UUID open = Asking.ask(receiver, id, third, "TAKE_OVER").id();

        receiver.post("/api/handoffs/" + first + "/return", MORNING).ok();

        assertThat(Asking.state(town, open)).isEqualTo("WITHDRAWN");
        assertThat(Asking.accept(town.given.coordinator(third), open).problem()).isEqualTo("emergency-handoff-over");
        assertThat(Asking.owner(town, id)).isEqualTo(town.hub);
    }

    @Test
    void a_hand_off_is_complete_when_the_case_closes_with_the_receiver_and_an_open_one_is_withdrawn() {
        UUID third = town.given.hub("第三");
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 1);
        UUID first = Asking.moved(town.coordinator, id, there, receiver, "TAKE_OVER");
        UUID open = Asking.ask(receiver, id, third, "ADVISE").id();

        receiver.post("/api/emergencies/" + id + "/cancellation", Map.of("reason", "家族が戻った"))
                .ok();

        assertThat(Asking.state(town, first)).isEqualTo("COMPLETED");
        assertThat(Asking.state(town, open)).isEqualTo("WITHDRAWN");
    }

    @Test
    void offers_tasks_meetings_and_clocks_move_along_and_the_new_owner_goes_on_with_them() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 2);
        UUID offer = Town.only(town.offer(id, unit));
        town.coordinator
                .post(
                        "/api/emergencies/" + id + "/tasks",
                        Map.of("title", "服薬を聞く", "owner", "中央", "dueOn", "2026-11-21"))
                .ok();
        town.coordinator
                .post("/api/emergencies/" + id + "/tasks", Map.of("title", "送迎", "owner", "姉", "dueOn", "2026-11-21"))
                .ok();
        town.coordinator
                .post("/api/emergencies/" + id + "/meetings", Map.of("plannedAt", "2026-11-21T10:00:00+09:00"))
                .ok();

        Asking.moved(town.coordinator, id, there, receiver, "TAKE_OVER");
        JsonNode seen = receiver.get("/api/emergencies/" + id).ok();
        town.provider(unit)
                .post("/api/offers/" + offer + "/acceptance", Map.of("name", "宿直"))
                .ok();
        JsonNode arrived =
                receiver.post("/api/emergencies/" + id + "/arrival", Map.of()).ok();

        assertThat(seen.get("offers").get(0).get("state").asText()).isEqualTo("SENT");
        assertThat(seen.get("tasks").findValuesAsText("owner")).containsExactlyInAnyOrder("となり", "姉");
        assertThat(seen.get("meetings").get(0).get("hubId").asText()).isEqualTo(there.toString());
        assertThat(seen.get("moments").get("triageDue").asText()).startsWith("2026-11-20T13:15:00");
        assertThat(arrived.get("stage").asText()).isEqualTo("STAYING");
        assertThat(arrived.get("moments").get("meetingDue").asText()).startsWith("2026-11-23T13:00:00");
    }

    @Test
    void the_earlier_owner_sees_the_history_until_it_handed_over_and_nothing_after() {
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 1);
        UUID handoff = Asking.moved(town.coordinator, id, there, receiver, "TAKE_OVER");
        receiver.post(
                        "/api/emergencies/" + id + "/tasks",
                        Map.of("title", "あとのこと", "owner", "となり", "dueOn", "2026-11-21"))
                .ok();

        List<String> kinds = town.coordinator
                .get("/api/handoffs/" + handoff + "/history")
                .ok()
                .findValuesAsText("kind");

        assertThat(kinds).contains("JUDGE_EMERGENCY", "SEARCH", "REQUEST_HANDOFF");
        assertThat(kinds).doesNotContain("ADD_TASK", "HANDOFF_ACCEPTED");
        assertThat(town.coordinator.get("/api/emergencies/" + id).status()).isEqualTo(404);
        assertThat(receiver.get("/api/handoffs/" + handoff + "/history").status())
                .isEqualTo(403);
    }

    private static JsonNode view(Caller by, UUID handoff) {
        return by.get("/api/handoffs/" + handoff).ok();
    }
}
