package jp.yoridokoro.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("きた");
    private final UUID office = given.office("すずらん");
    private final UUID unit = given.unit(office, "短期入所すずらん", 4);
    private final Caller provider = given.provider(office);
    private final Caller coordinator = given.coordinator(hub);

    @Test
    void scenario_14_five_free_beds_in_a_unit_of_four_are_refused_and_with_the_flag_accepted_with_a_warning() {
        Caller.Answer refused = report(provider, night("2026-11-20", "OPEN", Map.of("freeAny", 5)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("vacancy-above-capacity");
        assertThat(refused.body().get("title").asText()).contains("定員");
        assertThat(nightsOf(unit, "2026-11-20", 1).get(0).get("freshness").asText())
                .isEqualTo("NEVER");

        JsonNode accepted = report(provider, night("2026-11-20", "OPEN", Map.of("freeAny", 5, "overCapacity", true)))
                .ok();

        assertThat(accepted.get("warnings").get(0).asText()).contains("定員をこえる");
        // the unit is known to have four beds: no fifth is ever given away
        assertThat(accepted.get("nights").get(0).get("leftTotal").asInt()).isEqualTo(4);
    }

    @Test
    void scenario_15_after_eight_days_without_a_report_the_night_is_unknown_and_shows_no_bed() {
        report(provider, night("2026-11-28", "OPEN", Map.of("freeAny", 2))).ok();
        assertThat(nightsOf(unit, "2026-11-28", 1).get(0).get("mark").asText()).isEqualTo("○");

        given.service.clock().set("2026-11-28T22:00");

        JsonNode night = nightsOf(unit, "2026-11-28", 1).get(0);
        assertThat(night.get("freshness").asText()).isEqualTo("EXPIRED");
        assertThat(night.get("freshnessLabel").asText()).isEqualTo("不明");
        assertThat(night.get("mark").asText()).isEqualTo("？");
        assertThat(night.get("leftTotal").isNull()).isTrue();
        assertThat(night.get("leftMale").isNull()).isTrue();
        assertThat(night.get("status").isNull()).isTrue();
        assertThat(night.get("ageMinutes").asLong()).isEqualTo(8 * 24 * 60);
    }

    @Test
    void every_wrong_night_is_listed_and_nothing_is_saved() {
        Caller.Answer refused = report(
                provider,
                night("2026-11-20", "OPEN", Map.of("freeAny", 1)),
                night("2026-11-21", "OPEN", Map.of("occupied", 4, "freeMale", 1)),
                night("2026-11-22", "FULL", Map.of("freeAny", 1)));

        assertThat(refused.status()).isEqualTo(422);
        JsonNode wrong = refused.body().get("facts").get("nights");
        assertThat(wrong).hasSize(2);
        assertThat(wrong.get(0).get("index").asInt()).isEqualTo(1);
        assertThat(wrong.get(0).get("night").asText()).isEqualTo("2026-11-21");
        assertThat(wrong.get(0).get("reason").asText()).isEqualTo("ABOVE_CAPACITY");
        assertThat(wrong.get(1).get("reason").asText()).isEqualTo("FULL_SHOWS_BED");
        assertThat(nightsOf(unit, "2026-11-20", 3))
                .extracting(night -> night.get("mark").asText())
                .containsExactly("？", "？", "？");
    }

    @Test
    void a_range_reports_the_same_numbers_for_each_night_before_to() {
        provider.post(
                        "/api/vacancies/units/" + unit + "/reports",
                        Map.of(
                                "channel",
                                "WEB",
                                "from",
                                "2026-11-20",
                                "to",
                                "2026-11-22",
                                "status",
                                "LIMITED",
                                "freeFemale",
                                1,
                                "kept",
                                1,
                                "conditions",
                                "送迎は要相談"))
                .ok();

        JsonNode nights = nightsOf(unit, "2026-11-20", 3);
        assertThat(nights.get(0).get("leftFemale").asInt()).isEqualTo(2);
        assertThat(nights.get(0).get("leftMale").asInt()).isEqualTo(1);
        assertThat(nights.get(0).get("leftTotal").asInt()).isEqualTo(2);
        assertThat(nights.get(1).get("mark").asText()).isEqualTo("△");
        assertThat(nights.get(1).get("conditions").asText()).isEqualTo("送迎は要相談");
        assertThat(nights.get(2).get("freshness").asText()).isEqualTo("NEVER");
    }

    @Test
    void the_hub_reports_by_telephone_and_names_whom_it_spoke_with() {
        Map<String, Object> form = new HashMap<>(
                Map.of("channel", "PHONE", "nights", List.of(night("2026-11-20", "OPEN", Map.of("freeAny", 1)))));
        String path = "/api/vacancies/units/" + unit + "/reports";

        assertThat(coordinator.post(path, form).problem()).isEqualTo("vacancy-caller-name-needed");
        form.put("spokenWith", "　");
        assertThat(coordinator.post(path, form).problem()).isEqualTo("vacancy-caller-name-needed");
        form.put("spokenWith", "佐藤主任");
        coordinator.post(path, form).ok();

        JsonNode entry = history("2026-11-20").get(0);
        assertThat(entry.get("channel").asText()).isEqualTo("PHONE");
        assertThat(entry.get("spokenWith").asText()).isEqualTo("佐藤主任");
    }

    @Test
    void an_office_reports_only_its_own_beds_and_a_specialist_none() {
        Caller stranger = given.provider(given.office("ひまわり"));

        assertThat(report(stranger, night("2026-11-20", "OPEN", Map.of("freeAny", 1)))
                        .problem())
                .isEqualTo("base-not-yours");
        assertThat(report(given.specialist(office), night("2026-11-20", "OPEN", Map.of("freeAny", 1)))
                        .problem())
                .isEqualTo("base-not-yours");
        assertThat(stranger.get("/api/vacancies/units/" + unit + "/history?night=2026-11-20")
                        .problem())
                .isEqualTo("base-not-yours");
    }

    @Test
    void no_change_refreshes_confirmed_at_and_keeps_changed_at() {
        report(
                        provider,
                        night("2026-11-20", "OPEN", Map.of("freeMale", 1, "occupied", 2)),
                        night("2026-11-23", "FULL", Map.of("occupied", 4)))
                .ok();
        given.service.clock().set("2026-11-21T09:00");

        JsonNode said = provider.post("/api/vacancies/offices/" + office + "/no-change", Map.of())
                .ok();

        JsonNode tonight = said.get(0).get("nights").get(0);
        assertThat(tonight.get("night").asText()).isEqualTo("2026-11-21");
        assertThat(tonight.get("leftMale").asInt()).isEqualTo(1);
        assertThat(tonight.get("confirmedAt").asText()).isEqualTo("2026-11-21T00:00:00Z");
        assertThat(tonight.get("changedAt").asText()).isEqualTo("2026-11-20T13:00:00Z");
        JsonNode later = said.get(0).get("nights").get(1);
        assertThat(later.get("night").asText()).isEqualTo("2026-11-23");
        assertThat(later.get("confirmedAt").asText()).isEqualTo("2026-11-21T00:00:00Z");
        assertThat(later.get("changedAt").asText()).isEqualTo("2026-11-20T13:00:00Z");
        assertThat(history("2026-11-23")).hasSize(2);
    }

    @Test
    void no_change_at_two_in_the_morning_is_said_of_the_night_that_began_yesterday() {
        report(provider, night("2026-11-19", "OPEN", Map.of("freeAny", 1))).ok();
        given.service.clock().set("2026-11-21T02:00");

        JsonNode said = provider.post("/api/vacancies/units/" + unit + "/no-change", Map.of())
                .ok();

        assertThat(said.get(0).get("nights").get(0).get("night").asText()).isEqualTo("2026-11-20");
    }

    @Test
    void no_change_needs_a_report_before_it_and_from_the_hub_a_name() {
        String path = "/api/vacancies/offices/" + office + "/no-change";

        assertThat(provider.post(path, Map.of()).problem()).isEqualTo("vacancy-nothing-to-confirm");
        report(provider, night("2026-11-20", "OPEN", Map.of("freeAny", 1))).ok();
        assertThat(coordinator.post(path, Map.of()).problem()).isEqualTo("vacancy-caller-name-needed");
        coordinator.post(path, Map.of("spokenWith", "佐藤主任")).ok();

        assertThat(history("2026-11-20").get(0).get("channel").asText()).isEqualTo("PHONE");
    }

    @Test
    void in_a_bulk_no_change_each_unit_stands_alone() {
        UUID other = given.unit(office, "共同生活援助すずらん", 3);
        report(provider, night("2026-11-20", "OPEN", Map.of("freeAny", 1))).ok();
        provider.post(
                        "/api/vacancies/units/" + other + "/reports",
                        Map.of("channel", "WEB", "nights", List.of(night("2026-11-20", "OPEN", Map.of("freeAny", 3)))))
                .ok();
        given.service.sql("update service_unit set capacity = 2 where id = ?", other);

        JsonNode said = provider.post("/api/vacancies/offices/" + office + "/no-change", Map.of())
                .ok();

        assertThat(said.get(0).get("unitName").asText()).isEqualTo("共同生活援助すずらん");
        assertThat(said.get(0).get("nights")).isEmpty();
        assertThat(said.get(0).get("wrong").get(0).get("reason").asText()).isEqualTo("ABOVE_CAPACITY");
        assertThat(said.get(1).get("nights")).hasSize(1);
    }

    @Test
    void the_later_report_is_in_force_and_the_earlier_stays_in_the_history() {
        report(provider, night("2026-11-20", "OPEN", Map.of("freeAny", 2))).ok();
        given.service.clock().set("2026-11-20T22:30");
        report(provider, night("2026-11-20", "FULL", Map.of("occupied", 4))).ok();

        assertThat(nightsOf(unit, "2026-11-20", 1).get(0).get("mark").asText()).isEqualTo("×");
        JsonNode lines = history("2026-11-20");
        assertThat(lines).extracting(line -> line.get("status").asText()).containsExactly("FULL", "OPEN");
        assertThat(lines.get(0).get("changedAt").asText()).isEqualTo("2026-11-20T13:30:00Z");
    }

    @Test
    void a_unit_of_another_municipality_is_listed_where_its_office_is_positioned() {
        Given neighbour = Given.municipality("kodama");
        Caller core = neighbour.core();
        assertThat(core.get("/api/vacancies").ok().get("items")).isEmpty();

        given.service.sql(
                "insert into hub_positioning (id, office_id, municipality, functions, valid) values (gen_random_uuid(), ?, ?, '{EMERGENCY}', '[2026-04-01,)')",
                office,
                neighbour.municipality);

        JsonNode items = core.get("/api/vacancies?nights=2").ok().get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("unitId").asText()).isEqualTo(unit.toString());
        assertThat(items.get(0).get("nights")).hasSize(2);
    }

    @Test
    void the_list_is_paged_by_office_name() {
        given.unit(given.office("あさがお"), "短期入所", 2);
        given.unit(given.office("ひまわり"), "短期入所", 2);

        JsonNode first = coordinator.get("/api/vacancies?size=2").ok();
        JsonNode second = coordinator
                .get("/api/vacancies?size=2&after=" + first.get("next").asText())
                .ok();

        assertThat(first.get("items"))
                .extracting(item -> item.get("officeName").asText())
                .containsExactly("あさがお", "すずらん");
        assertThat(second.get("items"))
                .extracting(item -> item.get("officeName").asText())
                .containsExactly("ひまわり");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void a_call_at_two_asks_for_the_night_that_began_yesterday_and_at_five_for_the_coming_one() {
        given.service.clock().set("2026-11-21T02:00");
        assertThat(coordinator.get("/api/vacancies/tonight").ok().get("night").asText())
                .isEqualTo("2026-11-20");
        given.service.clock().set("2026-11-21T04:59");
        assertThat(coordinator.get("/api/vacancies/tonight").ok().get("night").asText())
                .isEqualTo("2026-11-20");
        given.service.clock().set("2026-11-21T05:00");
        JsonNode tonight = coordinator.get("/api/vacancies/tonight").ok();
        assertThat(tonight.get("night").asText()).isEqualTo("2026-11-21");
        assertThat(tonight.get("units").get("items").get(0).get("nights")).hasSize(1);
    }

    private Caller.Answer report(Caller by, Object... nights) {
        return by.post(
                "/api/vacancies/units/" + unit + "/reports", Map.of("channel", "WEB", "nights", List.of(nights)));
    }

    private static Map<String, Object> night(String night, String status, Map<String, Object> numbers) {
        Map<String, Object> form = new HashMap<>(numbers);
        form.put("night", night);
        form.put("status", status);
        return form;
    }

    private JsonNode nightsOf(UUID unit, String from, int nights) {
        for (JsonNode item : coordinator
                .get("/api/vacancies?from=" + from + "&nights=" + nights)
                .ok()
                .get("items")) {
            if (item.get("unitId").asText().equals(unit.toString())) {
                return item.get("nights");
            }
        }
        throw new AssertionError("unit not listed");
    }

    private JsonNode history(String night) {
        return coordinator
                .get("/api/vacancies/units/" + unit + "/history?night=" + night)
                .ok()
                .get("items");
    }
}
