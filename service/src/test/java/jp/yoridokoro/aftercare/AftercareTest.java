package jp.yoridokoro.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Caller;
import org.junit.jupiter.api.Test;

/** What a case leaves owed; the two real cases of 栃木市 from beginning to end (DOMAIN §4.2, §7.2, §17: 2, 5, 20). */
class AftercareTest {
    @Test
    void tochigi_one_registered_by_misunderstanding_is_explained_to_again_until_understood() {
        Town town = Town.of("tochigi");
        UUID person = town.person("川上", "健司", "MALE", null);
        town.registered(person, "B");
        UUID id =
                town.coordinator.post("/api/emergencies", town.call(person, 1)).id();
        town.judge(id, town.coordinator, "NOT_EMERGENCY", "MISUNDERSTANDING").ok();
        close(town, id, "EXPLAINED_AGAIN");

        JsonNode owed = owed(town, id).get(0);
        UUID first = UUID.fromString(owed.get("id").asText());
        Caller.Answer half = result(town, first, Map.of("doneOn", "2026-11-25", "byWhom", "拠点 佐藤"));
        result(town, first, Map.of("doneOn", "2026-11-25", "byWhom", "拠点 佐藤", "understood", "NO"))
                .ok();
        JsonNode after = owed(town, id);
        UUID second = open(after, "EXPLAINED_AGAIN");
        result(
                        town,
                        second,
                        Map.of(
                                "doneOn",
                                "2026-12-02",
                                "byWhom",
                                "相談 鈴木",
                                "understood",
                                "YES",
                                "words",
                                "旅行には使えないと分かった"))
                .ok();

        assertThat(owed.get("kind").asText()).isEqualTo("EXPLAINED_AGAIN");
        assertThat(owed.get("dueOn").asText()).isEqualTo("2026-12-04");
        assertThat(owed.get("state").asText()).isEqualTo("OWED");
        assertThat(half.problem()).isEqualTo("aftercare-understood-needed");
        assertThat(after).hasSize(2);
        assertThat(owed(town, id).findValuesAsText("state")).containsExactly("DONE", "DONE");
        assertThat(town.coordinator.get("/api/owed").ok().get("items")).isEmpty();
        assertThat(result(town, second, Map.of("doneOn", "2026-12-02", "byWhom", "x", "understood", "YES"))
                        .problem())
                .isEqualTo("aftercare-settled-already");
    }

    @Test
    void tochigi_two_anxious_and_wanting_somebody_to_call_gets_a_crisis_plan_made_after_the_call() {
        Town town = Town.of("tochigi");
        UUID person = town.person("川上", "健司", "MALE", null);
        UUID old = plan(town, person, 1, "2026-10-01T10:00+09:00");
        UUID id =
                town.coordinator.post("/api/emergencies", town.call(person, 1)).id();
        town.judge(id, town.coordinator, "NOT_EMERGENCY", "ANXIETY").ok();
        close(town, id, "CRISIS_PLAN_MADE");
        UUID owed = open(owed(town, id), "CRISIS_PLAN_MADE");

        Caller.Answer without = result(town, owed, Map.of("doneOn", "2026-11-27", "byWhom", "相談 鈴木"));
        Caller.Answer before = result(town, owed, Map.of("doneOn", "2026-11-27", "byWhom", "相談 鈴木", "planId", old));
        UUID made = plan(town, person, 2, "2026-11-27T15:00+09:00");
        JsonNode done = result(town, owed, Map.of("doneOn", "2026-11-27", "byWhom", "相談 鈴木", "planId", made))
                .ok();
        UUID stranger = plan(town, town.person("別", "人", "MALE", null), 1, "2026-11-27T15:00+09:00");

        assertThat(without.problem()).isEqualTo("aftercare-plan-needed");
        assertThat(before.problem()).isEqualTo("aftercare-plan-needed");
        assertThat(done.get("planId").asText()).isEqualTo(made.toString());
        assertThat(done.get("state").asText()).isEqualTo("DONE");
        assertThat(stranger).isNotEqualTo(made);
        assertThat(town.one(id).get("followUp").asText()).isEqualTo("CRISIS_PLAN_MADE");
        assertThat(owed(town, id)).hasSize(1);
    }

