package jp.yoridokoro.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.handover.Asking;
import jp.yoridokoro.testing.AtOnce;
import jp.yoridokoro.testing.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a stay against the plan (DOMAIN §7.2, FEATURES G3, G5, H8, K5, T2); nights counted by hand. */
class StayDepthTest {
    private final Town town = Town.of("tochigi");

    @AfterEach
    void theClockGoesBack() {
        town.service.clock().set("2026-11-20T22:00");
    }

    @Test
    void an_office_takes_the_first_nights_and_a_second_one_the_rest() {
        UUID first = town.unit("くわの実ホーム", 1, 0, 0);
        UUID second = town.unit("みどり荘", 1, 0, 0);
        UUID id = town.searching(someone(), 5);
        UUID offer = Town.only(town.offer(id, first));

        town.provider(first)
                .post("/api/offers/" + offer + "/acceptance", Map.of("leaving", "2026-11-22"))
                .ok();

        assertThat(left(first)).isEqualTo("0011111");
        assertThat(uncovered(id)).containsExactly("2026-11-22", "2026-11-23", "2026-11-24");
        assertThat(town.stage(id)).isEqualTo("ACCEPTED");
        UUID rest = Town.only(town.offer(id, second));
        assertThat(left(second)).isEqualTo("1100011");
        town.provider(second)
                .post("/api/offers/" + rest + "/acceptance", Map.of())
                .ok();
        assertThat(uncovered(id)).isEmpty();
        assertThat(town.offer(id, second).problem()).isEqualTo("emergency-nothing-uncovered");
    }

    @Test
    void the_second_office_receives_the_person_when_its_nights_begin_and_the_first_disclosure_closes() {
        UUID first = town.unit("くわの実ホーム", 1, 0, 0);
        UUID second = town.unit("みどり荘", 1, 0, 0);
        UUID id = town.searching(someone(), 4);
        UUID firstStay = accepts(first, Town.only(town.offer(id, first)), Map.of("leaving", "2026-11-22"));
        UUID secondStay = accepts(second, Town.only(town.offer(id, second)), Map.of());
        post(id, "arrival", Map.of()).ok();

        Caller.Answer tooEarly = post(id, "arrival", Map.of());
        town.service.clock().set("2026-11-22T10:00");
        Caller.Answer moved = town.provider(second).post("/api/stays/" + secondStay + "/arrival", Map.of());

        assertThat(tooEarly.problem()).isEqualTo("emergency-arrival-too-early");
        moved.ok();
        assertThat(column("select ended_why || ' ' || leaving from stay where id = ?", firstStay))
                .containsExactly("MOVED 2026-11-22");
        assertThat(town.provider(first)
                        .get("/api/stays/" + firstStay + "/disclosure")
                        .status())
                .isEqualTo(404);
        assertThat(town.stage(id)).isEqualTo("STAYING");
        assertThat(town.one(id).get("placement").get("day").asInt()).isEqualTo(3);
    }

    @Test
    void part_of_the_nights_leaves_one_stretch_and_never_two() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = town.searching(someone(), 5);
        UUID offer = Town.only(town.offer(id, unit));

        Caller.Answer middle = town.provider(unit)
                .post(
                        "/api/offers/" + offer + "/acceptance",
                        Map.of("firstNight", "2026-11-21", "leaving", "2026-11-23"));

