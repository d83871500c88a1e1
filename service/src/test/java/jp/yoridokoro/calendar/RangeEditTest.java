package jp.yoridokoro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

class RangeEditTest {
    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("きた");
    private final UUID office = given.office("すずらん");
    private final UUID unit = given.unit(office, "短期入所すずらん", 4);
    private final Caller provider = given.provider(office);

    @Test
    void every_wednesday_until_the_years_end_is_one_call() {
        JsonNode done = edit(Map.of(
                        "from",
                        "2026-11-20",
                        "to",
                        "2027-01-01",
                        "weekdays",
                        List.of("WEDNESDAY"),
                        "status",
                        "OPEN",
                        "freeAny",
                        2))
                .ok()
                .get(0);

        assertThat(texts(done.get("written")))
                .containsExactly("2026-11-25", "2026-12-02", "2026-12-09", "2026-12-16", "2026-12-23", "2026-12-30");
        assertThat(done.get("refused")).isEmpty();
    }

    @Test
    void ninety_nights_from_tonight_may_be_said_and_neither_the_ninety_first_nor_last_night() {
        JsonNode done = edit(Map.of("from", "2026-11-19", "to", "2027-02-20", "status", "OPEN", "freeAny", 1))
                .ok()
                .get(0);

        assertThat(done.get("written")).hasSize(90);
        assertThat(done.get("written").get(0).asText()).isEqualTo("2026-11-20");
        assertThat(done.get("written").get(89).asText()).isEqualTo("2027-02-17");
        assertThat(done.get("refused"))
                .extracting(one ->
                        one.get("night").asText() + " " + one.get("reason").asText())
                .containsExactly(
                        "2026-11-19 calendar-night-past",
                        "2027-02-18 calendar-too-far-ahead",
                        "2027-02-19 calendar-too-far-ahead");
    }

    @Test
    void only_what_is_set_changes_and_the_rest_stays_as_reported() {
        edit(Map.of(
                        "from",
                        "2026-11-20",
                        "to",
                        "2026-11-22",
                        "status",
                        "OPEN",
                        "occupied",
                        1,
                        "kept",
                        1,
                        "freeMale",
                        1))
                .ok();

        edit(Map.of("from", "2026-11-21", "to", "2026-11-22", "onlySet", true, "planned", 1))
                .ok();
        JsonNode full = edit(Map.of("from", "2026-11-20", "to", "2026-11-23", "onlySet", true, "status", "FULL"))
                .ok()
                .get(0);

        assertThat(texts(full.get("written"))).containsExactly("2026-11-20", "2026-11-21", "2026-11-22");
        assertThat(given.service.column(
                        "select concat_ws('/', night, status, occupied, planned, kept, free_male) from vacancy_night where unit_id = ? order by night",
                        unit))
                .containsExactly("2026-11-20/FULL/1/0/1/0", "2026-11-21/FULL/1/1/1/0", "2026-11-22/FULL/0/0/0");
    }

    @Test
    void good_nights_are_written_and_each_bad_one_is_named_with_its_reason() {
        edit(Map.of("from", "2026-11-20", "to", "2026-11-21", "status", "OPEN", "occupied", 3, "freeAny", 1))
                .ok();

        JsonNode done = edit(Map.of("from", "2026-11-20", "to", "2026-11-22", "onlySet", true, "planned", 2))
                .ok()
                .get(0);

        assertThat(done.get("written")).isEmpty();
        assertThat(done.get("refused"))
                .extracting(one ->
                        one.get("night").asText() + " " + one.get("reason").asText())
                .containsExactly("2026-11-20 vacancy-above-capacity", "2026-11-21 calendar-status-missing");
        assertThat(done.get("refused").get(0).get("title").asText()).contains("定員");
    }

    @Test
    void the_same_said_again_is_unchanged_and_confirmed_anew() {
        Map<String, Object> form = Map.of("from", "2026-11-20", "to", "2026-11-22", "status", "OPEN", "freeAny", 1);
        edit(form).ok();
        given.service.clock().set("2026-11-20T23:00");

        JsonNode done = edit(form).ok().get(0);

        assertThat(done.get("written")).isEmpty();
        assertThat(texts(done.get("unchanged"))).containsExactly("2026-11-20", "2026-11-21");
        assertThat(given.service.column(
                        "select (confirmed_at - changed_at)::text from vacancy_night where unit_id = ? limit 1", unit))
                .containsExactly("01:00:00");
    }