    @Test
    void a_follow_up_done_before_closing_is_not_owed_twice_and_one_owed_is_overdue_the_day_after() {
        Town town = Town.of("tochigi");
        UUID id = town.coordinator
                .post("/api/emergencies", town.call(town.person("川上", "健司", "MALE", null), 1))
                .id();
        town.judge(id, town.coordinator, "NOT_EMERGENCY", "ANXIETY").ok();
        UUID early = town.coordinator
                .post("/api/emergencies/" + id + "/follow-ups", Map.of("kind", "CONSULTATION", "dueOn", "2026-11-21"))
                .id();
        Caller.Answer twice = town.coordinator.post(
                "/api/emergencies/" + id + "/follow-ups", Map.of("kind", "CONSULTATION", "dueOn", "2026-11-22"));
        town.service.clock().set("2026-11-21T23:59");
        int onTheDay = overdue(town);
        town.service.clock().set("2026-11-22T00:00");
        int theDayAfter = overdue(town);
        result(town, early, Map.of("doneOn", "2026-11-22", "byWhom", "拠点")).ok();
        close(town, id, "CONSULTATION");

        assertThat(twice.problem()).isEqualTo("aftercare-owed-already");
        assertThat(onTheDay).isZero();
        assertThat(theDayAfter).isEqualTo(1);
        assertThat(owed(town, id)).hasSize(1);
        assertThat(waive(town, early, "もうよい").problem()).isEqualTo("aftercare-may-not-be-waived");
    }

    @Test
    void a_follow_up_belongs_to_a_case_judged_no_emergency() {
        Town town = Town.of("tochigi");
        UUID id = town.emergency(town.person("川上", "健司", "MALE", null), 1);

        assertThat(town.coordinator
                        .post("/api/emergencies/" + id + "/follow-ups", Map.of("kind", "OTHER", "dueOn", "2026-11-21"))
                        .problem())
                .isEqualTo("aftercare-no-follow-up-here");
    }

    @Test
    void scenario_2_somebody_unregistered_is_offered_a_registration_filled_from_the_case() {
        Town town = Town.of("tochigi");
        UUID person = town.person("川上", "健司", "MALE", null);
        UUID id = exited(town, person);
        JsonNode owed = owed(town, id);

        JsonNode draft = town.coordinator
                .post("/api/emergencies/" + id + "/registration-draft", Map.of())
                .ok();
        JsonNode registration = town.coordinator
                .get("/api/registrations/" + draft.get("registrationId").asText())
                .ok();

        assertThat(owed.findValuesAsText("kind")).containsExactlyInAnyOrder("STAY_REVIEW", "REGISTRATION_OFFER");
        assertThat(draft.get("registrationClass").asText()).isEqualTo("C");
        assertThat(draft.get("expectedEmergency").asText()).startsWith("介護者が急に入院・入所した（2026-11-20 の案件 ");
        assertThat(draft.get("callerIsContact").asBoolean()).isTrue();
        assertThat(registration.toString()).contains("DRAFT", "介護者が急に入院・入所した");
        assertThat(town.service.column(
                        "select name || relation || telephone from emergency_contact where person_id = ?", person))
                .containsExactly("川上 よし子姉090-0000-0000");
        assertThat(state(owed(town, id), "REGISTRATION_OFFER")).isEqualTo("DONE");
        assertThat(town.coordinator
                        .post("/api/emergencies/" + id + "/registration-draft", Map.of())
                        .problem())
                .isEqualTo("registration-already-running");
    }

    @Test
    void nothing_of_a_hidden_case_enters_the_register() {
        Town town = Town.of("tochigi");
        UUID person = town.person("川上", "健司", "MALE", null);
        UUID id = exited(town, person);
        town.service.sql("update emergency_case set hidden_place = true where id = ?", id);

        JsonNode draft = town.coordinator
                .post("/api/emergencies/" + id + "/registration-draft", Map.of())
                .ok();

        assertThat(draft.get("expectedEmergency").asText()).isEmpty();
        assertThat(draft.get("callerIsContact").asBoolean()).isFalse();
        assertThat(town.service.column("select count(*) from emergency_contact where person_id = ?", person))
                .containsExactly(0L);
    }

