package jp.yoridokoro.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

/** The clock stands at 20 November 2026 in Tokyo. */
class RegistrationTest {
    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("きた");
    private final Caller specialist = given.specialist(given.office("相談支援センターあおば"));
    private final Caller coordinator = given.coordinator(hub);
    private final Caller core = given.core();
    private final UUID person = Registrants.hanako(specialist);

    @Test
    void a_registration_lives_from_draft_to_end() {
        specialist
                .post("/api/people/" + person + "/consents", Registrants.consent())
                .ok();
        UUID id = Registrants.draft(specialist, person);
        String path = "/api/registrations/" + id;
        specialist.post(path + "/submission", Map.of()).ok();
        coordinator.post(path + "/assessment", Map.of("assessment", "母と二人暮らし")).ok();
        coordinator.post(path + "/judgement-call", Map.of()).ok();
        Registrants.judged(id, coordinator);
        core.post(path + "/admission", Map.of("reason", "介護者が高齢")).ok();
        given.service.clock().set("2026-12-10T10:00");
        specialist
                .post(path + "/talk", Map.of("heldOn", "2026-12-09", "result", "体験の希望を聞いた"))
                .ok();
        coordinator
                .post(path + "/suspension", Map.of("until", "2027-01-31", "reason", "入院"))
                .ok();
        coordinator.post(path + "/resumption", Map.of("reason", "退院")).ok();
        Registrants.reviewed(id, "2026-12-10", core, "CORE", "SPECIALIST");
        core.post(path + "/review", Map.of("heldOn", "2026-12-10", "result", "変わりない"))
                .ok();

        JsonNode ended = coordinator
                .post(path + "/ending", Map.of("endReason", "MOVED", "reason", "県外へ転出"))
                .ok();

        assertThat(ended.get("state").asText()).isEqualTo("ENDED");
        assertThat(ended.at("/registration/purgeOn").asText()).isEqualTo("2031-12-10");
        assertThat(ended.get("steps")).isEmpty();
        assertThat(ended.get("events").findValuesAsText("step"))
                .containsExactly(
                        "OPEN",
                        "SUBMIT",
                        "ASSESS",
                        "CALL_JUDGEMENT",
                        "ADMIT",
                        "TALK_HELD",
                        "SUSPEND",
                        "RESUME",
                        "REVIEW_HELD",
                        "END");
        assertThat(ended.get("events").findValuesAsText("toState"))
                .containsExactly(
                        "DRAFT",
                        "SUBMITTED",
                        "ASSESSING",
                        "JUDGING",
                        "REGISTERED",
                        "REGISTERED",
                        "SUSPENDED",
                        "REGISTERED",
                        "REGISTERED",
                        "ENDED");
        assertThat(ended.at("/events/4/role").asText()).isEqualTo("CORE_STAFF");
        assertThat(ended.at("/events/4/reason").asText()).isEqualTo("介護者が高齢");
        assertThat(coordinator.get("/api/tasks").ok().get("items")).isEmpty();
    }