    @Test
    void a_months_end_a_leap_day_and_the_change_of_the_clocks_elsewhere_cost_no_night() {
        given.service.clock().set("2028-02-26T09:00");
        JsonNode leap = edit(Map.of("from", "2028-02-27", "to", "2028-03-02", "status", "OPEN", "freeAny", 1))
                .ok()
                .get(0);
        assertThat(texts(leap.get("written"))).containsExactly("2028-02-27", "2028-02-28", "2028-02-29", "2028-03-01");

        // the JVM and the database stand in Los Angeles, whose clocks go forward on 12 March 2028 and back on 5
        // November
        JsonNode spring = edit(Map.of("from", "2028-03-11", "to", "2028-03-14", "status", "OPEN", "freeAny", 1))
                .ok()
                .get(0);
        assertThat(texts(spring.get("written"))).containsExactly("2028-03-11", "2028-03-12", "2028-03-13");
        given.service.clock().set("2028-11-01T09:00");
        JsonNode autumn = edit(Map.of("from", "2028-11-04", "to", "2028-11-07", "status", "OPEN", "freeAny", 1))
                .ok()
                .get(0);
        assertThat(texts(autumn.get("written"))).containsExactly("2028-11-04", "2028-11-05", "2028-11-06");
        JsonNode shown = given.coordinator(hub)
                .get("/api/vacancies?from=2028-11-04&nights=4")
                .ok()
                .get("items")
                .get(0)
                .get("nights");
        assertThat(shown).extracting(night -> night.get("mark").asText()).containsExactly("○", "○", "○", "？");
    }

    @Test
    void fewer_kept_beds_than_the_municipality_pays_for_are_taken_with_a_warning() {
        Caller city = given.municipalStaff();
        city.post(
                        "/api/vacancies/units/" + unit + "/kept-beds",
                        Map.of("beds", 2, "from", "2026-11-21", "to", "2026-11-23"))
                .ok();

        JsonNode done = edit(Map.of("from", "2026-11-20", "to", "2026-11-24", "status", "OPEN", "kept", 1))
                .ok()
                .get(0);

        assertThat(done.get("written")).hasSize(4);
        assertThat(done.get("warnings").get(0).asText())
                .contains("11月21日、11月22日")
                .doesNotContain("11月20日");
        assertThat(city.post("/api/vacancies/units/" + unit + "/kept-beds", Map.of("beds", 1, "from", "2026-11-22"))
                        .problem())
                .isEqualTo("keptbed-agreed-already");
        assertThat(provider.post("/api/vacancies/units/" + unit + "/kept-beds", Map.of("beds", 1, "from", "2026-12-22"))
                        .problem())
                .isEqualTo("base-not-yours");
    }

    @Test
    void several_units_at_once_and_never_those_of_another_office() {
        UUID second = given.unit(office, "グループホーム", 3);
        UUID foreign = given.unit(given.office("ひまわり"), "短期", 3);

        assertThat(edit(Map.of(
                                "units",
                                List.of(unit, second),
                                "from",
                                "2026-11-20",
                                "to",
                                "2026-11-22",
                                "status",
                                "CLOSED"))
                        .ok())
                .hasSize(2);
        assertThat(edit(Map.of(
                                "units",
                                List.of(unit, foreign),
                                "from",
                                "2026-11-20",
                                "to",
                                "2026-11-22",
                                "status",
                                "CLOSED"))
                        .problem())
                .isEqualTo("base-not-yours");
        assertThat(edit(Map.of("from", "2026-11-22", "to", "2026-11-22", "status", "FULL"))
                        .problem())
                .isEqualTo("calendar-range-wrong");
    }

    private Caller.Answer edit(Map<String, Object> what) {
        Map<String, Object> form = new HashMap<>(Map.of("units", List.of(unit), "channel", "WEB"));
        form.putAll(what);
        return provider.post("/api/vacancies/range-edits", form);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new java.util.ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
