package jp.yoridokoro.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Caller;
import org.junit.jupiter.api.Test;

class OccupancyTest {
    private final Town town = Town.of("tochigi");

    @Test
    void what_was_shown_at_a_past_instant_is_rebuilt() {
        UUID unit = town.silent("すずらん");
        Caller provider = town.provider(unit);
        report(provider, unit, "OPEN", 2);
        UUID person = town.person("川上", "健二", "MALE", null);
        UUID id = town.searching(person, 1);
        town.service.clock().set("2026-11-20T22:10");
        town.offer(id, unit).ok();
        town.service.clock().set("2026-11-20T22:20");
        report(provider, unit, "FULL", 0);
        town.service.clock().set("2026-11-20T22:30");
        provider.post("/api/vacancies/units/" + unit + "/closures", Map.of("reason", "STAFF", "to", "2026-11-21"))
                .ok();
        town.service.clock().set("2026-12-20T22:30");

        assertThat(shown(unit, "21:59:59")).isEqualTo("nothing");
        assertThat(shown(unit, "22:00:00")).isEqualTo("OPEN 2 short 0 null");
        assertThat(shown(unit, "22:10:00")).isEqualTo("OPEN 1 short 0 null");
        assertThat(shown(unit, "22:20:00")).isEqualTo("FULL 0 short 1 null");
        assertThat(shown(unit, "22:30:00")).isEqualTo("CLOSED 0 short 1 STAFF");
        assertThat(shown(unit, "22:45:00")).as("the hold has run out").isEqualTo("CLOSED 0 short 0 STAFF");
    }

    @Test
    void accuracy_counts_only_offers_sent_while_a_bed_was_shown() {
        UUID free = town.unit("すずらん", 0, 0, 3);
        town.service.sql("update vacancy_report set known_at = confirmed_at where unit_id = ?", free);
        accept(free, offerTo(free));
        refuse(free, offerTo(free), "FULL");
        refuse(free, offerTo(free), "STAFF_TONIGHT");
        Caller coordinator = town.coordinator;

        JsonNode line = coordinator
                .get("/api/vacancies/accuracy?from=2026-11-20&until=2026-11-21")
                .ok()
                .get(0);

        assertThat(line.get("offers").asInt()).isEqualTo(3);
        assertThat(line.get("shownFree").asInt()).isEqualTo(3);
        assertThat(line.get("accepted").asInt()).isEqualTo(1);
        assertThat(line.get("refusedFull").asInt()).isEqualTo(1);
        assertThat(line.get("refusedOtherwise").asInt()).isEqualTo(1);
        assertThat(line.get("accuracy").asDouble()).isEqualTo(0.333);
        assertThat(line.toString()).doesNotContain("川上");
        assertThat(town.given
                        .provider(town.given.office("ひまわり"))
                        .get("/api/vacancies/accuracy?from=2026-11-20&until=2026-11-21")
                        .ok())
                .isEmpty();
    }

    @Test
    void a_series_counts_bed_nights_and_nights_through_us() {
        UUID unit = town.unit("すずらん", 0, 0, 2);
        town.staying(town.person("川上", "健二", "MALE", null), unit, 3);

        JsonNode month = town.coordinator
                .get("/api/vacancies/series?from=2026-11-01&until=2026-12-01&unit=" + unit)
                .ok()
                .get(0);

        assertThat(month.get("nights").asInt()).isEqualTo(30);
        assertThat(month.get("reported").asInt()).isEqualTo(7);
        assertThat(month.get("free").asInt()).isEqualTo(14);
        assertThat(month.get("throughUs").asInt()).isEqualTo(3);
    }

    @Test
    void the_feed_says_who_had_reported_by_three_in_the_afternoon_and_how_old_the_rest_was() {
        UUID one = town.silent("すずらん");
        town.silent("ひまわり");
        town.service.clock().set("2026-11-20T09:00");
        report(town.provider(one), one, "OPEN", 1);
        town.service.clock().set("2026-11-21T20:00");

        JsonNode feed = town.coordinator
                .get("/api/vacancies/feed?from=2026-11-20&until=2026-11-22")
                .ok();

        assertThat(feed)
                .extracting(day ->
                        day.get("reported").asInt() + " of " + day.get("units").asInt() + ", "
                                + day.get("medianAgeMinutes").asInt())
                .containsExactly("1 of 2, 360", "0 of 2, 1800");
    }

    private UUID offerTo(UUID unit) {
        UUID id = town.searching(town.person("川上", "健二", "MALE", null), 1);
        town.service.clock().pass(java.time.Duration.ofMinutes(1));
        return Town.only(town.offer(id, unit));
    }

    private void accept(UUID unit, UUID offer) {
        town.provider(unit)
                .post("/api/offers/" + offer + "/acceptance", Map.of("name", "宿直"))
                .ok();
    }

    private void refuse(UUID unit, UUID offer, String why) {
        town.provider(unit)
                .post("/api/offers/" + offer + "/refusal", Map.of("name", "宿直", "refusal", why))
                .ok();
    }

    private static void report(Caller by, UUID unit, String status, int freeAny) {
        by.post(
                        "/api/vacancies/units/" + unit + "/reports",
                        Map.of(
                                "channel",
                                "WEB",
                                "from",
                                "2026-11-20",
                                "to",
                                "2026-11-21",
                                "status",
                                status,
                                "freeAny",
                                freeAny))
                .ok();
    }

    private String shown(UUID unit, String time) {
        JsonNode nights = town.coordinator
                .get("/api/vacancies/at?instant=2026-11-20T" + time + "%2B09:00&from=2026-11-20&until=2026-11-21&unit="
                        + unit)
                .ok();
        if (nights.isEmpty()) {
            return "nothing";
        }
        JsonNode left = nights.get(0).get("left");
        return left.get("status").asText() + " " + left.get("leftTotal").asInt() + " short "
                + left.get("shortBy").asInt() + " " + left.get("closedFor").asText();
    }
}
