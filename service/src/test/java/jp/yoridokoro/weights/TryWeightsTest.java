package jp.yoridokoro.weights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Caller;
import org.junit.jupiter.api.Test;

/** A changed weight is shown against the last 90 days of cases before it is published (FEATURES F2). */
class TryWeightsTest {
    private final Town town = Town.of("tochigi");
    private final Caller officer = town.given.municipalStaff();
    private final UUID known = town.unit("なじみの家", 1, 0, 0);
    private final UUID fresh = town.unit("あたらしい家", 1, 0, 0);

    /** The person has stayed at the first (40 points); the second is wished for first (20 points). */
    private UUID searched() {
        UUID person = town.person("一", "太郎", "MALE", 3);
        place(person, known, "NONE", null, "2026-06-01", "STAY");
        place(person, fresh, "WISHED", 1, null, "NONE");
        return town.searching(person, 1);
    }

    @Test
    void the_order_of_past_searches_is_shown_as_it_would_have_been() {
        UUID id = searched();
        accept(id, fresh);

        JsonNode outcome = tried(Map.of("matching.weight.stayedBefore", "10")).get("outcome");

        assertThat(outcome.get("days").asInt()).isEqualTo(90);
        assertThat(outcome.get("cases").asInt()).isEqualTo(1);
        assertThat(outcome.get("otherFirst").asInt()).isEqualTo(1);
        assertThat(outcome.get("acceptedFirstBefore").asInt()).isEqualTo(0);
        assertThat(outcome.get("acceptedFirstAfter").asInt()).isEqualTo(1);
        JsonNode line = outcome.get("changed").get(0);
        assertThat(line.get("firstThreeBefore").get(0).asText()).isEqualTo("なじみの家");
        assertThat(line.get("firstThreeAfter").get(0).asText()).isEqualTo("あたらしい家");
        assertThat(line.get("acceptedBefore").asInt()).isEqualTo(2);
        assertThat(line.get("acceptedAfter").asInt()).isEqualTo(1);
    }

    @Test
    void a_weight_that_was_nothing_then_can_be_tried_too() {
        town.given.setting("matching.weight.wished", "0");
        searched();

        JsonNode outcome = tried(Map.of("matching.weight.wished", "100")).get("outcome");

        assertThat(outcome.get("otherFirst").asInt()).isEqualTo(1);
    }

    @Test
    void searches_of_more_than_ninety_days_ago_and_of_other_municipalities_are_left_out() {
        searched();
        town.service.clock().set("2027-02-18T23:00");

        assertThat(tried(Map.of("matching.weight.stayedBefore", "10"))
                        .get("outcome")
                        .get("cases")
                        .asInt())
                .isZero();
    }

    @Test
    void a_weight_is_published_only_with_the_trial_of_that_very_value() {
        searched();
        UUID preview = UUID.fromString(
                tried(Map.of("matching.weight.stayedBefore", "10")).get("id").asText());

        assertThat(publish("10", null).problem()).isEqualTo("settings-preview-first");
        assertThat(publish("11", preview).problem()).isEqualTo("settings-preview-first");
        assertThat(publish("10", preview).status()).isEqualTo(201);
        town.service.clock().set("2026-11-28T22:00");
        assertThat(publish("10", preview).problem()).isEqualTo("settings-preview-first");
    }

    @Test
    void only_weights_are_tried_and_only_by_those_who_may_publish() {
        assertThat(officer.post("/api/setting-previews", Map.of("changes", Map.of("offer.holdMinutes", "10")))
                        .problem())
                .isEqualTo("settings-unknown-key");
        assertThat(officer.post("/api/setting-previews", Map.of("changes", Map.of("matching.distanceKm", "far")))
                        .problem())
                .isEqualTo("settings-bad-value");
        assertThat(town.coordinator
                        .post("/api/setting-previews", Map.of("changes", Map.of("matching.distanceKm", "10")))
                        .status())
                .isEqualTo(403);
    }

    private Caller.Answer publish(String value, UUID preview) {
        Map<String, Object> form = new java.util.HashMap<>(
                Map.of("key", "matching.weight.stayedBefore", "value", value, "from", "2026-12-01"));
        form.put("preview", preview);
        return officer.post("/api/settings", form);
    }

    private JsonNode tried(Map<String, String> changes) {
        return officer.post("/api/setting-previews", Map.of("changes", changes)).ok();
    }

    private void accept(UUID id, UUID unit) {
        UUID offer = Town.only(town.offer(id, unit));
        town.provider(unit)
                .post("/api/offers/" + offer + "/acceptance", Map.of("name", "宿直"))
                .ok();
    }

    private void place(UUID person, UUID unit, String wish, Integer rank, String lastStay, String kind) {
        town.service.sql("""
                insert into person_place (person_id, municipality, unit_id, wish, rank, last_stay_on, stay_kind)
                values (?, ?, ?, ?, ?, cast(? as date), ?)
                """, person, town.given.municipality, unit, wish, rank, lastStay, kind);
    }
}
