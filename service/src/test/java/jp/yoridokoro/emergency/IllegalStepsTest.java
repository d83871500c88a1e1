package jp.yoridokoro.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.testing.Caller;
import org.junit.jupiter.api.Test;

/** Every illegal stage × step × role, tried over HTTP on a real case in that stage: refused, and nothing has moved. */
class IllegalStepsTest {
    private record Request(String path, Map<String, ?> body) {}

    @Test
    void every_illegal_step_is_refused_and_moves_nothing() {
        Town town = Town.of("tochigi");
        UUID consultation = town.given.office("相談支援センター");
        UUID unit = town.unit("くわの実ホーム", 40, 0, 0);
        UUID sibling = town.given.hub("きた");
        Map<String, Caller> roles = new LinkedHashMap<>();
        roles.put("HUB_COORDINATOR", town.coordinator);
        roles.put("CORE_STAFF", town.given.core());
        roles.put("MUNICIPALITY", town.given.municipalStaff());
        roles.put("SPECIALIST", town.given.specialist(consultation));
        roles.put("PROVIDER", town.provider(unit));
        Map<String, String> legal = ExpectedWorkflow.legal();
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Stage stage : Stage.values()) {
            UUID id = caseIn(town, stage, consultation);
            UUID offer = offerOf(town, id, unit);
            UUID outside = arrivedOutside(town, id);
            for (Map.Entry<String, Request> step :
                    requests(id, offer, unit, sibling, outside).entrySet()) {
                for (Map.Entry<String, Caller> role : roles.entrySet()) {
                    String triple = stage + " " + step.getKey() + " " + role.getKey();
                    if (legal.containsKey(triple)) {
                        continue;
                    }
                    tried++;
                    Caller.Answer answer = role.getValue()
                            .post(step.getValue().path(), step.getValue().body());
                    if (answer.status() < 400
                            || answer.status() >= 500
                            || answer.status() == 400
                            || !town.stage(id).equals(stage.name())) {
                        wrong.add(triple + " -> " + answer.status() + " " + answer.body());
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(1_800);
    }

    private static Map<String, Request> requests(UUID id, UUID offer, UUID unit, UUID sibling, UUID outside) {
        String at = "/api/emergencies/" + id;
        Map<String, Object> none = Map.of();
        Map<String, String> reason = Map.of("reason", "理由をここに書く");
        Map<String, Request> steps = new LinkedHashMap<>();
        steps.put("ACKNOWLEDGE", new Request(at + "/acknowledgement", none));
        steps.put("JUDGE_EMERGENCY", judgement(at, "EMERGENCY", "CG_ILLNESS"));
        steps.put("JUDGE_NOT_EMERGENCY", judgement(at, "NOT_EMERGENCY", "FAMILY_TRAVEL"));
        steps.put("JUDGE_MEDICAL", judgement(at, "MEDICAL_119", "STATE_CHANGE"));
        steps.put("JUDGE_ABUSE", judgement(at, "ABUSE", "ABUSE"));
        steps.put("JUDGE_DISASTER", judgement(at, "DISASTER", "DISASTER"));
        steps.put("REJUDGE", new Request(at + "/second-judgement", reason));
        steps.put("SEARCH", new Request(at + "/searches", Map.of("reach", "HUB")));
        steps.put("SEND_OFFERS", new Request(at + "/offers", Map.of("units", List.of(unit))));
        steps.put("ACCEPT_OFFER", new Request("/api/offers/" + offer + "/acceptance", none));
        steps.put("REFUSE_OFFER", new Request("/api/offers/" + offer + "/refusal", Map.of("refusal", "FULL")));
        steps.put("WITHDRAW_OFFER", new Request("/api/offers/" + offer + "/withdrawal", reason));
        steps.put("SUPPORT_AT_HOME", new Request(at + "/home-support", Map.of("who", "ヘルパー")));
        steps.put("RECORD_UNPLACED", new Request(at + "/unplaced-record", reason));
        steps.put("DEPART", new Request(at + "/departure", Map.of("transport", "タクシー")));
        steps.put("ARRIVE", new Request(at + "/arrival", none));
        steps.put("FALL_THROUGH", new Request(at + "/falling-through", reason));
        steps.put("NO_SHOW", new Request(at + "/no-show", reason));
        steps.put(
                "EXTEND_STAY",
                new Request(
                        at + "/extensions",
                        Map.of("until", "2026-11-23", "reasonCode", "FAMILY_ILLNESS", "words", "母の入院が延びた")));
        steps.put(
                "MOVE", new Request(at + "/moves", Map.of("unit", unit, "fromNight", "2026-11-21", "reason", "設備の点検")));
        steps.put(
                "LEAVE_EARLY",
                new Request(at + "/early-leave", Map.of("leaving", "2026-11-21", "to", "HOME", "reason", "落ち着いた")));
        steps.put("ARRIVE_ELSEWHERE", new Request(at + "/arrival-elsewhere", Map.of("place", "市民病院")));
        steps.put("ARRIVE_UNASKED", new Request(at + "/arrival-elsewhere", Map.of("place", "くわの実ホーム", "unit", unit)));
        steps.put("PLAN_EXIT", new Request(at + "/exit-plan", Map.of("on", "2026-11-22", "to", "HOME")));
        steps.put("EXIT", new Request(at + "/exit", Map.of("leaving", "2026-11-21", "to", "HOME")));
        steps.put("PLAN_MEETING", new Request(at + "/meetings", Map.of("plannedAt", "2026-11-21T10:00:00+09:00")));
        steps.put("WAIVE_MEETING", new Request(at + "/meeting-waiver", reason));
        steps.put("ADD_TASK", new Request(at + "/tasks", Map.of("title", "連絡", "owner", "拠点", "dueOn", "2026-11-30")));
        steps.put(
                "REQUEST_HANDOFF",
                new Request(at + "/handoffs", Map.of("toHub", sibling, "kind", "ADVISE", "message", "お願い")));
        steps.put(
                "MOVE_OUTSIDE",
                new Request("/api/outside-handoffs/" + outside + "/departure", Map.of("words", "入院した")));
        steps.put("CLOSE", new Request(at + "/closure", Map.of("outcome", "終わり", "followUp", "OTHER")));
        steps.put("CANCEL", new Request(at + "/cancellation", reason));
        return steps;
    }

    private static Request judgement(String at, String route, String clause) {
        return new Request(at + "/judgement", Map.of("route", route, "clause", clause));
    }

    /** Leads a case by the database's own moves to a stage. */
    private static UUID caseIn(Town town, Stage stage, UUID consultation) {
        UUID person = town.person("川上", stage.name(), "MALE", null);
        town.service.sql("update person set specialist_office_id = ? where id = ?", consultation, person);
        UUID id =
                town.coordinator.post("/api/emergencies", town.call(person, 1)).id();
        if (stage == Stage.RECEIVED) { // a coordinator's own call begins in TRIAGE
            town.coordinator
                    .post("/api/emergencies/" + id + "/cancellation", Map.of("reason", "やり直す"))
                    .ok();
            return town.given
                    .specialist(consultation)
                    .post("/api/emergencies", town.call(person, 1))
                    .id();
        }
        for (String next : path(town, "TRIAGE", stage.name())) {
            town.service.sql("update emergency_case set stage = ? where id = ?", next, id);
        }
        return id;
    }

    private static List<String> path(Town town, String from, String to) {
        Map<String, String> cameFrom = new HashMap<>(Map.of(from, ""));
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !cameFrom.containsKey(to)) {
            String here = open.poll();
            for (Object next : town.service.column("""
                    select to_stage from stage_move where from_stage = ?
                      and (to_stage <> 'CLOSED' or from_stage not in ('EMERGENCY', 'ABUSE_ROUTE', 'DISASTER_ROUTE', 'MATCHING')) order by to_stage
                    """, here)) {
                if (cameFrom.putIfAbsent((String) next, here) == null) {
                    open.add((String) next);
                }
            }
        }
        ArrayDeque<String> path = new ArrayDeque<>();
        for (String stage = to; !stage.equals(from); stage = cameFrom.get(stage)) {
            path.addFirst(stage);
        }
        return List.copyOf(path);
    }

    /** A place outside that has said the person is there, so that only the stage can be the reason for a refusal. */
    private static UUID arrivedOutside(Town town, UUID id) {
        UUID outside = UUID.randomUUID();
        town.service.sql("""
                insert into outside_handoff (id, case_id, municipality, hub_id, destination, kind, contact, reason, sections, state, prepared_by,
                    prepared_at, outcome, outcome_at, outcome_from)
                values (?, ?, ?, ?, '大学病院', 'HOSPITAL', '0285-00-0000', '入院', '{MEDICAL}', 'PREPARED', gen_random_uuid(), now(), 'ARRIVED', now(), '病棟')
                """, outside, id, town.given.municipality, town.hub);
        return outside;
    }

    /** An open offer, put there behind the API so that only the stage can be the reason for a refusal. */
    private static UUID offerOf(Town town, UUID id, UUID unit) {
        UUID claim = UUID.randomUUID();
        town.service.sql("""
                insert into claim (id, municipality, case_id, unit_id, bed_pool_id, office_id, nights, sex, state, expires_at, created_at)
                select ?, ?, ?, u.id, u.bed_pool_id, u.office_id, '[2026-11-20,2026-11-21)', 'MALE', 'HELD', '2026-11-20T22:30+09:00', '2026-11-20T22:00+09:00'
                from service_unit u, set_config('yoridokoro.now', '2026-11-20T22:00:00+09:00', true) where u.id = ?
                """, claim, town.given.municipality, id, unit);
        UUID offer = UUID.randomUUID();
        town.service.sql("""
                insert into offer (id, case_id, municipality, unit_id, office_id, claim_id, first_night, leaving, state, sheet, sent_by, sent_at, expires_at)
                values (?, ?, ?, ?, ?, ?, '2026-11-20', '2026-11-21', 'SENT', '{}', gen_random_uuid(), '2026-11-20T22:00+09:00', '2026-11-20T22:30+09:00')
                """, offer, id, town.given.municipality, unit, town.office(unit), claim);
        return offer;
    }
}