    @Test
    void the_offer_may_be_declined_with_a_word_and_no_registration_begins() {
        Town town = Town.of("tochigi");
        UUID person = town.person("川上", "健司", "MALE", null);
        UUID id = exited(town, person);
        UUID offer = open(owed(town, id), "REGISTRATION_OFFER");

        Caller.Answer shortCut = result(town, offer, Map.of("doneOn", "2026-11-22", "byWhom", "拠点"));
        waive(town, offer, "名前を残したくないと本人が言う").ok();

        assertThat(shortCut.problem()).isEqualTo("aftercare-draft-first");
        assertThat(state(owed(town, id), "REGISTRATION_OFFER")).isEqualTo("DECLINED");
        assertThat(town.service.column("select count(*) from registration where person_id = ?", person))
                .containsExactly(0L);
    }

    @Test
    void scenario_20_where_nobody_registers_nothing_is_offered() {
        Town town = Town.of("kashiwa");
        UUID id = exited(town, town.person("川上", "健司", "MALE", null));

        assertThat(owed(town, id).findValuesAsText("kind")).containsExactly("STAY_REVIEW");
        assertThat(town.coordinator
                        .post("/api/emergencies/" + id + "/registration-draft", Map.of())
                        .problem())
                .isEqualTo("registration-off");
    }

    @Test
    void an_evaluation_written_to_the_plan_settles_what_the_case_left_owed() {
        Town town = Town.of("tochigi");
        UUID person = town.person("川上", "健司", "MALE", null);
        UUID plan = plan(town, person, 1, "2026-10-01T10:00+09:00");
        UUID id = exited(town, person);

        town.coordinator
                .post(
                        "/api/people/" + person + "/plans/MENTAL_STATE/1/evaluations",
                        Map.of(
                                "caseId",
                                id,
                                "usedOn",
                                "2026-11-20",
                                "helped",
                                "音楽",
                                "notHelped",
                                "",
                                "toChange",
                                "",
                                "madeWith",
                                List.of("本人")))
                .ok();

        assertThat(state(owed(town, id), "PLAN_EVALUATION")).isEqualTo("DONE");
        assertThat(town.service.column(
                        "select plan_id from owed_after where case_id = ? and kind = 'PLAN_EVALUATION'", id))
                .containsExactly(plan);
    }

    @Test
    void somebody_registered_is_offered_none_and_the_plan_that_was_used_is_to_be_evaluated() {
        Town town = Town.of("tochigi");
        UUID person = town.person("川上", "健司", "MALE", null);
        town.registered(person, "A");
        UUID plan = plan(town, person, 1, "2026-10-01T10:00+09:00");
        UUID id = exited(town, person);
        UUID evaluation = open(owed(town, id), "PLAN_EVALUATION");

        JsonNode done = result(town, evaluation, Map.of("doneOn", "2026-11-30", "byWhom", "相談 鈴木", "planId", plan))
                .ok();

        assertThat(owed(town, id).findValuesAsText("kind")).containsExactlyInAnyOrder("STAY_REVIEW", "PLAN_EVALUATION");
        assertThat(done.get("planId").asText()).isEqualTo(plan.toString());
        assertThat(town.coordinator
                        .post("/api/emergencies/" + id + "/registration-draft", Map.of())
                        .problem())
                .isEqualTo("aftercare-registered-already");
    }

    @Test
    void every_stay_owes_its_review_by_the_setting_of_the_day_of_the_call_and_closing_does_not_forget_it() {
        Town town = Town.of("kashiwa");
        town.given.setting("review.afterStayDays", "10");
        UUID id = exited(town, town.person("川上", "健司", "MALE", null));
        town.given
                .core()
                .post("/api/emergencies/" + id + "/meeting-waiver", Map.of("reason", "本人が望まない"))
                .ok();

        town.coordinator
                .post("/api/emergencies/" + id + "/closure", Map.of("outcome", "自宅へ"))
                .ok();
        JsonNode review = owed(town, id).get(0);
        UUID owed = UUID.fromString(review.get("id").asText());
        waive(town, owed, "ケア会議で振り返りもした").ok();

        assertThat(review.get("dueOn").asText()).isEqualTo("2026-11-30");
        assertThat(review.get("state").asText()).isEqualTo("OWED");
        assertThat(state(owed(town, id), "STAY_REVIEW")).isEqualTo("WAIVED");
    }

