package jp.yoridokoro.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Caller;
import org.junit.jupiter.api.Test;

/** The packet: its gaps, its consent, its read-back (K3). */
class PacketTest {
    private final Town town = Town.of("kashiwa");
    private final UUID north = town.given.hub("きた");
    private final Caller receiver = town.given.coordinator(north);

    @Test
    void a_packet_with_gaps_is_refused_and_each_gap_is_named() {
        UUID id = town.emergency(town.person("川上", "健司", "MALE", null), 1);

        Caller.Answer answer = town.coordinator.post(
                "/api/emergencies/" + id + "/handoffs",
                Map.of("toHub", north, "kind", "TAKE_OVER", "message", "お願いします"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("handoff-packet-incomplete");
        assertThat(answer.body().findValuesAsText("item")).containsExactly("RISKS", "MEDICINES", "CONSENT", "CONTACTS");
        assertThat(town.service.column("select count(*) from handoff where case_id = ?", id))
                .containsExactly(0L);
    }

    @Test
    void one_gap_left_over_still_refuses_and_gaps_filled_or_waived_travel_in_the_packet() {
        UUID id = town.emergency(town.person("川上", "健司", "MALE", 12), 1);
        Map<String, Object> form = new HashMap<>(Map.of("toHub", north, "kind", "TAKE_OVER", "message", "お願いします"));
        form.put("fills", List.of(Map.of("item", "MEDICINES", "words", "デパケン 朝夕200mg（姉に聞いた）")));
        form.put("waivers", List.of(Map.of("item", "CONSENT", "reason", "夜で本人に聞けない")));

        Caller.Answer oneLeft = town.coordinator.post("/api/emergencies/" + id + "/handoffs", form);
        form.put(
                "waivers",
                List.of(
                        Map.of("item", "CONSENT", "reason", "夜で本人に聞けない"),
                        Map.of("item", "CONTACTS", "reason", "姉のほかに分かる人がいない")));
        JsonNode packet = town.coordinator
                .post("/api/emergencies/" + id + "/handoffs", form)
                .ok()
                .get("packet");

        assertThat(oneLeft.problem()).isEqualTo("handoff-packet-incomplete");
        assertThat(oneLeft.body().findValuesAsText("item")).containsExactly("CONTACTS");
        assertThat(packet.get("gaps").get(0).get("filled").asText()).isEqualTo("デパケン 朝夕200mg（姉に聞いた）");
        assertThat(packet.get("gaps").get(1).get("waived").asText()).isEqualTo("夜で本人に聞けない");
        assertThat(packet.get("risks").get(0).asText()).isEqualTo("行動関連項目 10点以上");
        assertThat(packet.toString()).doesNotContain("川上", "健司", "水代", "0282-11-1111");
    }

    @Test
    void what_is_not_missing_cannot_be_filled() {
        UUID id = town.emergency(town.person("川上", "健司", "MALE", 12), 1);

        Caller.Answer answer = town.coordinator.post(
                "/api/emergencies/" + id + "/handoffs",
                Map.of(
                        "toHub",
                        north,
                        "kind",
                        "TAKE_OVER",
                        "message",
                        "お願い",
                        "fills",
                        List.of(Map.of("item", "SITUATION", "words", "母が入院した"))));

        assertThat(answer.problem()).isEqualTo("handoff-no-such-gap");
    }

    @Test
    void medicines_go_with_consent_for_hubs_and_without_it_can_only_be_waived() {
        UUID person = town.person("川上", "健司", "MALE", 12);
        planSaysMedicines(person, "デパケン 朝夕。川上さんは水で飲む");
        contact(person);
        UUID id = town.emergency(person, 1);

        JsonNode without = draft(id);
        Caller.Answer written = town.coordinator.post(
                "/api/emergencies/" + id + "/handoffs",
                Map.of(
                        "toHub",
                        north,
                        "kind",
                        "TAKE_OVER",
                        "message",
                        "お願い",
                        "fills",
                        List.of(Map.of("item", "MEDICINES", "words", "デパケン"))));
        consent(person, "HUB", "MEDICAL");
        JsonNode with = draft(id);

        assertThat(without.get("gaps").get(0).get("item").asText()).isEqualTo("MEDICINES");
        assertThat(without.get("gaps").get(0).get("cause").asText()).isEqualTo("NO_CONSENT");
        assertThat(without.get("medicines").asText()).isEmpty();
        assertThat(without.get("basis").asText()).isEqualTo("NONE");
        assertThat(written.problem()).isEqualTo("handoff-no-consent-for");
        assertThat(with.get("gaps")).isEmpty();
        assertThat(with.get("medicines").asText()).isEqualTo("デパケン 朝夕。ご本人は水で飲む");
        assertThat(with.get("consent").get(0).asText()).isEqualTo("HUB：MEDICAL");
        assertThat(with.get("contacts").get(0).asText()).contains("姉").doesNotContain("よし子", "090");
        assertThat(with.get("basis").asText()).isEqualTo("CONSENT");
    }

    @Test
    void a_consent_for_offices_is_none_for_hubs() {
        UUID person = town.person("川上", "健司", "MALE", 12);
        planSaysMedicines(person, "デパケン");
        consent(person, "PROVIDER", "ALL");
        UUID id = town.emergency(person, 1);

        assertThat(draft(id).get("medicines").asText()).isEmpty();
    }

    @Test
    void a_meeting_that_is_owed_and_not_set_is_a_gap() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = town.staying(town.person("川上", "健司", "MALE", 12), unit, 2);

        List<String> before = draft(id).get("gaps").findValuesAsText("item");
        town.coordinator
                .post("/api/emergencies/" + id + "/meetings", Map.of("plannedAt", "2026-11-21T10:00:00+09:00"))
                .ok();
        JsonNode after = draft(id);

        assertThat(before).contains("NEXT_MEETING");
        assertThat(after.get("gaps").findValuesAsText("item")).doesNotContain("NEXT_MEETING");
        assertThat(after.get("nextMeeting").asText()).startsWith("2026-11-21T01:00:00");
    }

    @Test
    void immediate_danger_may_skip_gaps_and_read_back_and_is_looked_at_afterwards() {
        UUID person = town.person("川上", "健司", "MALE", null);
        planSaysMedicines(person, "デパケン");
        Map<String, Object> call = town.call(person, 1);
        call.put("immediateDanger", "YES");
        UUID id = town.coordinator.post("/api/emergencies", call).id();
        Caller core = town.given.core();

        UUID handoff = town.coordinator
                .post(
                        "/api/emergencies/" + id + "/handoffs",
                        Map.of("toHub", north, "kind", "TAKE_OVER", "message", "すぐに", "skipForDanger", true))
                .id();
        JsonNode taken = receiver.post("/api/handoffs/" + handoff + "/acceptance", Map.of())
                .ok();
        Caller.Answer byHub = receiver.post("/api/handoffs/" + handoff + "/review", Map.of("words", "必要だった"));
        JsonNode reviewed = core.post("/api/handoffs/" + handoff + "/review", Map.of("words", "必要だった"))
                .ok();
        Caller.Answer again = core.post("/api/handoffs/" + handoff + "/review", Map.of("words", "もう一度"));

        assertThat(taken.get("state").asText()).isEqualTo("TRANSFERRED");
        assertThat(taken.get("packet").get("basis").asText()).isEqualTo("PROTECTION_OF_LIFE");
        assertThat(taken.get("packet").get("medicines").asText()).isEqualTo("デパケン");
        assertThat(taken.get("reviewDue").asText()).isEqualTo("2026-11-23");
        assertThat(taken.get("readBackOwed").asBoolean()).isTrue();
        assertThat(byHub.status()).isEqualTo(403);
        assertThat(reviewed.get("reviewedAt").asText()).startsWith("2026-11-20T13:00:00");
        assertThat(again.problem()).isEqualTo("handoff-not-to-review");
    }

    @Test
    void without_danger_nothing_is_skipped() {
        UUID id = town.emergency(town.person("川上", "健司", "MALE", null), 1);

        Caller.Answer answer = town.coordinator.post(
                "/api/emergencies/" + id + "/handoffs",
                Map.of("toHub", north, "kind", "TAKE_OVER", "message", "すぐに", "skipForDanger", true));

        assertThat(answer.problem()).isEqualTo("handoff-skip-needs-danger");
    }

    @Test
    void a_case_taken_over_moves_only_after_the_receiver_said_what_it_understood() {
        UUID id = town.emergency(town.person("川上", "健司", "MALE", null), 1);
        UUID handoff = Asking.ask(town.coordinator, id, north, "TAKE_OVER").id();

        Caller.Answer silent = receiver.post("/api/handoffs/" + handoff + "/acceptance", Map.of());
        UUID still = Asking.owner(town, id);
        JsonNode taken = Asking.accept(receiver, handoff).ok();
        Caller.Answer twice = receiver.post("/api/handoffs/" + handoff + "/read-back", Map.of("words", "ちがうことを書く"));

        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.problem()).isEqualTo("handoff-read-back-needed");
        assertThat(still).isEqualTo(town.hub);
        assertThat(taken.get("state").asText()).isEqualTo("TRANSFERRED");
        assertThat(taken.get("readBack").asText()).isEqualTo("今夜の受入先をさがすところから続けます");
        assertThat(Asking.owner(town, id)).isEqualTo(north);
        assertThat(twice.problem()).isEqualTo("handoff-read-back-given");
    }

