package jp.yoridokoro.closure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Caller;
import org.junit.jupiter.api.Test;

class ClosureTest {
    private final Town town = Town.of("tochigi");
    private final UUID unit = town.unit("すずらん", 0, 0, 2);
    private final Caller provider = town.provider(unit);

    @Test
    void a_closed_night_shows_no_bed_at_once_and_opens_by_itself_with_the_earlier_report() {
        close(provider, unit, Map.of("to", "2026-11-22", "reason", "STAFF", "words", "夜勤がそろわない"))
                .ok();

        JsonNode nights = nights(unit);
        assertThat(nights.get(0).get("mark").asText()).isEqualTo("休");
        assertThat(nights.get(0).get("leftTotal").asInt()).isZero();
        assertThat(nights.get(0).get("closedFor").asText()).isEqualTo("STAFF");
        assertThat(nights.get(0).get("confirmedAt").asText()).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(nights.get(1).get("mark").asText()).isEqualTo("休");
        assertThat(nights.get(2).get("mark").asText()).isEqualTo("○");
        assertThat(nights.get(2).get("leftTotal").asInt()).isEqualTo(2);
    }

    @Test
    void a_hub_closes_and_opens_only_what_its_municipality_answers_for() {
        Map<String, Object> form =
                Map.of("to", "2026-11-24", "reason", "STAFF", "channel", "PHONE", "spokenWith", "施設長");
        Caller stranger = Town.of("tochigi").coordinator;
        UUID closure = close(town.coordinator, unit, form).id();

        assertThat(close(stranger, unit, form).status()).isEqualTo(403);
        assertThat(stranger.post(
                                "/api/vacancies/closures/" + closure + "/lift",
                                Map.of("channel", "PHONE", "spokenWith", "施設長"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_lifted_closure_opens_again_before_its_time_and_is_lifted_once() {
        UUID closure = close(provider, unit, Map.of("to", "2026-11-24", "reason", "BUILDING"))
                .id();

        provider.post("/api/vacancies/closures/" + closure + "/lift", Map.of("openFrom", "2026-11-21"))
                .ok();

        assertThat(nights(unit)).extracting(night -> night.get("mark").asText()).containsExactly("休", "○", "○", "○");
        assertThat(provider.post("/api/vacancies/closures/" + closure + "/lift", Map.of())
                        .problem())
                .isEqualTo("closure-already-lifted");
    }

    @Test
    void an_infection_closes_every_unit_on_the_same_beds_kept_beds_too_and_other_reasons_only_their_own() {
        UUID office = town.office(unit);
        UUID pool = town.given.pool(office, "共用", 4);
        UUID attached = town.given.unitIn(pool, office, "併設", "24", 2);
        UUID home = town.given.unitIn(pool, office, "居室", "32", 4);
        for (UUID one : List.of(attached, home)) {
            provider.post(
                            "/api/vacancies/units/" + one + "/reports",
                            Map.of(
                                    "channel",
                                    "WEB",
                                    "from",
                                    "2026-11-20",
                                    "to",
                                    "2026-11-22",
                                    "status",
                                    "OPEN",
                                    "freeAny",
                                    1,
                                    "kept",
                                    1))
                    .ok();
        }

        close(provider, home, Map.of("to", "2026-11-21", "reason", "STAFF")).ok();
        assertThat(nights(attached).get(0).get("leftTotal").asInt()).isEqualTo(2);
        close(provider, home, Map.of("to", "2026-11-22", "reason", "INFECTION")).ok();

        assertThat(nights(attached))
                .extracting(night -> night.get("leftTotal").asInt() + " "
                        + night.get("closedFor").asText())
                .containsExactly("0 INFECTION", "0 INFECTION");
        assertThat(nights(unit).get(0).get("leftTotal").asInt())
                .as("other beds of the office")
                .isEqualTo(2);
    }

    @Test
    void without_an_end_it_says_when_somebody_looks_again_and_other_says_why() {
        assertThat(close(provider, unit, Map.of("reason", "STAFF")).problem()).isEqualTo("closure-review-needed");
        assertThat(close(provider, unit, Map.of("reason", "OTHER", "to", "2026-11-22"))
                        .problem())
                .isEqualTo("closure-words-needed");
        assertThat(close(provider, unit, Map.of("reason", "STAFF", "from", "2026-11-19", "to", "2026-11-22"))
                        .problem())
                .isEqualTo("closure-nights-wrong");

        close(provider, unit, Map.of("reason", "STAFF", "reviewOn", "2026-12-01"))
                .ok();

        assertThat(town.coordinator
                        .get("/api/vacancies/closures?reviewBy=2026-12-01")
                        .ok()
                        .get("items"))
                .hasSize(1);
        assertThat(town.coordinator
                        .get("/api/vacancies/closures?reviewBy=2026-11-30")
                        .ok()
                        .get("items"))
                .isEmpty();
        town.service.clock().set("2027-11-20T22:00");
        assertThat(town.coordinator
                        .get("/api/vacancies?from=2027-11-20&nights=1")
                        .ok()
                        .get("items")
                        .get(0)
                        .get("nights")
                        .get(0)
                        .get("mark")
                        .asText())
                .as("a year on, never reported: still closed")
                .isEqualTo("休");
    }

    @Test
    void only_the_office_and_whoever_phoned_it_may_close() {
        Caller stranger = town.given.provider(town.given.office("ひまわり"));
        Map<String, Object> form = Map.of("reason", "STAFF", "to", "2026-11-22");

        assertThat(close(stranger, unit, form).problem()).isEqualTo("base-not-yours");
        assertThat(close(town.given.specialist(town.office(unit)), unit, form).problem())
                .isEqualTo("base-not-yours");
        assertThat(close(town.coordinator, unit, form).problem()).isEqualTo("vacancy-caller-name-needed");
        Map<String, Object> named = new HashMap<>(form);
        named.put("spokenWith", "佐藤主任");
        assertThat(close(town.coordinator, unit, named).ok().get("spokenWith").asText())
                .isEqualTo("佐藤主任");
    }

    @Test
    void a_search_says_that_the_office_is_closed_and_why_and_no_offer_gets_a_bed_there() {
        UUID person = town.person("川上", "健二", "MALE", null);
        UUID id = town.searching(person, 2);
        close(provider, unit, Map.of("to", "2026-11-22", "reason", "INFECTION")).ok();

        JsonNode bed = Town.verdict(Town.candidate(town.search(id), unit), "BED");
        assertThat(bed.get("fit").asText()).isEqualTo("DOES_NOT_FIT");
        assertThat(bed.get("offered").asText()).isEqualTo("休止（11月20日の夜、感染症）");
        assertThat(town.offer(id, unit).status()).isGreaterThanOrEqualTo(400);
        assertThat(town.service.column("select count(*) from claim where unit_id = ?", unit))
                .containsExactly(0L);
    }

    @Test
    void somebody_already_there_stays_and_both_sides_see_the_conflict_until_the_closure_is_lifted() {
        UUID person = town.person("川上", "健二", "MALE", null);
        town.staying(person, unit, 2);

        UUID closure = close(provider, unit, Map.of("to", "2026-11-25", "reason", "INFECTION"))
                .id();

        for (Caller side : List.of(provider, town.coordinator)) {
            JsonNode seen = side.get("/api/vacancies/conflicts").ok().get("items");
            assertThat(seen)
                    .extracting(one ->
                            one.get("night").asText() + " " + one.get("kind").asText() + " "
                                    + one.get("shortBy").asInt())
                    .containsExactly("2026-11-20 CLOSURE 1", "2026-11-21 CLOSURE 1");
        }
        assertThat(town.service.column("select state from claim where unit_id = ?", unit))
                .containsExactly("TAKEN");

        provider.post("/api/vacancies/closures/" + closure + "/lift", Map.of()).ok();

        assertThat(provider.get("/api/vacancies/conflicts").ok().get("items")).isEmpty();
        assertThat(provider.get("/api/vacancies/conflicts?all=true").ok().get("items"))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.get("endedAt").isNull()).isFalse());
    }

    private static Caller.Answer close(Caller by, UUID unit, Map<String, Object> form) {
        return by.post("/api/vacancies/units/" + unit + "/closures", form);
    }

    private JsonNode nights(UUID of) {
        for (JsonNode item : town.coordinator
                .get("/api/vacancies?from=2026-11-20&nights=4")
                .ok()
                .get("items")) {
            if (item.get("unitId").asText().equals(of.toString())) {
                com.fasterxml.jackson.databind.node.ArrayNode known =
                        com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
                item.get("nights").forEach(night -> {
                    if (!night.get("leftTotal").isNull()) {
                        known.add(night);
                    }
                });
                return known;
            }
        }
        throw new AssertionError("unit not listed");
    }
}