    @Test
    void admission_starts_the_clocks_and_the_five_tasks() {
        UUID id = admitted();

        JsonNode file = core.get("/api/registrations/" + id).ok();

        assertThat(file.at("/registration/registeredOn").asText()).isEqualTo("2026-11-20");
        assertThat(file.at("/registration/talkDue").asText()).isEqualTo("2026-12-20");
        assertThat(file.at("/registration/reviewDue").asText()).isEqualTo("2027-11-20");
        assertThat(dueOn(file))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "SERVICE_PLAN",
                        "2026-12-20",
                        "TALK",
                        "2026-12-20",
                        "TRIAL_OFFER",
                        "2026-12-20",
                        "CAPSULE",
                        "2026-12-20",
                        "REVIEW",
                        "2027-11-20"));
        assertThat(file.at("/registration/judgedOn").asText()).isEqualTo("2026-11-20");
    }

    @Test
    void the_clocks_follow_the_settings_of_the_municipality() {
        given.setting("registration.postTalkMonths", "2");
        given.setting("registration.reviewMonths", "6");

        JsonNode file = core.get("/api/registrations/" + admitted()).ok();

        assertThat(file.at("/registration/talkDue").asText()).isEqualTo("2027-01-20");
        assertThat(file.at("/registration/reviewDue").asText()).isEqualTo("2027-05-20");
        assertThat(dueOn(file)).containsEntry("TALK", "2027-01-20").containsEntry("REVIEW", "2027-05-20");
    }

    @Test
    void scenario_11_a_month_and_a_day_without_the_talk_is_overdue() {
        UUID id = admitted();
        given.service.clock().set("2026-12-20T23:00");
        assertThat(overdue()).isEmpty();

        given.service.clock().set("2026-12-21T00:30");
        List<String> late = overdue();
        specialist
                .post("/api/registrations/" + id + "/talk", Map.of("heldOn", "2026-12-20", "result", "話した"))
                .ok();

        assertThat(late).containsExactly(id.toString());
        assertThat(overdue()).isEmpty();
    }

    @Test
    void a_review_ticks_its_task_and_the_next_is_due_by_the_setting_from_the_day_it_was_held() {
        UUID id = admitted();
        given.service.clock().set("2027-11-30T10:00");
        assertThat(overdue()).containsExactly(id.toString());
        Registrants.reviewed(id, "2027-11-25", core, "CORE", "SPECIALIST");

        JsonNode file = core.post(
                        "/api/registrations/" + id + "/review", Map.of("heldOn", "2027-11-25", "result", "計画を直した"))
                .ok();

        assertThat(file.at("/registration/reviewDue").asText()).isEqualTo("2028-11-25");
        assertThat(core.get("/api/tasks?dueUntil=2028-11-25&subjectId=" + id)
                        .ok()
                        .findValuesAsText("dueOn"))
                .containsExactly("2026-12-20", "2026-12-20", "2026-12-20", "2026-12-20", "2028-11-25");
    }

    @Test
    void a_review_counts_only_with_both_at_one_table() {
        UUID id = admitted();
        given.service.clock().set("2027-11-30T10:00");
        String path = "/api/registrations/" + id + "/review";
        Map<String, Object> form = Map.of("heldOn", "2027-11-25", "result", "計画を直した");
        List<String> answers = new ArrayList<>();

        answers.add(core.post(path, form).problem());
        Registrants.reviewed(id, "2027-11-25", core, "CORE", "PERSON");
        answers.add(core.post(path, form).problem());
        Registrants.reviewed(id, "2027-11-25", core, "SPECIALIST", "HUB");
        answers.add(core.post(path, form).problem());
        Registrants.reviewed(id, "2027-11-24", core, "CORE", "SPECIALIST");
        answers.add(core.post(path, form).problem());
        String due = core.get("/api/registrations/" + id)
                .ok()
                .at("/registration/reviewDue")
                .asText();
        Registrants.reviewed(id, "2027-11-25", core, "CORE", "SPECIALIST");
        JsonNode file = core.post(path, form).ok();

        assertThat(answers).hasSize(4).containsOnly("registration-review-not-together");
        assertThat(due).isEqualTo("2027-11-20");
        assertThat(file.at("/registration/reviewDue").asText()).isEqualTo("2028-11-25");
    }

    @Test
    void where_no_office_looks_after_a_person_the_hub_sits_in_its_place() {
        UUID alone = coordinator
                .post("/api/people", Map.of("person", Registrants.facts(), "confirmedNew", "同姓同名の別の人"))
                .id();
        UUID id = admitted(alone, coordinator, given.core());
        Registrants.reviewed(id, "2026-11-20", core, "CORE", "HUB");

        Caller.Answer review =
                core.post("/api/registrations/" + id + "/review", Map.of("heldOn", "2026-11-20", "result", "変わりない"));

        assertThat(review.ok().at("/registration/reviewDue").asText()).isEqualTo("2027-11-20");
    }

    @Test
    void a_municipality_may_hold_reviews_otherwise() {
        given.setting("registration.reviewTogether", "false");
        UUID id = admitted();

        assertThat(core.post(
                                "/api/registrations/" + id + "/review",
                                Map.of("heldOn", "2026-11-20", "result", "電話で確かめた"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_month_from_the_end_of_january_is_the_end_of_february() {
        given.service.clock().set("2027-01-31T10:00");
        JsonNode common = core.get("/api/registrations/" + admitted()).ok();
        given.service.clock().set("2028-01-30T10:00");
        UUID second = specialist
                .post("/api/people", Map.of("person", Registrants.facts(), "confirmedNew", "同姓同名の別の人"))
                .id();
        JsonNode leap = core.get("/api/registrations/" + admitted(second, specialist, coordinator))
                .ok();

        assertThat(common.at("/registration/talkDue").asText()).isEqualTo("2027-02-28");
        assertThat(common.at("/registration/reviewDue").asText()).isEqualTo("2028-01-31");
        assertThat(leap.at("/registration/talkDue").asText()).isEqualTo("2028-02-29");
    }

    @Test
    void a_year_from_the_leap_day_is_the_28th_of_february() {
        given.service.clock().set("2028-02-29T10:00");

        JsonNode file = core.get("/api/registrations/" + admitted()).ok();

        assertThat(file.at("/registration/talkDue").asText()).isEqualTo("2028-03-29");
        assertThat(file.at("/registration/reviewDue").asText()).isEqualTo("2029-02-28");
    }

    @Test
    void an_application_ends_before_its_decision_where_life_demands() {
        UUID draft = Registrants.draft(specialist, person);
        Caller.Answer odd = specialist.post(
                "/api/registrations/" + draft + "/ending", Map.of("endReason", "ENTERED_FACILITY", "reason", "施設へ"));
        JsonNode withdrawn = specialist
                .post("/api/registrations/" + draft + "/ending", Map.of("endReason", "WITHDRAWN", "reason", "本人が望まない"))
                .ok();
        UUID again = Registrants.draft(specialist, person);
        Registrants.upToJudgement(again, specialist, coordinator);
        JsonNode died = coordinator
                .post("/api/registrations/" + again + "/ending", Map.of("endReason", "DIED", "reason", "逝去"))
                .ok();

        assertThat(odd.problem()).isEqualTo("registration-end-reason-does-not-fit");
        assertThat(odd.body().at("/facts/allowed")).hasSize(3);
        assertThat(withdrawn.get("state").asText()).isEqualTo("ENDED");
        assertThat(withdrawn.at("/registration/purgeOn").asText()).isEqualTo("2031-11-20");
        assertThat(died.at("/registration/endReason").asText()).isEqualTo("DIED");
        assertThat(died.at("/registration/registeredOn").isNull()).isTrue();
    }

    @Test
    void a_registration_is_not_withdrawn_any_more() {
        UUID id = admitted();

        Caller.Answer answer = coordinator.post(
                "/api/registrations/" + id + "/ending", Map.of("endReason", "WITHDRAWN", "reason", "取下げ"));

        assertThat(answer.problem()).isEqualTo("registration-end-reason-does-not-fit");
    }

    @Test
    void a_municipality_may_let_who_submitted_decide() {
        given.setting("registration.selfApproval", "true");
        UUID id = Registrants.draft(core, person);
        Registrants.upToJudgement(id, core, coordinator);
        Registrants.judged(id, coordinator);

        assertThat(core.post("/api/registrations/" + id + "/admission", Map.of("reason", "高齢"))
                        .ok()
                        .get("state")
                        .asText())
                .isEqualTo("REGISTERED");
    }

    @Test
    void the_talk_is_recorded_once_and_never_before_it_took_place() {
        UUID id = admitted();
        String path = "/api/registrations/" + id + "/talk";

        Caller.Answer early = specialist.post(path, Map.of("heldOn", "2026-11-21", "result", "あす話す"));
        specialist.post(path, Map.of("heldOn", "2026-11-20", "result", "話した")).ok();
        Caller.Answer twice = specialist.post(path, Map.of("heldOn", "2026-11-20", "result", "また話した"));

        assertThat(early.problem()).isEqualTo("registry-not-yet");
        assertThat(twice.problem()).isEqualTo("registration-talk-done");
    }

    @Test
    void without_consent_an_application_says_why() {
        UUID id = Registrants.draft(specialist, person);

        Caller.Answer silent = specialist.post("/api/registrations/" + id + "/submission", Map.of());
        Caller.Answer reasoned =
                specialist.post("/api/registrations/" + id + "/submission", Map.of("noConsentReason", "入院中"));

        assertThat(silent.problem()).isEqualTo("registration-consent-missing");
        assertThat(reasoned.ok().at("/registration/noConsentReason").asText()).isEqualTo("入院中");
    }

    @Test
    void nobody_is_registered_without_a_held_judging_meeting() {
        UUID id = Registrants.draft(specialist, person);
        Registrants.upToJudgement(id, specialist, coordinator);
        coordinator
                .post(
                        "/api/registrations/" + id + "/meetings",
                        Map.of("kind", "REGISTRATION_JUDGE", "plannedAt", "2026-11-25T14:00:00+09:00"))
                .ok();

        Caller.Answer answer = core.post("/api/registrations/" + id + "/admission", Map.of("reason", "高齢"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("registration-meeting-missing");
    }

    @Test
    void a_municipality_may_do_without_the_judging_meeting() {
        given.setting("registration.judgeMeetingRequired", "false");
        UUID id = Registrants.draft(specialist, person);
        Registrants.upToJudgement(id, specialist, coordinator);

        JsonNode file = core.post("/api/registrations/" + id + "/admission", Map.of("reason", "高齢"))
                .ok();

        assertThat(file.get("state").asText()).isEqualTo("REGISTERED");
        assertThat(file.at("/registration/judgeMeetingId").isNull()).isTrue();
    }

    @Test
    void who_submitted_an_application_does_not_decide_it() {
        UUID id = Registrants.draft(core, person);
        Registrants.upToJudgement(id, core, coordinator);
        Registrants.judged(id, coordinator);

        Caller.Answer own = core.post("/api/registrations/" + id + "/admission", Map.of("reason", "高齢"));
        Caller.Answer ownNo =
                core.post("/api/registrations/" + id + "/rejection", Map.of("outcome", "EXPLAINED", "reason", "説明した"));
        Caller.Answer other = given.core().post("/api/registrations/" + id + "/admission", Map.of("reason", "高齢"));

        assertThat(own.status()).isEqualTo(403);
        assertThat(own.problem()).isEqualTo("registration-own-application");
        assertThat(ownNo.problem()).isEqualTo("registration-own-application");
        assertThat(other.ok().get("state").asText()).isEqualTo("REGISTERED");
    }

    @Test
    void a_no_keeps_its_outcome_and_reason_and_leaves_room_for_a_new_application() {
        UUID id = Registrants.draft(specialist, person);
        Registrants.upToJudgement(id, specialist, coordinator);

        JsonNode no = core.post(
                        "/api/registrations/" + id + "/rejection",
                        Map.of("outcome", "CRISIS_PLAN_ONLY", "reason", "不安の相談が主"))
                .ok();

        assertThat(no.get("state").asText()).isEqualTo("NOT_REGISTERED");
        assertThat(no.at("/registration/outcome").asText()).isEqualTo("CRISIS_PLAN_ONLY");
        assertThat(no.get("tasks")).isEmpty();
        assertThat(Registrants.draft(specialist, person)).isNotEqualTo(id);
    }

    @Test
    void a_person_has_one_running_registration() {
        UUID id = Registrants.draft(specialist, person);

        Caller.Answer second =
                coordinator.post("/api/people/" + person + "/registrations", Map.of("registrationClass", "B"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("registration-already-running");
        assertThat(specialist
                        .get("/api/people/" + person)
                        .ok()
                        .at("/registration/id")
                        .asText())
                .isEqualTo(id.toString());
    }

    @Test
    void scenario_20_kashiwa_registers_nobody_and_says_that_emergencies_work() {
        Given kashiwa = Given.municipality("kashiwa");
        Caller hubStaff = kashiwa.coordinator(kashiwa.hub("ひがし"));
        UUID somebody = Registrants.hanako(hubStaff);

        Caller.Answer answer =
                hubStaff.post("/api/people/" + somebody + "/registrations", Map.of("registrationClass", "C"));

        assertThat(answer.problem()).isEqualTo("registration-off");
        assertThat(answer.body().get("next").asText()).contains("緊急の受付はそのまま始められます");
    }

    @Test
    void an_unregistered_person_shows_no_registration_and_a_registered_one_its_state() {
        assertThat(specialist
                        .get("/api/people/" + person)
                        .ok()
                        .get("registration")
                        .isNull())
                .isTrue();
        admitted();

        JsonNode listed = coordinator.get("/api/people").ok().at("/items/0");

        assertThat(listed.get("registrationState").asText()).isEqualTo("REGISTERED");
        assertThat(listed.get("registrationClass").asText()).isEqualTo("A");
    }

    @Test
    void a_suspension_does_not_end_in_the_past() {
        UUID id = admitted();

        Caller.Answer answer = coordinator.post(
                "/api/registrations/" + id + "/suspension", Map.of("until", "2026-11-19", "reason", "入院"));

        assertThat(answer.problem()).isEqualTo("registration-day-over");
    }

    @Test
    void a_registration_is_opened_for_a_meeting_about_registrations_only() {
        UUID id = Registrants.draft(specialist, person);

        Caller.Answer answer = coordinator.post(
                "/api/registrations/" + id + "/meetings",
                Map.of("kind", "EMERGENCY", "plannedAt", "2026-11-25T14:00:00+09:00"));

        assertThat(answer.problem()).isEqualTo("meeting-wrong-subject");
    }

    @Test
    void the_list_of_registrations_logs_everybody_it_shows_and_keeps_to_a_state() {
        UUID id = Registrants.draft(specialist, person);
        given.service.sql("delete from access_log where person_id = ?", person);

        JsonNode drafts = coordinator.get("/api/registrations?state=DRAFT").ok();
        JsonNode registered =
                coordinator.get("/api/registrations?state=REGISTERED").ok();
        coordinator.get("/api/registrations/" + id).ok();

        assertThat(drafts.get("items").findValuesAsText("id")).containsExactly(id.toString());
        assertThat(registered.get("items")).isEmpty();
        assertThat(given.service.column("select subject from access_log where person_id = ? order by id", person))
                .containsExactly("list", "registration");
    }

    @Test
    void the_history_cannot_be_rewritten_by_the_service_itself() {
        assertThat(given.service.column("""
                        select privilege_type from information_schema.role_table_grants
                        where grantee = 'yoridokoro_app' and table_name = 'registration_event' order by 1
                        """)).containsExactly("INSERT", "SELECT");
    }

    private UUID admitted() {
        return admitted(person, specialist, coordinator);
    }

    private UUID admitted(UUID somebody, Caller applicant, Caller reception) {
        UUID id = Registrants.draft(applicant, somebody);
        Registrants.upToJudgement(id, applicant, reception);
        Registrants.judged(id, coordinator);
        core.post("/api/registrations/" + id + "/admission", Map.of("reason", "介護者が高齢"))
                .ok();
        return id;
    }

    private List<String> overdue() {
        return core.get("/api/registrations?overdue=true").ok().get("items").findValuesAsText("id");
    }

    private static Map<String, String> dueOn(JsonNode file) {
        Map<String, String> dueOn = new TreeMap<>();
        file.get("tasks")
                .forEach(task ->
                        dueOn.put(task.get("kind").asText(), task.get("dueOn").asText()));
        return dueOn;
    }
}
