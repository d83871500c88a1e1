package jp.yoridokoro.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.yoridokoro.casework.Sweep;
import jp.yoridokoro.handover.Asking;
import jp.yoridokoro.testing.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Acceptance scenarios of DOMAIN §17, by number, in a town of each preset. */
@ParameterizedClass
@ValueSource(strings = {"tochigi", "kashiwa", "kodama"})
class ScenarioTest {
    @Parameter
    String preset;

    @Test
    void scenario_1_of_two_that_fit_the_fresh_one_comes_first_and_the_stale_one_asks_for_a_call() {
        assumeTrue(!preset.equals("kashiwa"), "柏 registers nobody");
        Town town = Town.of(preset);
        UUID stale = town.silent("ふるい荘");
        boolean monthly = preset.equals("kodama"); // 要電話確認 after 45 days there, after two elsewhere
        town.reports(stale, 1, 0, 0, monthly ? "2026-10-06T21:00" : "2026-11-18T12:00");
        UUID fresh = town.unit("くわの実ホーム", 1, 0, 0);
        for (UUID unit : List.of(stale, fresh)) {
            town.given.capability(unit, "BEHAVIOUR_10", "YES");
        }
        UUID person = town.person("川上", "健司", "MALE", 12);
        town.registered(person, "A");

        UUID id = town.emergency(person, 3);
        JsonNode candidates = town.search(id);

        assertThat(town.one(id).get("registrationClass").asText()).isEqualTo("A");
        assertThat(candidates.get(0).get("unitId").asText()).isEqualTo(fresh.toString());
        assertThat(candidates.get(0).get("fit").asText()).isEqualTo("FITS");
        assertThat(Town.verdict(candidates.get(0), "BEHAVIOUR_10").get("fit").asText())
                .isEqualTo("FITS");
        assertThat(candidates.get(1).get("unitId").asText()).isEqualTo(stale.toString());
        assertThat(candidates.get(1).get("fit").asText()).isEqualTo("ASK");
        assertThat(Town.verdict(candidates.get(1), "REPORT").get("offered").asText())
                .contains(monthly ? "10月6日 21:00" : "11月18日 12:00");
        Caller.Answer tooSoon = town.offer(id, stale);
        assertThat(tooSoon.status()).isEqualTo(409);
        assertThat(tooSoon.problem()).isEqualTo("emergency-telephone-first");
    }