    @Test
    void a_municipality_may_do_without_the_read_back() {
        town.given.setting("handoff.readBackRequired", "false");
        UUID id = town.emergency(town.person("川上", "健司", "MALE", null), 1);
        UUID handoff = Asking.ask(town.coordinator, id, north, "TAKE_OVER").id();

        receiver.post("/api/handoffs/" + handoff + "/acceptance", Map.of()).ok();

        assertThat(Asking.owner(town, id)).isEqualTo(north);
    }

    @Test
    void the_packet_stays_what_it_was_whatever_happens_to_the_case() {
        UUID id = town.emergency(town.person("川上", "健司", "MALE", null), 1);
        UUID handoff = Asking.ask(town.coordinator, id, north, "TAKE_OVER").id();
        String before =
                receiver.get("/api/handoffs/" + handoff).ok().get("packet").toString();

        town.service.sql("update emergency_case set situation = 'ちがう' where id = ?", id);

        assertThat(receiver.get("/api/handoffs/" + handoff).ok().get("packet").toString())
                .isEqualTo(before);
        assertThatThrownBy(() -> town.service.sql("update handoff set packet = '{}' where id = ?", handoff))
                .hasStackTraceContaining("handoff_says_what_was_asked");
    }

    private JsonNode draft(UUID id) {
        return town.coordinator.get("/api/emergencies/" + id + "/handoff-draft").ok();
    }