        assertThat(middle.status()).isEqualTo(422);
        assertThat(middle.problem()).isEqualTo("emergency-part-of-nights");
        assertThat(left(unit)).isEqualTo("0000011");
    }

    @Test
    void two_offices_that_accept_parts_at_once_never_share_a_night() throws Exception {
        UUID one = town.unit("くわの実ホーム", 1, 0, 0);
        UUID other = town.unit("みどり荘", 1, 0, 0);
        for (int round = 0; round < 10; round++) {
            UUID id = town.searching(town.person("川上", "競" + round, "MALE", null), 4);
            JsonNode sent = town.offer(id, one, other).ok();
            List<Map<String, String>> parts =
                    List.of(Map.of("leaving", "2026-11-23"), Map.of("firstNight", "2026-11-22"));
            List<Caller> offices = List.of(town.provider(one), town.provider(other));

            List<Caller.Answer> answers = AtOnce.ask(
                    2,
                    i -> offices.get(i)
                            .post("/api/offers/" + sent.get(i).get("id").asText() + "/acceptance", parts.get(i)));

            assertThat(answers.stream().filter(answer -> answer.status() == 201))
                    .isNotEmpty();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409, 422));
            assertThat(column("""
                    select count(*) from claim a join claim b on a.case_id = b.case_id and a.id < b.id and a.nights && b.nights
                    where a.case_id = ? and a.state = 'TAKEN' and b.state = 'TAKEN'
                    """, id)).containsExactly(0L);
            post(id, "cancellation", Map.of("reason", "次の回")).ok();
        }
        assertThat(left(one)).isEqualTo("1111111");
        assertThat(left(other)).isEqualTo("1111111");
    }

    @Test
    void scenario_8_day_5_warns_day_8_without_a_reason_is_red_and_with_one_it_may_last_to_day_14() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = town.staying(someone(), unit, 7);

        assertThat(stayDays(id)).isEqualTo("OK 2026-11-26T15:00:00Z");
        town.service.clock().set("2026-11-23T23:59");
        assertThat(stayDays(id)).startsWith("OK");
        town.service.clock().set("2026-11-24T00:00");
        assertThat(stayDays(id)).startsWith("SOON");
        town.service.clock().set("2026-11-26T23:59");
        assertThat(stayDays(id)).startsWith("SOON");
        town.service.clock().set("2026-11-27T00:00");
        assertThat(stayDays(id)).startsWith("OVER");
        assertThat(town.one(id).get("placement").get("day").asInt()).isEqualTo(8);
        Caller.Answer day15 = extend(id, "2026-12-04", "宿直");
        extend(id, "2026-12-03", "宿直").ok();

        assertThat(day15.problem()).isEqualTo("emergency-stay-limit");
        assertThat(day15.body().get("facts").get("lastDay").asText()).isEqualTo("2026-12-03");
        assertThat(stayDays(id)).isEqualTo("OK 2026-12-03T15:00:00Z");
        assertThat(column("select leaving::text from stay where case_id = ?", id))
                .containsExactly("2026-12-03");
        assertThat(column("select nights::text from claim where case_id = ? order by nights", id))
                .containsExactly("[2026-11-20,2026-11-27)", "[2026-11-27,2026-12-03)");
    }

    @Test
    void an_extension_where_the_bed_is_promised_to_somebody_else_names_the_places_for_a_move() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = town.staying(someone(), unit, 2);
        UUID spare = town.unit("みどり荘", 1, 0, 0);
        UUID next = town.person("青木", "光", "MALE", null);
        Map<String, Object> later = town.call(next, 2);
        later.put("firstNight", "2026-11-22");
        UUID theirs = town.coordinator.post("/api/emergencies", later).id();
        town.judge(theirs, town.coordinator, "EMERGENCY", "CG_HOSPITAL").ok();
        town.search(theirs);
        town.offer(theirs, unit).ok();

        Caller.Answer longer = extend(id, "2026-11-24", null);
        Caller.Answer shorter = extend(id, "2026-11-22", null);

        assertThat(longer.status()).isEqualTo(409);
        assertThat(longer.problem()).isEqualTo("emergency-extension-bed-taken");
        assertThat(longer.body().get("facts").get("places").findValuesAsText("unitId"))
                .contains(spare.toString());
        assertThat(shorter.status()).isEqualTo(201);
    }

    @Test
    void of_an_extension_and_another_hubs_hold_on_the_last_bed_one_wins() throws Exception {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = town.staying(someone(), unit, 2);
        Map<String, Object> later = town.call(town.person("青木", "光", "MALE", null), 1);
        later.put("firstNight", "2026-11-22");
        UUID theirs = town.coordinator.post("/api/emergencies", later).id();
        town.judge(theirs, town.coordinator, "EMERGENCY", "CG_HOSPITAL").ok();
        town.search(theirs);

        List<Caller.Answer> answers =
                AtOnce.ask(2, i -> i == 0 ? extend(id, "2026-11-23", null) : town.offer(theirs, unit));

        assertThat(answers.stream().map(Caller.Answer::status)).containsExactlyInAnyOrder(201, 409);
        assertThat(left(unit)).isEqualTo("0001111");
    }

    @Test
    void scenario_9_over_capacity_counts_to_day_10_of_the_unit_and_day_11_is_refused() {
        UUID unit = town.unit("いっぱい荘", 0, 0, 0);
        UUID id = town.searching(someone(), 9);

        Caller.Answer plain = town.offer(id, unit);
        Caller.Answer asked = town.coordinator.post(
                "/api/emergencies/" + id + "/offers", Map.of("units", List.of(unit), "overCapacity", true));

        assertThat(plain.status()).isEqualTo(409);
        Caller.Answer phoned = post(
                id,
                "telephone-answers",
                Map.of("unit", unit, "yes", true, "spokenWith", "施設長", "overCapacityWords", "静養室を使う"));
        phoned.ok();
        post(id, "arrival", Map.of()).ok();
        JsonNode there = town.one(id);
        assertThat(there.get("placement").get("overCapacityFlag").asBoolean()).isTrue();
        assertThat(there.get("stays").get(0).get("overCapacityWords").asText()).isEqualTo("静養室を使う");
        assertThat(clock(there, "OVER_CAPACITY")).isEqualTo("OK 2026-11-29T15:00:00Z");
        assertThat(asked.problem()).isEqualTo("vacancy-not-reported"); // two of the nine nights: for a call to settle
        Map<String, Object> later = town.call(town.person("青木", "光", "MALE", null), 2);
        later.put("firstNight", "2026-11-29");
        UUID second = town.coordinator.post("/api/emergencies", later).id();
        town.judge(second, town.coordinator, "EMERGENCY", "CG_HOSPITAL").ok();
        town.search(second);
        Caller.Answer day11 = post(
                second,
                "telephone-answers",
                Map.of("unit", unit, "yes", true, "spokenWith", "施設長", "overCapacityWords", "静養室を使う"));
        assertThat(day11.problem()).isEqualTo("emergency-over-capacity-days");
        assertThat(day11.body().get("facts").get("lastDay").asText()).isEqualTo("2026-11-29");
        town.service.clock().set("2026-11-30T00:00");
        assertThat(town.one(id).get("placement").get("overCapacityFlag").asBoolean())
                .isFalse();
    }

    @Test
    void a_full_office_asked_by_tap_beyond_its_capacity_must_say_so_when_it_accepts() {
        UUID unit = town.unit("いっぱい荘", 0, 0, 0);
        UUID id = town.searching(someone(), 2);
        UUID offer = Town.only(town.coordinator.post(
                "/api/emergencies/" + id + "/offers", Map.of("units", List.of(unit), "overCapacity", true)));

        Caller.Answer silent = town.provider(unit).post("/api/offers/" + offer + "/acceptance", Map.of());
        accepts(unit, offer, Map.of("overCapacity", true, "overCapacityWords", "静養室を使う"));

        assertThat(silent.problem()).isEqualTo("emergency-over-capacity-unsaid");
        assertThat(town.stage(id)).isEqualTo("ACCEPTED");
    }

    @Test
    void an_office_may_say_at_its_acceptance_that_it_takes_the_person_beyond_its_capacity() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = town.searching(someone(), 2);
        UUID offer = Town.only(town.offer(id, unit));

        Caller.Answer silent =
                town.provider(unit).post("/api/offers/" + offer + "/acceptance", Map.of("overCapacity", true));
        accepts(unit, offer, Map.of("overCapacity", true, "overCapacityWords", "食堂に布団を敷く"));

        assertThat(silent.problem()).isEqualTo("emergency-over-capacity-unsaid");
        assertThat(left(unit)).isEqualTo("1111111");
        assertThat(column("select over_capacity from claim where case_id = ? and state = 'TAKEN'", id))
                .containsExactly(true);
    }

    @Test
    void a_no_show_frees_every_remaining_night_and_the_search_goes_on_or_the_case_is_cancelled() {
        UUID first = town.unit("くわの実ホーム", 1, 0, 0);
        UUID second = town.unit("みどり荘", 1, 0, 0);
        UUID id = town.searching(someone(), 4);
        accepts(first, Town.only(town.offer(id, first)), Map.of("leaving", "2026-11-22"));
        accepts(second, Town.only(town.offer(id, second)), Map.of());

        post(id, "no-show", Map.of("reason", "自宅にいなかった")).ok();

        assertThat(town.stage(id)).isEqualTo("MATCHING");
        assertThat(left(first)).isEqualTo("1111111");
        assertThat(left(second)).isEqualTo("1111111");
        assertThat(column(
                        "select distinct ended_why || ' ' || (planned_leaving = leaving) from stay where case_id = ?",
                        id))
                .containsExactly("NO_SHOW true");
        UUID again = Town.only(town.offer(id, first));
        accepts(first, again, Map.of());
        post(id, "no-show", Map.of("reason", "連絡がつかない", "then", "CANCEL")).ok();
        assertThat(town.stage(id)).isEqualTo("CANCELLED");
        assertThat(left(first)).isEqualTo("1111111");
    }

    @Test
    void an_early_leave_keeps_the_plan_beside_what_became_of_it() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = town.staying(someone(), unit, 5);
        town.service.clock().set("2026-11-22T11:00");

        post(id, "early-leave", Map.of("leaving", "2026-11-22", "to", "HOME", "reason", "母が退院した"))
                .ok();

        assertThat(town.stage(id)).isEqualTo("EXITED");
        JsonNode stay = town.one(id).get("stays").get(0);
        assertThat(stay.get("plannedLeaving").asText()).isEqualTo("2026-11-25");
        assertThat(stay.get("leaving").asText()).isEqualTo("2026-11-22");
        assertThat(stay.get("endedWhy").asText()).isEqualTo("EARLY");
        assertThat(left(unit)).isEqualTo("0011111");
    }

    @Test
    void a_move_gives_the_first_bed_back_when_the_second_office_accepts_and_covers_every_night_once() {
        UUID first = town.unit("くわの実ホーム", 1, 0, 0);
        UUID second = town.unit("みどり荘", 1, 0, 0);
        UUID id = town.staying(someone(), first, 5);

        JsonNode asked = post(id, "moves", Map.of("unit", second, "fromNight", "2026-11-22", "reason", "設備の点検"))
                .ok();
        assertThat(left(first) + left(second)).isEqualTo("00000111100011");
        UUID offer = UUID.fromString(asked.get("offers").get(1).get("id").asText());
        accepts(second, offer, Map.of());

        assertThat(left(first) + left(second)).isEqualTo("00111111100011");
        assertThat(uncovered(id)).isEmpty();
        town.service.clock().set("2026-11-22T14:00");
        post(id, "arrival", Map.of()).ok();
        assertThat(column(
                        "select first_night || ' ' || leaving || ' ' || coalesce(ended_why, 'there') from stay where case_id = ? order by first_night",
                        id))
                .containsExactly("2026-11-20 2026-11-22 MOVED", "2026-11-22 2026-11-25 there");
        assertThat(column("select count(*) from disclosure where case_id = ? and ends_at is null", id))
                .containsExactly(1L);
    }

    @Test
    void a_move_by_telephone_is_accepted_at_once_and_a_night_outside_the_stay_is_refused() {
        UUID first = town.unit("くわの実ホーム", 1, 0, 0);
        UUID second = town.silent("電話だけ荘");
        UUID id = town.staying(someone(), first, 4);

        Caller.Answer past = post(id, "moves", Map.of("unit", second, "fromNight", "2026-11-20", "reason", "設備の点検"));
        post(id, "moves", Map.of("unit", second, "fromNight", "2026-11-23", "reason", "設備の点検", "spokenWith", "施設長"))
                .ok();

        assertThat(past.problem()).isEqualTo("emergency-move-night");
        assertThat(left(first)).isEqualTo("0001111");
        assertThat(column("select first_night || ' ' || leaving from stay where case_id = ? order by 1", id))
                .containsExactly("2026-11-20 2026-11-23", "2026-11-23 2026-11-24");
    }

    @Test
    void who_turns_up_in_hospital_closes_offers_holds_and_the_hand_off_at_once() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID other = town.given.hub("きた");
        UUID id = town.searching(someone(), 3);
        town.offer(id, unit).ok();
        Asking.ask(town.coordinator, id, other, "TAKE_OVER").ok();

        post(id, "arrival-elsewhere", Map.of("place", "市民病院")).ok();

        assertThat(town.stage(id)).isEqualTo("EXITED");
        assertThat(left(unit)).isEqualTo("1111111");
        assertThat(column("select state from offer where case_id = ?", id)).containsExactly("WITHDRAWN");
        assertThat(column("select state from handoff where case_id = ?", id)).containsExactly("WITHDRAWN");
        Caller.Answer withoutNext = post(id, "closure", Map.of("outcome", "入院した"));
        JsonNode closed = post(id, "closure", Map.of("outcome", "入院した", "nextStep", "退院の前に相談員が会議を開く"))
                .ok();
        assertThat(withoutNext.problem()).isEqualTo("emergency-next-step-needed");
        assertThat(closed.get("recordedOutcome").get("code").asText()).isEqualTo("MOVED_ELSEWHERE");
    }

    @Test
    void who_turns_up_at_an_office_of_the_network_is_followed_there() {
        UUID asked = town.unit("くわの実ホーム", 1, 0, 0);
        UUID turnedUp = town.unit("みどり荘", 1, 0, 0);
        UUID id = town.searching(someone(), 3);
        accepts(asked, Town.only(town.offer(id, asked)), Map.of());

        post(id, "arrival-elsewhere", Map.of("place", "みどり荘", "unit", turnedUp, "spokenWith", "宿直"))
                .ok();

        assertThat(town.stage(id)).isEqualTo("STAYING");
        assertThat(left(asked) + left(turnedUp)).isEqualTo("11111110001111");
        assertThat(town.one(id).get("meetingOwed").asBoolean()).isTrue();
    }

    @Test
    void an_arrival_elsewhere_ends_the_stay_and_frees_its_later_nights() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = town.staying(someone(), unit, 5);
        town.service.clock().set("2026-11-21T15:00");

        post(id, "arrival-elsewhere", Map.of("place", "姉の家")).ok();

        assertThat(left(unit)).isEqualTo("0111111");
        assertThat(column("select ended_why || ' ' || leaving from stay where case_id = ?", id))
                .containsExactly("ELSEWHERE 2026-11-21");
    }

    @Test
    void what_runs_out_before_a_place_is_reached_asks_for_a_call_and_shows_among_the_clocks() {
        UUID near = town.unit("くわの実ホーム", 1, 0, 0);
        UUID far = town.unit("とおい荘", 1, 0, 0);
        town.service.sql("update office set latitude = 36.78 where id = ?", town.office(far));
        Map<String, Object> call = town.call(someone(), 2);
        call.put("runOuts", List.of(Map.of("what", "OXYGEN", "hoursLeft", 1.5, "words", "ボンベ1本")));
        UUID id = town.coordinator.post("/api/emergencies", call).id();
        town.judge(id, town.coordinator, "EMERGENCY", "CG_HOSPITAL").ok();

        JsonNode found = town.search(id);

        assertThat(Town.verdict(Town.candidate(found, near), "RUN_OUT")
                        .get("fit")
                        .asText())
                .isEqualTo("FITS");
        JsonNode late = Town.verdict(Town.candidate(found, far), "RUN_OUT");
        assertThat(late.get("fit").asText()).isEqualTo("ASK");
        assertThat(late.get("needed").asText()).isEqualTo("酸素は11月20日 23:30まで");
        assertThat(late.get("offered").asText()).isEqualTo("着く見込み 11月20日 23:59");
        assertThat(town.offer(id, far).problem()).isEqualTo("emergency-telephone-first");
        assertThat(clock(town.one(id), "RUN_OUT_OXYGEN")).isEqualTo("OK 2026-11-20T14:30:00Z");
        town.service.clock().set("2026-11-20T22:30");
        assertThat(clock(town.one(id), "RUN_OUT_OXYGEN")).startsWith("SOON");
        UUID said = UUID.fromString(
                town.one(id).get("placement").get("runOuts").get(0).get("id").asText());
        Map<String, Object> supplied = Map.of("what", "OXYGEN", "hoursLeft", 6, "saidBy", "訪問看護", "replaces", said);
        post(id, "run-outs", supplied).ok();
        assertThat(post(id, "run-outs", supplied).problem()).isEqualTo("emergency-run-out-replaced");
        assertThat(clock(town.one(id), "RUN_OUT_OXYGEN")).isEqualTo("OK 2026-11-20T19:30:00Z");
        assertThat(Town.verdict(Town.candidate(town.search(id), far), "RUN_OUT")
                        .get("fit")
                        .asText())
                .isEqualTo("FITS");
    }

    @Test
    void several_support_at_home_each_checked_and_ended_and_the_meeting_is_owed() {
        UUID id = town.emergency(someone(), 2);
        JsonNode one = post(
                        id,
                        "home-support",
                        Map.of("kind", "HELPER", "who", "ヘルパー 田中", "nextCheck", "2026-11-21T08:00:00+09:00"))
                .ok();
        post(id, "home-support", Map.of("kind", "TELEPHONE", "who", "拠点の夜の電話")).ok();
        UUID helper = UUID.fromString(
                one.get("placement").get("homeSupports").get(0).get("id").asText());

        assertThat(clock(town.one(id), "HOME_SUPPORT_CHECK")).isEqualTo("OK 2026-11-20T23:00:00Z");
        town.service.clock().set("2026-11-21T08:01");
        assertThat(clock(town.one(id), "HOME_SUPPORT_CHECK")).startsWith("OVER");
        post(id, "home-support/" + helper + "/end", Map.of("reason", "姉が着いた")).ok();
        Caller.Answer again = post(id, "home-support/" + helper + "/end", Map.of("reason", "姉が着いた"));
        Caller.Answer closing = post(id, "closure", Map.of("outcome", "落ち着いた", "nextStep", "月曜に訪問"));

        assertThat(again.problem()).isEqualTo("emergency-support-over");
        assertThat(town.one(id).get("placement").get("homeSupports")).hasSize(2);
        assertThat(closing.problem()).isEqualTo("emergency-meeting-owed");
    }

    @Test
    void what_was_asked_and_refused_is_frozen_when_nobody_can_take_the_person() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = town.searching(someone(), 2);
        UUID offer = Town.only(town.offer(id, unit));
        town.service.clock().set("2026-11-20T22:20");
        town.provider(unit)
                .post("/api/offers/" + offer + "/refusal", Map.of("refusal", "BUILDING", "note", "段差がある"))
                .ok();
        JsonNode over = town.provider(unit).get("/api/offers/" + offer).ok().get("sheet");

        post(id, "unplaced-record", Map.of("reason", "今夜は見つからない")).ok();
        Caller.Answer withoutNext = post(id, "closure", Map.of("outcome", "家族が看る"));
        JsonNode search = town.coordinator
                .post("/api/emergencies/" + id + "/searches", Map.of("reach", "HUB"))
                .ok();

        JsonNode frozen = town.coordinator
                .get("/api/emergencies/" + id + "/unplaced-records")
                .ok()
                .get(0);
        JsonNode record = parsed(frozen.get("record").asText());
        assertThat(over.get("nights").asInt()).isEqualTo(2);
        assertThat(over.path("sex").asText() + over.path("ageBand").asText() + over.path("needs"))
                .as("an office that refused sees the nights and no more")
                .isIn("", "[]");
        assertThat(record.get("searchedMinutes").asInt()).isEqualTo(20);
        assertThat(record.get("asked").get(0).get("unitId").asText()).isEqualTo(unit.toString());
        assertThat(record.get("refused").get(0).get("refusal").asText()).isEqualTo("BUILDING");
        assertThat(record.get("asked").get(0).get("sentAt").asText()).isEqualTo("2026-11-20T13:00:00Z");
        assertThat(record.get("refused").get(0).get("at").asText()).isEqualTo("2026-11-20T13:20:00Z");
        assertThat(record.get("searches").get(0).get("reach").asText()).isEqualTo("HUB");
        assertThat(record.get("searches").get(0).get("at").asText()).isEqualTo("2026-11-20T13:00:00Z");
        assertThat(search.get("refusals").get(0).get("effect").asText()).isEqualTo("FIX_DATA");
        assertThat(search.get("refusals").get(0).get("meaning").asText()).contains("建物");
        assertThat(town.coordinator
                        .get("/api/emergencies/" + id + "/timeline")
                        .ok()
                        .toString())
                .contains("DIRECTORY_DOUBTED");
        assertThat(withoutNext.problem()).isEqualTo("emergency-next-step-needed");
    }

    @Test
    void the_sheet_says_initials_except_where_the_place_or_the_address_is_secret() {
        UUID unit = town.unit("くわの実ホーム", 3, 0, 0);
        UUID open = town.searching(someone(), 1);
        UUID secretive = town.person("白石", "まどか", "MALE", null);
        town.service.sql("update person set address_secret = true where id = ?", secretive);
        UUID secret = town.searching(secretive, 1);

        assertThat(initials(unit, Town.only(town.offer(open, unit)))).isEqualTo("K.K.");
        assertThat(initials(unit, Town.only(town.offer(secret, unit)))).isEmpty();
    }

    @Test
    void scenario_18_the_places_named_for_a_move_leave_out_those_the_abuser_knows() {
        UUID unit = town.unit("しずか荘", 1, 0, 0);
        UUID known = town.unit("しられた荘", 1, 0, 0);
        UUID safe = town.unit("みどり荘", 1, 0, 0);
        UUID id = town.coordinator
                .post("/api/emergencies", town.call(someone(), 2))
                .id();
        town.coordinator
                .post(
                        "/api/emergencies/" + id + "/judgement",
                        Map.of("route", "ABUSE", "clause", "ABUSE", "excludedOffices", List.of(town.office(known))))
                .ok();
        town.search(id);
        accepts(unit, Town.only(town.offer(id, unit)), Map.of());
        post(id, "arrival", Map.of()).ok();
        town.reports(unit, 0, 0, 0, "2026-11-20T21:59");

        Caller.Answer longer = extend(id, "2026-11-24", null);
        Caller.Answer move = post(id, "moves", Map.of("unit", known, "fromNight", "2026-11-21", "reason", "近い"));

        assertThat(longer.body().get("facts").get("places").findValuesAsText("unitId"))
                .containsExactly(safe.toString());
        assertThat(move.problem()).isEqualTo("emergency-does-not-fit");
        assertThat(stayDays(id)).isEqualTo("OK 2026-12-03T15:00:00Z");
    }

    private UUID someone() {
        return town.person("川上", "健司", "MALE", null);
    }

    private UUID accepts(UUID unit, UUID offer, Map<String, ?> form) {
        return town.provider(unit)
                .post("/api/offers/" + offer + "/acceptance", form)
                .id();
    }

    private Caller.Answer post(UUID id, String step, Map<String, ?> form) {
        return town.coordinator.post("/api/emergencies/" + id + "/" + step, form);
    }

    private Caller.Answer extend(UUID id, String until, String spokenWith) {
        Map<String, Object> form =
                new HashMap<>(Map.of("until", until, "reasonCode", "FAMILY_ILLNESS", "words", "母の入院が延びた"));
        if (spokenWith != null) {
            form.put("spokenWith", spokenWith);
        }
        return post(id, "extensions", form);
    }

    private List<String> uncovered(UUID id) {
        List<String> nights = new java.util.ArrayList<>();
        town.one(id).get("placement").get("uncoveredNights").forEach(night -> nights.add(night.asText()));
        return nights;
    }

    /** Beds left for a man on the seven nights from the 20th on, one digit each. */
    private String left(UUID unit) {
        return (String) town.service
                .column("""
                        select string_agg(l.male::text, '' order by n) from (select set_config('yoridokoro.now', ?, true)) as moment
                        cross join generate_series(0, 6) as n cross join lateral night_left(?, date '2026-11-20' + n) as l
                        """, town.service.clock().instant().toString(), unit)
                .getFirst();
    }

    private String stayDays(UUID id) {
        return clock(town.one(id), "STAY_DAYS");
    }

    private static String clock(JsonNode view, String what) {
        for (JsonNode clock : view.get("clocks")) {
            if (clock.get("what").asText().equals(what)) {
                return clock.get("state").asText() + " " + clock.get("dueAt").asText();
            }
        }
        return "none";
    }

    private String initials(UUID unit, UUID offer) {
        return town.provider(unit)
                .get("/api/offers/" + offer)
                .ok()
                .get("sheet")
                .path("initials")
                .asText();
    }

    private List<Object> column(String sql, Object... values) {
        return town.service.column(sql, values);
    }

    private static JsonNode parsed(String json) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(json);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