    @Test
    void scenario_2_an_unregistered_person_walks_the_same_path_on_twelve_fields() {
        Town town = Town.of(preset);
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        Map<String, Object> stranger = Map.of(
                "familyName",
                "𠮷野",
                "givenName",
                "髙志",
                "familyKana",
                "ヨシノ",
                "givenKana",
                "タカシ",
                "birthDate",
                "1988-02-11",
                "sex",
                "MALE",
                "needs",
                Map.of("MEDICATION", "UNKNOWN"));
        Map<String, Object> form = new HashMap<>(Map.of(
                "callerName",
                "民生委員",
                "callerRelation",
                "民生委員",
                "callerTelephone",
                "0282-22-2222",
                "situation",
                "母が倒れ、家に一人でいる",
                "nights",
                2));
        assertThat(form.size() + stranger.size()).isLessThanOrEqualTo(12);
        form.put("stranger", stranger);
        town.given.capability(unit, "MEDICATION", "YES");

        Caller.Answer opened = town.coordinator.post("/api/emergencies", form);
        UUID id = opened.id();
        town.judge(id, town.coordinator, "EMERGENCY", "CG_ILLNESS").ok();
        town.search(id);
        UUID offer = Town.only(town.offer(id, unit));
        town.provider(unit)
                .post("/api/offers/" + offer + "/acceptance", Map.of())
                .ok();

        assertThat(opened.status()).isEqualTo(201);
        JsonNode seen = town.one(id);
        assertThat(seen.get("person").asText()).isEqualTo("𠮷野 髙志");
        assertThat(seen.get("registrationClass").isNull()).isTrue();
        assertThat(seen.get("stage").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void scenario_2_a_second_caller_about_the_same_unregistered_person_lands_on_the_open_case() {
        Town town = Town.of(preset);
        Map<String, Object> stranger = Map.of(
                "familyName",
                "小山",
                "givenName",
                "ゆき",
                "familyKana",
                "オヤマ",
                "givenKana",
                "ユキ",
                "birthDate",
                "2001-01-01",
                "sex",
                "FEMALE");
        Map<String, Object> form = new HashMap<>(Map.of(
                "callerName",
                "叔母",
                "callerRelation",
                "叔母",
                "callerTelephone",
                "1",
                "situation",
                "母が入院",
                "nights",
                1,
                "stranger",
                stranger));

        Caller.Answer first = town.coordinator.post("/api/emergencies", form);
        form.put("callerName", "隣の人");
        Caller.Answer second = town.coordinator.post("/api/emergencies", form);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body().get("joined").asBoolean()).isTrue();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(town.coordinator
                        .get("/api/emergencies/" + first.id() + "/timeline")
                        .ok()
                        .toString())
                .contains("隣の人");
    }

    @Test
    void scenario_3_a_family_trip_phoned_today_is_no_emergency_by_its_clause() {
        Town town = Town.of(preset);
        UUID person = town.person("川上", "健司", "MALE", null);
        UUID id =
                town.coordinator.post("/api/emergencies", town.call(person, 2)).id();

        Caller.Answer asEmergency = town.judge(id, town.coordinator, "EMERGENCY", "FAMILY_TRAVEL");
        town.judge(id, town.coordinator, "NOT_EMERGENCY", "FAMILY_TRAVEL").ok();

        assertThat(asEmergency.status()).isEqualTo(422);
        assertThat(asEmergency.problem()).isEqualTo("emergency-clause-says-otherwise");
        JsonNode seen = town.one(id);
        assertThat(seen.get("stage").asText()).isEqualTo("NOT_EMERGENCY");
        assertThat(seen.get("clause").get("wording").asText()).isEqualTo("家族の旅行は緊急に当たらない");
        assertThat(seen.get("meetingOwed").asBoolean()).isFalse();
    }

    @Test
    void scenario_4_a_cause_three_days_ago_is_outside_the_window_and_the_municipality_may_override() {
        Town town = Town.of(preset);
        UUID person = town.person("川上", "健司", "MALE", null);
        UUID id =
                town.coordinator.post("/api/emergencies", town.call(person, 2)).id();
        Map<String, Object> judgement = new HashMap<>(Map.of(
                "route",
                "EMERGENCY",
                "clause",
                "CG_ILLNESS",
                "causeOn",
                "2026-11-17",
                "outsideWindowReason",
                "連休で相談できなかった"));

        Caller.Answer byHub = town.coordinator.post("/api/emergencies/" + id + "/judgement", judgement);
        Caller.Answer byCity = town.given.municipalStaff().post("/api/emergencies/" + id + "/judgement", judgement);

        assertThat(byHub.status()).isEqualTo(409);
        assertThat(byHub.problem()).isEqualTo("emergency-outside-window");
        assertThat(byHub.body().get("facts").get("earliest").asText()).isEqualTo("2026-11-18");
        assertThat(byCity.ok().get("stage").asText()).isEqualTo("EMERGENCY");
    }

    @Test
    void scenario_4_a_cause_two_days_ago_is_inside_the_window() {
        Town town = Town.of(preset);
        UUID person = town.person("川上", "健司", "MALE", null);
        UUID id =
                town.coordinator.post("/api/emergencies", town.call(person, 2)).id();

        Caller.Answer byHub = town.coordinator.post(
                "/api/emergencies/" + id + "/judgement",
                Map.of("route", "EMERGENCY", "clause", "CG_ILLNESS", "causeOn", "2026-11-18"));

        assertThat(byHub.ok().get("stage").asText()).isEqualTo("EMERGENCY");
    }

    @Test
    void scenario_5_what_is_no_emergency_closes_with_its_follow_up_and_not_without() {
        Town town = Town.of(preset);
        UUID anxious = notEmergency(town, "ANXIETY");
        UUID mistaken = notEmergency(town, "MISUNDERSTANDING");

        Caller.Answer without =
                town.coordinator.post("/api/emergencies/" + anxious + "/closure", Map.of("outcome", "話を聞いた"));
        town.coordinator
                .post(
                        "/api/emergencies/" + anxious + "/closure",
                        Map.of("outcome", "不安なときの連絡先を決めた", "followUp", "CRISIS_PLAN_MADE"))
                .ok();
        town.coordinator
                .post(
                        "/api/emergencies/" + mistaken + "/closure",
                        Map.of("outcome", "制度を説明し直した", "followUp", "EXPLAINED_AGAIN"))
                .ok();

        assertThat(without.status()).isEqualTo(422);
        assertThat(without.problem()).isEqualTo("emergency-follow-up-needed");
        assertThat(town.one(anxious).get("followUp").asText()).isEqualTo("CRISIS_PLAN_MADE");
        assertThat(town.one(mistaken).get("followUp").asText()).isEqualTo("EXPLAINED_AGAIN");
        assertThat(town.stage(mistaken)).isEqualTo("CLOSED");
    }

    @Test
    void scenario_6_nobody_takes_the_ventilator_child_so_the_search_widens_and_the_refusals_are_listed() {
        Town town = Town.of("kashiwa");
        UUID sibling = town.given.hub("きた");
        town.service.sql(
                "insert into hub_neighbour (hub_id, neighbour_id, relation, rank) values (?, ?, 'SIBLING', 1)",
                town.hub,
                sibling);
        town.service.sql("update hub_area set district = '南' where hub_id = ?", town.hub);
        town.service.sql("update hub_area set district = '北' where hub_id = ?", sibling);
        Town next = Town.of("kashiwa");
        town.service.sql(
                "insert into hub_neighbour (hub_id, neighbour_id, relation, rank) values (?, ?, 'NEIGHBOUR', 1)",
                town.hub,
                next.hub);
        UUID own = ventilator(town, "みなみ園", "南");
        UUID siblings = ventilator(town, "きた園", "北");
        UUID neighbours = ventilator(next, "となり園", "中央");
        UUID child = town.person("森", "ひなた", "FEMALE", null, LocalDate.of(2016, 6, 1));
        town.needs(child, "VENTILATOR", "YES");

        UUID id = town.emergency(child, 2);
        JsonNode first = town.search(id, "HUB");
        town.provider(own)
                .post(
                        "/api/offers/" + Town.only(town.offer(id, own)) + "/refusal",
                        Map.of("refusal", "MEDICAL", "note", "看護師が休み"))
                .ok();
        town.coordinator
                .post("/api/emergencies/" + id + "/unplaced-record", Map.of("reason", "自拠点では受けられない"))
                .ok();
        JsonNode second = town.search(id, "SIBLING");
        town.provider(siblings)
                .post(
                        "/api/offers/" + Town.only(town.offer(id, siblings)) + "/refusal",
                        Map.of("refusal", "STAFF_TONIGHT"))
                .ok();
        JsonNode third = town.search(id, "NEIGHBOUR");

        assertThat(units(first)).containsExactly(own.toString());
        assertThat(units(second)).containsExactlyInAnyOrder(own.toString(), siblings.toString());
        assertThat(Town.candidate(second, siblings).get("reachReason").asText()).isEqualTo("姉妹拠点の区域（きた）");
        assertThat(Town.verdict(Town.candidate(second, own), "REFUSED")
                        .get("offered")
                        .asText())
                .contains("医療的ケア");
        assertThat(Town.candidate(third, own).get("fit").asText()).isEqualTo("DOES_NOT_FIT");
        assertThat(Town.candidate(third, siblings).get("fit").asText()).isEqualTo("DOES_NOT_FIT");
        assertThat(third.get(0).get("unitId").asText()).isEqualTo(neighbours.toString());
        assertThat(third.get(0).get("fit").asText()).isEqualTo("FITS");
    }

    @Test
    void scenario_7_two_hubs_reach_for_the_last_bed_and_one_wins() throws Exception {
        Town town = Town.of("kashiwa");
        UUID otherHub = town.given.hub("きた");
        Caller other = town.given.coordinator(otherHub);
        UUID last = town.unit("さいごの一床", 1, 0, 0);
        UUID spare = town.unit("つぎの候補", 1, 0, 0);
        UUID mine = town.searching(town.person("川上", "健司", "MALE", null), 1);
        UUID theirPerson = town.person("青木", "光", "MALE", null);
        town.service.sql("update person set hub_id = ? where id = ?", otherHub, theirPerson);
        UUID theirs = other.post("/api/emergencies", town.call(theirPerson, 1)).id();
        town.judge(theirs, other, "EMERGENCY", "CG_HOSPITAL").ok();
        other.post("/api/emergencies/" + theirs + "/searches", Map.of("reach", "HUB"))
                .ok();

        CyclicBarrier together = new CyclicBarrier(2);
        List<Caller.Answer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Caller.Answer> one = () -> {
                together.await();
                return town.offer(mine, last);
            };
            Callable<Caller.Answer> two = () -> {
                together.await();
                return other.post("/api/emergencies/" + theirs + "/offers", Map.of("units", List.of(last)));
            };
            answers = threads.invokeAll(List.of(one, two)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers.stream().map(Caller.Answer::status)).containsExactlyInAnyOrder(201, 409);
        Caller.Answer lost = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(lost.problem()).isEqualTo("emergency-bed-taken");
        assertThat(units(lost.body().get("facts").get("nextBest"))).contains(spare.toString());
    }

    @Test
    void scenario_10_a_case_with_a_stay_is_not_closed_without_its_care_meeting() {
        Town town = Town.of(preset);
        UUID id = exited(town);

        Caller.Answer without = town.coordinator.post("/api/emergencies/" + id + "/closure", Map.of("outcome", "自宅へ"));
        UUID meeting = town.coordinator
                .post(
                        "/api/emergencies/" + id + "/meetings",
                        Map.of("plannedAt", "2026-11-20T20:00:00+09:00", "place", "拠点"))
                .id();
        town.coordinator
                .post(
                        "/api/meetings/" + meeting + "/minutes",
                        Map.of(
                                "heldAt",
                                "2026-11-20T22:00:00+09:00",
                                "decision",
                                "自宅に戻り、短期入所を月2回使う",
                                "version",
                                0,
                                "participants",
                                List.of(Map.of(
                                        "organisation", "拠点", "name", "佐藤", "role", "調整", "presence", "PRESENT")),
                                "tasks",
                                List.of(Map.of("title", "短期入所の申請", "owner", "相談支援専門員", "dueOn", "2026-12-01"))))
                .ok();
        Caller.Answer withTask = town.coordinator.post("/api/emergencies/" + id + "/closure", Map.of("outcome", "自宅へ"));
        UUID task = UUID.fromString(town.one(id).get("tasks").get(0).get("id").asText());
        town.coordinator
                .post("/api/tasks/" + task + "/completion", Map.of("result", "申請した", "version", 0))
                .ok();
        Caller.Answer closed = town.coordinator.post("/api/emergencies/" + id + "/closure", Map.of("outcome", "自宅へ"));

        assertThat(without.status()).isEqualTo(409);
        assertThat(without.problem()).isEqualTo("emergency-meeting-owed");
        assertThat(without.body().get("next").asText()).contains("基幹");
        assertThat(withTask.problem()).isEqualTo("emergency-tasks-open");
        assertThat(closed.ok().get("stage").asText()).isEqualTo("CLOSED");
    }

    @Test
    void scenario_10_core_staff_may_waive_the_meeting_with_a_reason_and_nobody_else() {
        Town town = Town.of(preset);
        UUID id = exited(town);
        Map<String, String> reason = Map.of("reason", "本人の強い希望により個別面談で代えた");

        Caller.Answer byHub = town.coordinator.post("/api/emergencies/" + id + "/meeting-waiver", reason);
        town.given
                .core()
                .post("/api/emergencies/" + id + "/meeting-waiver", reason)
                .ok();
        Caller.Answer closed = town.coordinator.post("/api/emergencies/" + id + "/closure", Map.of("outcome", "自宅へ"));

        assertThat(byHub.status()).isEqualTo(403);
        assertThat(closed.ok().get("stage").asText()).isEqualTo("CLOSED");
    }

    @Test
    void scenario_10_a_meeting_held_before_the_call_is_not_the_cases_care_meeting() {
        Town town = Town.of(preset);
        UUID id = exited(town);
        UUID meeting = town.coordinator
                .post("/api/emergencies/" + id + "/meetings", Map.of("plannedAt", "2026-11-20T22:00:00+09:00"))
                .id();
        town.coordinator
                .post(
                        "/api/meetings/" + meeting + "/minutes",
                        Map.of(
                                "heldAt",
                                "2026-11-20T21:59:00+09:00",
                                "decision",
                                "前の会議",
                                "version",
                                0,
                                "participants",
                                List.of(Map.of(
                                        "organisation", "拠点", "name", "佐藤", "role", "調整", "presence", "PRESENT"))))
                .ok();

        Caller.Answer closing = town.coordinator.post("/api/emergencies/" + id + "/closure", Map.of("outcome", "自宅へ"));

        assertThat(closing.problem()).isEqualTo("emergency-meeting-owed");
    }

    @Test
    void the_office_itself_records_arrival_and_exit_of_its_stay() {
        Town town = Town.of(preset);
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 2);
        Caller office = town.provider(unit);
        UUID stay = office.post("/api/offers/" + Town.only(town.offer(id, unit)) + "/acceptance", Map.of())
                .id();

        office.post("/api/stays/" + stay + "/arrival", Map.of()).ok();
        town.coordinator
                .post("/api/emergencies/" + id + "/exit-plan", Map.of("on", "2026-11-21", "to", "HOME"))
                .ok();
        office.post("/api/stays/" + stay + "/exit", Map.of("leaving", "2026-11-21", "to", "HOME"))
                .ok();

        assertThat(town.stage(id)).isEqualTo("EXITED");
        assertThat(office.get("/api/stays/" + stay + "/disclosure").status()).isEqualTo(404);
    }