    private void planSaysMedicines(UUID person, String words) {
        UUID plan = UUID.randomUUID();
        town.service.sql("""
                insert into crisis_plan (id, person_id, municipality, kind, version, made_with, written_by, written_at)
                values (?, ?, ?, 'CAREGIVER_ABSENCE', 1, '{本人}', gen_random_uuid(), now())
                """, plan, person, town.given.municipality);
        town.service.sql("""
                insert into plan_item (plan_id, municipality, field, words, readers) values (?, ?, 'MEDICINES', ?, '{STAY,MEETING,HUB}')
                """, plan, town.given.municipality, words);
    }

    private void consent(UUID person, String recipient, String section) {
        town.service.sql("""
                insert into consent (id, person_id, municipality, text_version, recipients, sections, purposes, signed_on, signer, relation, method,
                    valid, recorded_by, recorded_at)
                values (gen_random_uuid(), ?, ?, '1', array[?], array[?], '{EMERGENCY}', '2026-04-01', '川上 健司', '本人', 'PAPER', '[2026-04-01,)',
                    gen_random_uuid(), now())
                """, person, town.given.municipality, recipient, section);
    }

    private void contact(UUID person) {
        town.service.sql("""
                insert into emergency_contact (id, person_id, municipality, rank, name, relation, telephone, accepted)
                values (gen_random_uuid(), ?, ?, 1, '川上 よし子', '姉', '090-0000-0000', 'YES')
                """, person, town.given.municipality);
    }
}
