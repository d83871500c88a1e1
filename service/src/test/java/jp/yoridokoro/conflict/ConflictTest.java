package jp.yoridokoro.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConflictTest {
    private final Town town = Town.of("tochigi");
    private final UUID unit = town.unit("すずらん", 0, 0, 1);
    private final Caller provider = town.provider(unit);

    @BeforeEach
    void somebody_stays_one_night() {
        town.staying(town.person("川上", "健二", "MALE", null), unit, 1);
        town.service.clock().set("2026-11-20T22:30");
    }

    @Test
    void a_report_against_somebodys_bed_cancels_nothing_and_is_seen_by_office_and_hub_until_the_report_is_corrected() {
        report("FULL", 0);

        assertThat(list(provider)).hasSize(1);
        JsonNode seen = list(town.coordinator).get(0);
        assertThat(seen.get("kind").asText()).isEqualTo("BEDS");
        assertThat(seen.get("shortBy").asInt()).isEqualTo(1);
        assertThat(seen.get("people").asInt()).isEqualTo(1);
        assertThat(seen.get("ours").asBoolean()).isTrue();
        assertThat(seen.get("since").asText()).isEqualTo("2026-11-20T13:30:00Z");
        assertThat(seen.toString()).doesNotContain("川上").doesNotContain("健二");
        assertThat(town.service.column("select state from claim where unit_id = ?", unit))
                .containsExactly("TAKEN");

        town.service.clock().set("2026-11-20T22:45");
        report("OPEN", 1);

        assertThat(list(provider)).isEmpty();
        JsonNode past = town.coordinator
                .get("/api/vacancies/conflicts?all=true")
                .ok()
                .get("items")
                .get(0);
        assertThat(past.get("endedAt").asText()).isEqualTo("2026-11-20T13:45:00Z");
    }

    @Test
    void settled_by_a_word_it_leaves_both_lists_though_the_numbers_still_disagree() {
        report("FULL", 0);
        String id = list(provider).get(0).get("id").asText();

        JsonNode settled = town.coordinator
                .post(
                        "/api/vacancies/conflicts/" + id + "/settlement",
                        Map.of("how", "PLACE_FOUND", "words", "静養室を使うことで話がついた"))
                .ok();

        assertThat(settled.get("settlement").asText()).isEqualTo("PLACE_FOUND");
        assertThat(list(provider)).isEmpty();
        assertThat(list(town.coordinator)).isEmpty();
        report("FULL", 0);
        assertThat(list(provider)).as("the same again is settled").isEmpty();
        assertThat(provider.post(
                                "/api/vacancies/conflicts/" + id + "/settlement",
                                Map.of("how", "OTHER", "words", "もう一度"))
                        .problem())
                .isEqualTo("conflict-over");
    }

    @Test
    void a_rule_of_sex_changed_under_somebody_who_stays_is_a_conflict_too() {
        town.service.sql("update service_unit set sex_policy = 'FEMALE_ONLY' where id = ?", unit);

        assertThat(list(provider)).extracting(one -> one.get("kind").asText()).containsExactly("SEX");
    }

    @Test
    void strangers_see_nothing() {
        report("FULL", 0);
        Given elsewhere = Given.municipality("tochigi");
        Caller stranger = elsewhere.provider(elsewhere.office("ひまわり"));
        String id = list(provider).get(0).get("id").asText();

        assertThat(list(stranger)).isEmpty();
        assertThat(list(elsewhere.core())).isEmpty();
        assertThat(stranger.post(
                                "/api/vacancies/conflicts/" + id + "/settlement",
                                Map.of("how", "OTHER", "words", "よその話"))
                        .problem())
                .isEqualTo("base-unknown");
        assertThat(town.given
                        .specialist(town.office(unit))
                        .get("/api/vacancies/conflicts")
                        .problem())
                .isEqualTo("base-not-yours");
    }

    private void report(String status, int freeAny) {
        provider.post(
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

    private static JsonNode list(Caller by) {
        return by.get("/api/vacancies/conflicts").ok().get("items");
    }
}