    @Test
    void a_stranger_who_may_be_another_hubs_client_opens_no_file() {
        Town town = Town.of("kashiwa");
        UUID otherHub = town.given.hub("きた");
        Caller other = town.given.coordinator(otherHub);
        UUID person = town.person("川上", "健司", "MALE", null);
        Map<String, Object> form = new HashMap<>(Map.of(
                "callerName", "隣の人", "callerRelation", "隣人", "callerTelephone", "1", "situation", "母が入院", "nights", 1));
        form.put(
                "stranger",
                Map.of(
                        "familyName",
                        "川上",
                        "givenName",
                        "健司",
                        "familyKana",
                        "カワカミ",
                        "givenKana",
                        "ケンジ",
                        "birthDate",
                        "1991-05-03",
                        "sex",
                        "MALE"));

        Caller.Answer landed = other.post("/api/emergencies", form);

        assertThat(landed.status()).isEqualTo(201);
        assertThat(landed.body().get("ownerHubId").asText()).isEqualTo(town.hub.toString());
        assertThat(other.get("/api/people/" + person).status()).isEqualTo(404);
        assertThat(other.get("/api/emergencies/" + landed.id()).status()).isEqualTo(404);
        assertThat(town.one(landed.id()).get("stage").asText()).isEqualTo("RECEIVED");
    }

