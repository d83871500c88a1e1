package jp.yoridokoro.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

class MeetingTest {
    private static final OffsetDateTime PLANNED = OffsetDateTime.parse("2026-11-20T14:00:00+09:00");
    private static final Map<String, Object> HANAKO =
            Map.of("organisation", "相談支援センターあおば", "name", "青葉花子", "role", "相談支援専門員", "presence", "PRESENT");

    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("きた");
    private final Caller coordinator = given.coordinator(hub);
    private final UUID registration = registration();
    private final UUID meeting = planned();

    @Test
    void each_decision_becomes_a_task_with_an_owner_and_a_last_day() {
        Map<String, Object> minutes = minutes();
        minutes.put(
                "tasks",
                List.of(
                        Map.of("title", "体験の日を決める", "owner", "青葉花子", "dueOn", "2026-12-04"),
                        Map.of("title", "受給者証を確かめる", "owner", "市", "dueOn", "2026-11-27")));

        JsonNode held = coordinator
                .post("/api/meetings/" + meeting + "/minutes", minutes)
                .ok();

        assertThat(held.get("meeting").get("heldAt").asText()).isEqualTo("2026-11-20T05:05:00Z");
        assertThat(held.get("tasks").findValuesAsText("title")).containsExactly("受給者証を確かめる", "体験の日を決める");
        assertThat(held.get("tasks").findValuesAsText("subjectId"))
                .containsExactly(registration.toString(), registration.toString());
    }

    @Test
    void a_meeting_cannot_have_been_held_in_the_future() {
        Map<String, Object> minutes = minutes();
        minutes.put("heldAt", "2026-11-20T22:01:00+09:00");

        Caller.Answer answer = coordinator.post("/api/meetings/" + meeting + "/minutes", minutes);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("meeting-not-yet");
    }

    @Test
    void minutes_are_written_once() {
        coordinator.post("/api/meetings/" + meeting + "/minutes", minutes()).ok();

        Caller.Answer again = coordinator.post("/api/meetings/" + meeting + "/minutes", minutes());
        Caller.Answer moved = coordinator.put(
                "/api/meetings/" + meeting,
                Map.of(
                        "plannedAt",
                        "2026-11-25T14:00:00+09:00",
                        "place",
                        "会議室",
                        "participants",
                        List.of(),
                        "version",
                        1));

        assertThat(again.problem()).isEqualTo("meeting-already-held");
        assertThat(moved.problem()).isEqualTo("meeting-already-held");
    }

    @Test
    void a_meeting_where_nobody_was_present_did_not_take_place() {
        Map<String, Object> minutes = minutes();
        minutes.put("participants", List.of());

        Caller.Answer answer = coordinator.post("/api/meetings/" + meeting + "/minutes", minutes);

        assertThat(answer.problem()).isEqualTo("meeting-nobody-present");
    }