    @Test
    void another_hub_sees_nothing_that_is_owed() {
        Town town = Town.of("kashiwa");
        UUID id = exited(town, town.person("川上", "健司", "MALE", null));
        Caller other = town.given.coordinator(town.given.hub("きた"));

        assertThat(other.get("/api/emergencies/" + id + "/owed").status()).isEqualTo(404);
        assertThat(other.get("/api/owed").ok().get("items")).isEmpty();
    }

    @Test
    void the_ratio_counts_each_case_by_what_was_known_when_the_call_came() {
        Town town = Town.of("tochigi");
        for (int i = 0; i < 3; i++) {
            UUID registered = town.person("登録", "者" + i, "MALE", null);
            town.registered(registered, "A");
            town.emergency(registered, 1);
        }
        for (int i = 0; i < 3; i++) {
            town.emergency(town.person("未登録", "者" + i, "MALE", null), 1);
        }

        JsonNode ratio = town.coordinator
                .get("/api/emergencies/ratio?from=2026-11-20&to=2026-11-21")
                .ok();

        assertThat(ratio).hasSize(1);
        assertThat(ratio.get(0).get("hub").asText()).isEqualTo("中央");
        assertThat(ratio.get(0).get("registered").asInt()).isEqualTo(3);
        assertThat(ratio.get(0).get("unregistered").asInt()).isEqualTo(3);
        assertThat(town.coordinator
                        .get("/api/emergencies/ratio?from=2026-11-19&to=2026-11-20")
                        .ok())
                .isEmpty();
        assertThat(town.given
                        .provider(town.given.office("しずか荘"))
                        .get("/api/emergencies/ratio?from=2026-11-20&to=2026-11-21")
                        .status())
                .isEqualTo(403);
    }

    private static UUID exited(Town town, UUID person) {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = town.staying(person, unit, 2);
        town.coordinator
                .post("/api/emergencies/" + id + "/exit-plan", Map.of("on", "2026-11-22", "to", "HOME"))
                .ok();
        town.coordinator
                .post("/api/emergencies/" + id + "/exit", Map.of("leaving", "2026-11-21", "to", "HOME"))
                .ok();
        return id;
    }

    private static UUID plan(Town town, UUID person, int version, String at) {
        UUID plan = UUID.randomUUID();
        town.service.sql("""
                insert into crisis_plan (id, person_id, municipality, kind, version, made_with, written_by, written_at)
                values (?, ?, ?, 'MENTAL_STATE', ?, '{本人}', gen_random_uuid(), cast(? as timestamptz))
                """, plan, person, town.given.municipality, version, at);
        return plan;
    }

    private static void close(Town town, UUID id, String followUp) {
        town.coordinator
                .post("/api/emergencies/" + id + "/closure", Map.of("outcome", "話を聞いた", "followUp", followUp))
                .ok();
    }

    private static Caller.Answer result(Town town, UUID owed, Map<String, Object> form) {
        return town.coordinator.post("/api/owed/" + owed + "/result", new HashMap<>(form));
    }

    private static Caller.Answer waive(Town town, UUID owed, String reason) {
        return town.coordinator.post("/api/owed/" + owed + "/waiver", Map.of("reason", reason));
    }

    private static JsonNode owed(Town town, UUID id) {
        return town.coordinator.get("/api/emergencies/" + id + "/owed").ok();
    }

    private static int overdue(Town town) {
        return town.coordinator.get("/api/owed?overdue=true").ok().get("items").size();
    }

    private static UUID open(JsonNode owed, String kind) {
        for (JsonNode one : owed) {
            if (one.get("kind").asText().equals(kind)
                    && one.get("state").asText().equals("OWED")) {
                return UUID.fromString(one.get("id").asText());
            }
        }
        throw new AssertionError("no " + kind + " in " + owed);
    }

    private static String state(JsonNode owed, String kind) {
        for (JsonNode one : owed) {
            if (one.get("kind").asText().equals(kind)) {
                return one.get("state").asText();
            }
        }
        throw new AssertionError("no " + kind + " in " + owed);
    }
}