    @Test
    void a_hub_that_was_barred_after_it_was_asked_cannot_take_the_case() {
        Town town = Town.of("kashiwa");
        UUID abusersHub = town.given.hub("にし");
        Caller barred = town.given.coordinator(abusersHub);
        UUID id = town.coordinator
                .post("/api/emergencies", town.call(town.person("白石", "まどか", "FEMALE", null), 1))
                .id();
        UUID handoff = Asking.ask(town.coordinator, id, abusersHub, "TAKE_OVER").id();

        town.coordinator
                .post(
                        "/api/emergencies/" + id + "/judgement",
                        Map.of("route", "ABUSE", "clause", "ABUSE", "barredHubs", List.of(abusersHub)))
                .ok();

        assertThat(barred.get("/api/handoffs?open=false").ok()).isEmpty();
        assertThat(Asking.accept(barred, handoff).status()).isEqualTo(404);
        assertThat(town.one(id).get("ownerHubId").asText()).isEqualTo(town.hub.toString());
    }

    @Test
    void scenario_13_a_hand_off_nobody_answers_for_thirty_minutes_is_back_with_its_owner() {
        Town town = Town.of("kashiwa");
        UUID otherHub = town.given.hub("きた");
        Caller other = town.given.coordinator(otherHub);
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 1);
        UUID handoff = Asking.ask(town.coordinator, id, otherHub, "TAKE_OVER").id();