    @Test
    void minutes_without_a_decision_name_the_field() {
        Map<String, Object> minutes = minutes();
        minutes.put("decision", " ");

        Caller.Answer answer = coordinator.post("/api/meetings/" + meeting + "/minutes", minutes);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("errors").get(0).get("field").asText()).isEqualTo("decision");
    }

    @Test
    void a_plan_made_on_an_old_version_comes_back_with_both_values() {
        Map<String, Object> plan = Map.of(
                "plannedAt",
                "2026-11-25T14:00:00+09:00",
                "place",
                "第2会議室",
                "participants",
                List.of(HANAKO),
                "version",
                0);
        coordinator.put("/api/meetings/" + meeting, plan).ok();

        Caller.Answer stale = coordinator.put(
                "/api/meetings/" + meeting,
                Map.of(
                        "plannedAt",
                        "2026-11-26T14:00:00+09:00",
                        "place",
                        "自宅",
                        "participants",
                        List.of(),
                        "version",
                        0));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body().at("/facts/yours/place").asText()).isEqualTo("自宅");
        assertThat(stale.body().at("/facts/current/place").asText()).isEqualTo("第2会議室");
    }

    @Test
    void an_office_may_neither_read_nor_hold_a_meeting() {
        Caller office = given.provider(given.office("ひまわり"));

        assertThat(office.get("/api/meetings/" + meeting).status()).isEqualTo(404);
        assertThat(office.post("/api/meetings/" + meeting + "/minutes", minutes())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_hub_finds_no_meeting_of_another_hub() {
        Caller other = given.coordinator(given.hub("みなみ"));

        assertThat(other.get("/api/meetings/" + meeting).status()).isEqualTo(404);
        assertThat(other.post("/api/meetings/" + meeting + "/minutes", minutes())
                        .status())
                .isEqualTo(404);
        assertThat(other.get("/api/tasks").ok().get("items")).isEmpty();
    }

    @Test
    void opening_the_papers_of_a_meeting_is_logged_as_a_read_of_the_person() {
        coordinator
                .get("/api/meetings/" + meeting + "?purpose=%E6%BA%96%E5%82%99")
                .ok();

        assertThat(given.service.column(
                        "select purpose from access_log where municipality = ? and subject = 'meeting'",
                        given.municipality))
                .containsExactly("準備");
    }

    @Test
    void open_tasks_come_first_due_first_page_by_page_and_leave_the_list_when_done() {
        Map<String, Object> minutes = minutes();
        minutes.put("tasks", List.of(task("三", "2026-12-03"), task("一", "2026-12-01"), task("二", "2026-12-02")));
        coordinator.post("/api/meetings/" + meeting + "/minutes", minutes).ok();

        JsonNode first = coordinator.get("/api/tasks?size=2").ok();
        JsonNode second = coordinator
                .get("/api/tasks?size=2&after=" + first.get("next").asText())
                .ok();
        UUID one = UUID.fromString(first.get("items").get(0).get("id").asText());
        coordinator
                .post("/api/tasks/" + one + "/completion", Map.of("result", "決めた", "version", 0))
                .ok();
        JsonNode left = coordinator.get("/api/tasks?dueUntil=2026-12-02").ok();

        assertThat(first.findValuesAsText("title")).containsExactly("一", "二");
        assertThat(second.findValuesAsText("title")).containsExactly("三");
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(left.findValuesAsText("title")).containsExactly("二");
        assertThat(coordinator
                        .post("/api/tasks/" + one + "/completion", Map.of("result", "もう一度", "version", 1))
                        .problem())
                .isEqualTo("meeting-task-done");
    }

    private static Map<String, Object> task(String title, String dueOn) {
        return Map.of("title", title, "owner", "青葉花子", "dueOn", dueOn);
    }

    private static Map<String, Object> minutes() {
        return new HashMap<>(Map.of(
                "heldAt",
                "2026-11-20T14:05:00+09:00",
                "wishPerson",
                "家の近くがよい",
                "decision",
                "登録する",
                "participants",
                List.of(HANAKO),
                "version",
                0));
    }

    private UUID registration() {
        UUID person = UUID.randomUUID();
        UUID registered = UUID.randomUUID();
        given.service.sql("""
                insert into person (id, municipality, hub_id, family_name, given_name, sex, created_at)
                values (?, ?, ?, '試験', '太郎', 'MALE', ?)
                """, person, given.municipality, hub, PLANNED);
        given.service.sql("""
                insert into registration (id, person_id, municipality, class, state, created_by, created_at)
                values (?, ?, ?, 'A', 'JUDGING', ?, ?)
                """, registered, person, given.municipality, UUID.randomUUID(), PLANNED);
        return registered;
    }

    private UUID planned() {
        UUID id = UUID.randomUUID();
        given.service.sql("""
                insert into meeting (id, municipality, kind, subject_kind, subject_id, hub_id, planned_at, convened_by)
                values (?, ?, 'REGISTRATION_JUDGE', 'REGISTRATION', ?, ?, ?, ?)
                """, id, given.municipality, registration, hub, PLANNED, UUID.randomUUID());
        return id;
    }
}
