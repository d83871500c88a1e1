package jp.yoridokoro.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

/** The morning after: what turned out different comes back as a proposed version, accepted or declined with a word (T3). */
class CorrectionTest {
    private final Town town = Town.of("tochigi");
    private final UUID planning = town.given.office("青葉相談支援");
    private final Caller specialist = town.given.specialist(planning);
    private final UUID unit = town.unit("くわの実ホーム", 1, 1, 1);
    private final Caller office = town.provider(unit);
    private final UUID person = person();
    private final UUID caseId = town.staying(person, unit, 2);
    private final UUID stay = (UUID)
            town.service.column("select id from stay where case_id = ?", caseId).getFirst();

    @Test
    void the_office_is_told_which_fields_it_was_shown_and_may_correct() {
        JsonNode shown = office.get("/api/stays/" + stay + "/plan-items").ok();

        assertThat(shown.findValuesAsText("field")).containsExactly("SLEEP", "CALMING");
        assertThat(shown.findValuesAsText("said")).containsExactly("22時に寝る", "音楽");
    }

    @Test
    void a_proposal_reaches_specialist_and_hub_and_is_accepted_as_the_next_version() {
        UUID id = propose(office, Map.of("CALMING", "静かな部屋でひとりになる")).id();

        JsonNode waiting = specialist.get("/api/plan-proposals").ok().get("items");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).get("person").asText()).isEqualTo("川上 健司");
        assertThat(waiting.get(0).get("office").asText()).isEqualTo("くわの実ホーム");
        assertThat(waiting.get(0).at("/items/0/said").asText()).isEqualTo("音楽");
        assertThat(waiting.get(0).at("/items/0/current").asText()).isEqualTo("音楽");
        assertThat(town.coordinator.get("/api/plan-proposals").ok().get("items"))
                .hasSize(1);

        JsonNode accepted = accept(specialist, id, Map.of("baseVersion", 1, "words", "ありがとうございます"))
                .ok();
        JsonNode plan = specialist
                .get("/api/people/" + person + "/plans/CAREGIVER_ABSENCE/current")
                .ok();

        assertThat(accepted.get("state").asText()).isEqualTo("ACCEPTED");
        assertThat(accepted.get("writtenVersion").asInt()).isEqualTo(2);
        assertThat(plan.get("version").asInt()).isEqualTo(2);
        assertThat(plan.get("items").findValuesAsText("words"))
                .containsExactlyInAnyOrder("玄関の植木鉢の下", "22時に寝る", "静かな部屋でひとりになる");
        assertThat(plan.at("/plan/madeWith").toString()).contains("本人", "くわの実ホーム");
        assertThat(plan.get("standing").asText()).isEqualTo("NOT_AGREED");
        assertThat(specialist
                        .get("/api/people/" + person + "/plans/CAREGIVER_ABSENCE/1")
                        .ok()
                        .get("items")
                        .findValuesAsText("words"))
                .contains("音楽");
        assertThat(specialist.get("/api/plan-proposals").ok().get("items")).isEmpty();
        assertThat(accept(town.coordinator, id, Map.of("baseVersion", 2)).problem())
                .isEqualTo("correction-answered-already");
    }

    @Test
    void the_office_sees_the_answer_and_nothing_of_the_plan_it_was_not_shown() {
        UUID id = propose(office, Map.of("CALMING", "静かな部屋")).id();
        accept(specialist, id, Map.of("baseVersion", 1, "words", "次の版に入れました")).ok();

        JsonNode seen = office.get("/api/plan-proposals/" + id).ok();

        assertThat(seen.get("state").asText()).isEqualTo("ACCEPTED");
        assertThat(seen.get("answer").asText()).isEqualTo("次の版に入れました");
        for (String kept : List.of("personId", "person", "baseVersion", "currentVersion", "writtenVersion")) {
            assertThat(seen.get(kept).isNull()).as(kept).isTrue();
        }
        assertThat(seen.at("/items/0/current").isNull()).isTrue();
        assertThat(seen.toString()).doesNotContain("植木鉢");
        assertThat(office.get("/api/plan-proposals?open=false").ok().get("items"))
                .hasSize(1);
    }

    @Test
    void a_declined_proposal_says_why_and_writes_nothing() {
        UUID id = propose(office, Map.of("SLEEP", "0時まで眠れない")).id();

        assertThat(town.coordinator
                        .post("/api/plan-proposals/" + id + "/decline", Map.of("reason", " "))
                        .problem())
                .isEqualTo("base-input");
        town.coordinator
                .post("/api/plan-proposals/" + id + "/decline", Map.of("reason", "はじめての場所だったためと思われます"))
                .ok();

        JsonNode seen = office.get("/api/plan-proposals/" + id).ok();
        assertThat(seen.get("state").asText()).isEqualTo("DECLINED");
        assertThat(seen.get("answer").asText()).isEqualTo("はじめての場所だったためと思われます");
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void only_what_the_office_was_shown_may_be_corrected_and_each_field_once() {
        assertThat(propose(office, Map.of("KEY", "郵便受け")).problem()).isEqualTo("correction-not-shown");
        assertThat(propose(office, Map.of("MEALS", "きざみ食")).problem()).isEqualTo("correction-not-shown");
        Map<String, String> twice = Map.of("field", "SLEEP", "found", "眠れない");
        assertThat(office.post("/api/stays/" + stay + "/plan-proposals", Map.of("items", List.of(twice, twice)))
                        .problem())
                .isEqualTo("correction-twice");
        assertThat(town.service.column("select count(*) from plan_proposal where stay_id = ?", stay))
                .containsExactly(0L);
    }

    @Test
    void part_of_a_proposal_may_be_taken() {
        UUID id =
                propose(office, Map.of("CALMING", "静かな部屋", "SLEEP", "0時まで眠れない")).id();

        assertThat(accept(specialist, id, Map.of("baseVersion", 1, "fields", List.of("MEALS")))
                        .problem())
                .isEqualTo("correction-not-proposed");
        JsonNode accepted = accept(specialist, id, Map.of("baseVersion", 1, "fields", List.of("CALMING")))
                .ok();

        assertThat(accepted.get("items").findValuesAsText("taken")).containsExactly("false", "true");
        assertThat(words()).contains("静かな部屋", "22時に寝る").doesNotContain("0時まで眠れない");
    }

    @Test
    void a_plan_written_in_between_is_shown_before_it_is_overwritten() {
        UUID id =
                propose(office, Map.of("CALMING", "静かな部屋", "SLEEP", "0時まで眠れない")).id();
        write(2, "かばんの鈴", "22時に寝る");

        Caller.Answer stale = accept(specialist, id, Map.of("baseVersion", 1));
        Caller.Answer changed = accept(specialist, id, Map.of("baseVersion", 2));

        assertThat(stale.problem()).isEqualTo("base-version");
        assertThat(stale.body().at("/facts/current/currentVersion").asInt()).isEqualTo(2);
        assertThat(stale.body().at("/facts/current/baseVersion").asInt()).isEqualTo(1);
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.problem()).isEqualTo("correction-changed-since");
        JsonNode items = changed.body().at("/facts/items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("said").asText()).isEqualTo("音楽");
        assertThat(items.get(0).get("found").asText()).isEqualTo("静かな部屋");
        assertThat(items.get(0).get("current").asText()).isEqualTo("かばんの鈴");
        assertThat(versions()).isEqualTo(2);

        accept(specialist, id, Map.of("baseVersion", 2, "overwrite", true)).ok();

        assertThat(words()).contains("静かな部屋", "0時まで眠れない").doesNotContain("かばんの鈴");
    }

    @Test
    void a_proposal_may_come_until_seven_days_after_the_person_left_without_the_words_the_office_no_longer_reads() {
        leave();
        JsonNode shown = office.get("/api/stays/" + stay + "/plan-items").ok();
        assertThat(shown.get(0).get("said").isNull()).isTrue();

        town.service.clock().set("2026-11-28T23:59");
        JsonNode proposed = propose(office, Map.of("CALMING", "静かな部屋")).ok();
        town.service.clock().set("2026-11-29T00:00");

        assertThat(proposed.at("/items/0/said").isNull()).isTrue();
        assertThat(specialist
                        .get("/api/plan-proposals/" + proposed.get("id").asText())
                        .ok()
                        .at("/items/0/said")
                        .asText())
                .isEqualTo("音楽");
        Caller.Answer late = propose(office, Map.of("CALMING", "静かな部屋"));
        assertThat(late.problem()).isEqualTo("correction-too-late");
        assertThat(late.body().at("/facts/lastDay").asText()).isEqualTo("2026-11-28");
    }

    @Test
    void nothing_is_proposed_before_the_person_has_arrived() {
        UUID other = town.unit("みどり荘", 1, 1, 1);
        UUID id = town.searching(town.person("中村", "光", "MALE", null), 1);
        UUID offer = Town.only(town.offer(id, other));
        town.provider(other)
                .post("/api/offers/" + offer + "/acceptance", Map.of("name", "宿直"))
                .ok();
        Object waiting =
                town.service.column("select id from stay where case_id = ?", id).getFirst();

        assertThat(town.provider(other)
                        .post(
                                "/api/stays/" + waiting + "/plan-proposals",
                                Map.of("items", List.of(Map.of("field", "SLEEP", "found", "眠れない"))))
                        .problem())
                .isEqualTo("correction-not-begun");
    }

    @Test
    void behind_another_wall_there_is_no_proposal() {
        UUID id = propose(office, Map.of("CALMING", "静かな部屋")).id();
        Caller otherOffice = town.provider(town.unit("みどり荘", 1, 1, 1));
        Caller otherHub = town.given.coordinator(town.given.hub("きた"));
        Caller otherSpecialist = town.given.specialist(town.given.office("ともしび"));
        Caller elsewhere = Given.municipality("tochigi").municipalStaff();

        for (Caller one : List.of(otherOffice, otherHub, otherSpecialist, elsewhere)) {
            assertThat(one.get("/api/plan-proposals/" + id).problem()).isEqualTo("base-unknown");
            assertThat(one.get("/api/plan-proposals?open=false").ok().get("items"))
                    .isEmpty();
        }
        for (Caller one : List.of(otherHub, otherSpecialist, elsewhere)) {
            assertThat(accept(one, id, Map.of("baseVersion", 1)).problem()).isEqualTo("base-unknown");
        }
        assertThat(propose(otherOffice, Map.of("CALMING", "静かな部屋")).problem()).isEqualTo("base-unknown");
        assertThat(accept(office, id, Map.of("baseVersion", 1)).problem()).isEqualTo("base-not-yours");
        assertThat(propose(specialist, Map.of("CALMING", "静かな部屋")).problem()).isEqualTo("base-not-yours");
    }

    @Test
    void where_the_place_is_hidden_the_planning_office_learns_neither_of_the_proposal_nor_from_where_it_came() {
        town.service.sql("update emergency_case set hidden_place = true where id = ?", caseId);
        UUID id = propose(office, Map.of("CALMING", "静かな部屋")).id();

        assertThat(specialist.get("/api/plan-proposals/" + id).problem()).isEqualTo("base-unknown");
        accept(town.coordinator, id, Map.of("baseVersion", 1)).ok();

        assertThat(specialist
                        .get("/api/people/" + person + "/plans/CAREGIVER_ABSENCE/current")
                        .ok()
                        .toString())
                .contains("静かな部屋", "緊急のときの受入れ先")
                .doesNotContain("くわの実");
    }

    @Test
    void every_reading_is_accounted_for() {
        UUID id = propose(office, Map.of("CALMING", "静かな部屋")).id();
        long before = reads();

        specialist.get("/api/plan-proposals/" + id).ok();
        specialist.get("/api/plan-proposals").ok();

        assertThat(reads()).isEqualTo(before + 2);
    }

    private long reads() {
        return (Long) town.service
                .column("select count(*) from access_log where person_id = ? and subject = 'plan-proposal'", person)
                .getFirst();
    }

    private UUID person() {
        UUID id = town.person("川上", "健司", "MALE", null);
        town.service.sql("update person set specialist_office_id = ? where id = ?", planning, id);
        town.service.sql("""
                insert into consent (id, person_id, municipality, text_version, recipients, sections, purposes, signed_on, signer, relation, method,
                    valid, recorded_by, recorded_at)
                values (gen_random_uuid(), ?, ?, '1', '{PROVIDER,HUB}', '{ALL}', '{EMERGENCY}', '2026-04-01', '川上 健司', '本人', 'PAPER', '[2026-04-01,)',
                    gen_random_uuid(), now())
                """, id, town.given.municipality);
        writeFor(id, 1, "音楽", "22時に寝る");
        return id;
    }

    private void write(int version, String calming, String sleep) {
        writeFor(person, version, calming, sleep);
    }

    private void writeFor(UUID whose, int version, String calming, String sleep) {
        specialist
                .post(
                        "/api/people/" + whose + "/plans",
                        Map.of(
                                "kind",
                                "CAREGIVER_ABSENCE",
                                "baseVersion",
                                version - 1,
                                "madeWith",
                                List.of("本人"),
                                "items",
                                Map.of(
                                        "KEY", Map.of("words", "玄関の植木鉢の下"),
                                        "SLEEP", Map.of("words", sleep),
                                        "CALMING", Map.of("words", calming))))
                .ok();
    }

    private Caller.Answer propose(Caller by, Map<String, String> found) {
        Map<String, Object> form = new HashMap<>();
        form.put(
                "items",
                found.entrySet().stream()
                        .map(one -> Map.of("field", one.getKey(), "found", one.getValue()))
                        .toList());
        form.put("words", "朝食はよく召し上がりました");
        return by.post("/api/stays/" + stay + "/plan-proposals", form);
    }

    private static Caller.Answer accept(Caller by, UUID id, Map<String, Object> form) {
        return by.post("/api/plan-proposals/" + id + "/acceptance", form);
    }

    private void leave() {
        town.service.clock().set("2026-11-21T10:00");
        town.coordinator
                .post(
                        "/api/emergencies/" + caseId + "/early-leave",
                        Map.of("leaving", "2026-11-21", "to", "HOME", "reason", "母が退院した"))
                .ok();
    }

    private long versions() {
        return (Long) town.service
                .column("select count(*) from crisis_plan where person_id = ?", person)
                .getFirst();
    }

    private List<String> words() {
        return specialist
                .get("/api/people/" + person + "/plans/CAREGIVER_ABSENCE/current")
                .ok()
                .get("items")
                .findValuesAsText("words");
    }
}