        town.service.clock().pass(Duration.ofMinutes(29));
        String before = other.get("/api/handoffs").ok().get(0).get("state").asText();
        town.service.clock().pass(Duration.ofMinutes(1));
        Caller.Answer late = Asking.accept(other, handoff);
        town.service.bean(Sweep.class).everywhere();

        assertThat(before).isEqualTo("REQUESTED");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("emergency-handoff-over");
        assertThat(town.one(id).get("ownerHubId").asText()).isEqualTo(town.hub.toString());
        assertThat(town.one(id).get("owners")).hasSize(1);
        assertThat(town.coordinator
                        .get("/api/handoffs?open=false")
                        .ok()
                        .get(0)
                        .get("state")
                        .asText())
                .isEqualTo("EXPIRED");
    }

    @Test
    void scenario_15_a_report_too_old_for_its_municipality_is_unknown_and_never_vacant() {
        Town town = Town.of(preset);
        UUID unit = town.silent("だまり荘");
        town.coordinator
                .post(
                        "/api/vacancies/units/" + unit + "/reports",
                        Map.of(
                                "channel",
                                "PHONE",
                                "spokenWith",
                                "宿直",
                                "from",
                                "2026-11-20",
                                "to",
                                "2027-01-30",
                                "status",
                                "OPEN",
                                "freeAny",
                                2))
                .ok();
        String lastDay = preset.equals("kodama") ? "2027-01-21" : "2026-11-27";

        town.service.clock().set(lastDay + "T22:00");
        JsonNode believed = tonight(town, unit);
        town.service.clock().set(lastDay + "T22:01");
        JsonNode tooOld = tonight(town, unit);

        assertThat(believed.get("freshness").asText()).isEqualTo("STALE");
        assertThat(tooOld.get("freshnessLabel").asText()).isEqualTo("不明");
        assertThat(tooOld.get("mark").asText()).isEqualTo("？");
        assertThat(tooOld.get("leftTotal").isNull()).isTrue();
    }

    private static JsonNode tonight(Town town, UUID unit) {
        for (JsonNode shown :
                town.coordinator.get("/api/vacancies/tonight").ok().at("/units/items")) {
            if (shown.get("unitId").asText().equals(unit.toString())) {
                return shown.get("nights").get(0);
            }
        }
        throw new AssertionError("no unit " + unit);
    }

    @Test
    void scenario_18_in_an_abuse_case_the_office_gets_no_address_and_the_abusers_hub_cannot_read() {
        Town town = Town.of("kashiwa");
        UUID abusersHub = town.given.hub("にし");
        Caller barred = town.given.coordinator(abusersHub);
        UUID unit = town.unit("しずか荘", 0, 1, 0);
        UUID person = town.person("白石", "まどか", "FEMALE", null);
        town.service.sql("update person set hub_id = ? where id = ?", abusersHub, person);
        assertThat(barred.get("/api/people/" + person).status()).isEqualTo(200);
        UUID id = town.given
                .core()
                .post("/api/emergencies", with(town.call(person, 3), "hubId", town.hub))
                .id();
        town.coordinator
                .post(
                        "/api/emergencies/" + id + "/judgement",
                        Map.of("route", "ABUSE", "clause", "ABUSE", "words", "", "barredHubs", List.of(abusersHub)))
                .ok();
        town.search(id);
        UUID offer = Town.only(town.offer(id, unit));
        Caller office = town.provider(unit);

        String sheet =
                new String(office.get("/api/offers/" + offer).raw().body(), java.nio.charset.StandardCharsets.UTF_8);
        UUID stay =
                office.post("/api/offers/" + offer + "/acceptance", Map.of()).id();
        JsonNode disclosed = office.get("/api/stays/" + stay + "/disclosure").ok();

        assertThat(sheet).doesNotContain("水代", "白石", "まどか", "カワカミ", "1991-05-03", "0282-11-1111");
        assertThat(disclosed.get("address").asText()).isEmpty();
        assertThat(disclosed.get("contacts")).isEmpty();
        assertThat(disclosed.get("name").asText()).isEqualTo("白石 まどか");
        assertThat(barred.get("/api/people/" + person).status()).isEqualTo(404);
        assertThat(barred.get("/api/emergencies/" + id).status()).isEqualTo(404);
        Caller.Answer handoff = town.coordinator.post(
                "/api/emergencies/" + id + "/handoffs",
                Map.of("toHub", abusersHub, "kind", "TAKE_OVER", "message", "お願いします"));
        assertThat(handoff.problem()).isEqualTo("emergency-handoff-barred");
    }

    private static UUID notEmergency(Town town, String clause) {
        UUID person = town.person("川上", clause, "MALE", null);
        UUID id =
                town.coordinator.post("/api/emergencies", town.call(person, 1)).id();
        town.judge(id, town.coordinator, "NOT_EMERGENCY", clause).ok();
        return id;
    }

    private static UUID exited(Town town) {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = town.staying(town.person("川上", "健司", "MALE", null), unit, 2);
        town.coordinator
                .post("/api/emergencies/" + id + "/exit-plan", Map.of("on", "2026-11-22", "to", "HOME"))
                .ok();
        town.coordinator
                .post("/api/emergencies/" + id + "/exit", Map.of("leaving", "2026-11-21", "to", "HOME"))
                .ok();
        return id;
    }

    private static UUID ventilator(Town town, String name, String street) {
        UUID unit = town.unit(name, 0, 0, 1);
        town.given.capability(unit, "VENTILATOR", "YES");
        town.given.capability(unit, "NIGHT_NURSE", "YES");
        town.service.sql("update office set street = ? where id = ?", street + "1-1", town.office(unit));
        return unit;
    }

    private static List<String> units(JsonNode candidates) {
        return candidates.findValuesAsText("unitId");
    }

    private static Map<String, Object> with(Map<String, Object> form, String key, Object value) {
        form.put(key, value);
        return form;
    }
}
