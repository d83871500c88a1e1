package jp.yoridokoro.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings are dated decisions of the municipality (DOMAIN §19). */
class ChangeSettingTest {
    private final Town town = Town.of("tochigi");
    private final Caller officer = town.given.municipalStaff();

    @Test
    void a_change_holds_from_its_day_on_and_only_there() {
        change("offer.holdMinutes", "45", "2026-12-01").ok();
        change("offer.holdMinutes", "60", "2027-04-01").ok();

        assertThat(on("2026-11-30", "offer.holdMinutes")).isEqualTo("30");
        assertThat(on("2026-12-01", "offer.holdMinutes")).isEqualTo("45");
        assertThat(on("2027-03-31", "offer.holdMinutes")).isEqualTo("45");
        assertThat(on("2027-04-01", "offer.holdMinutes")).isEqualTo("60");
    }

    @Test
    void who_decided_what_from_when_and_why_is_on_record() {
        officer.post(
                        "/api/settings",
                        Map.of(
                                "key",
                                "offer.holdMinutes",
                                "value",
                                "45",
                                "from",
                                "2026-12-01",
                                "reason",
                                "夜の返事に時間がかかるため"))
                .ok();

        JsonNode line = officer.get("/api/settings/changes").ok().get(0);

        assertThat(line.get("was").asText()).isEqualTo("30");
        assertThat(line.get("value").asText()).isEqualTo("45");
        assertThat(line.get("beginsOn").asText()).isEqualTo("2026-12-01");
        assertThat(line.get("reason").asText()).isEqualTo("夜の返事に時間がかかるため");
        assertThat(line.get("changedAt").asText()).isEqualTo("2026-11-20T13:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "offer.holdMinutes, 30分, settings-bad-value",
        "offer.holdMinutes, -1, settings-bad-value",
        "vacancy.reminder, 9:00, settings-bad-value",
        "vacancy.reminder, 25:00, settings-bad-value",
        "registration.enabled, yes, settings-bad-value",
        "offer.askAgain.FULL, NEVER, settings-bad-value",
        "trial.categories, A, settings-bad-value",
        "offer.hold, 30, settings-unknown-key",
        "vacancy.freshHours, 49, settings-out-of-order",
        "vacancy.reminder, 11:01, settings-out-of-order",
        "stay.extendedMaxDays, 6, settings-out-of-order",
        "careMeeting.dueHours, 23, settings-out-of-order",
        "escalate.siblingHubMinutes, 121, settings-out-of-order"
    })
    void a_value_that_cannot_be_is_refused(String key, String value, String problem) {
        Caller.Answer answer = change(key, value, "2026-12-01");

        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(town.service.column(
                        "select count(*) from setting_change where municipality = ?", town.given.municipality))
                .containsExactly(0L);
    }

    @Test
    void the_database_itself_refuses_a_value_of_the_wrong_shape() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> town.given.setting("offer.holdMinutes", "soon"))
                .hasMessageContaining("offer.holdMinutes cannot be soon");
    }

    @Test
    void a_running_case_keeps_what_it_began_with() {
        UUID before = town.searching(town.person("一", "太郎", "MALE", 3), 1);
        change("offer.parallelMax", "1", "2026-11-21").ok();
        change("offer.nightParallelMax", "1", "2026-11-21").ok();

        town.service.clock().set("2026-11-21T10:00");
        UUID after = town.searching(town.person("二", "太郎", "MALE", 3), 1);
        UUID a = town.unit("くわの実ホーム", 2, 0, 0);
        UUID b = town.unit("みどり荘", 2, 0, 0);

        assertThat(town.offer(before, a, b).status()).isEqualTo(201);
        assertThat(town.offer(after, a, b).problem()).isEqualTo("emergency-too-many-offers");
    }

    @Test
    void nothing_begins_on_a_day_that_has_had_its_call() {
        change("offer.parallelMax", "2", "2026-11-20").ok();
        town.emergency(town.person("一", "太郎", "MALE", 3), 1);

        Caller.Answer setting = change("offer.parallelMax", "1", "2026-11-20");
        Caller.Answer definition = officer.post(
                "/api/definitions",
                Map.of(
                        "wording",
                        "あたらしい定義",
                        "from",
                        "2026-11-20",
                        "clauses",
                        List.of(Map.of("code", "CG_HOSPITAL", "counts", true, "wording", "入院"))));

        assertThat(setting.problem()).isEqualTo("settings-cases-today");
        assertThat(definition.problem()).isEqualTo("settings-cases-today");
        assertThat(on("2026-11-20", "offer.parallelMax")).isEqualTo("2");
    }

    @Test
    void a_preset_is_adopted_from_a_day_on_with_its_clauses() {
        JsonNode adopted = officer.post(
                        "/api/preset-adoptions",
                        Map.of("preset", "kodama", "wording", "児玉郡市で決めた緊急時", "from", "2027-04-01"))
                .ok();

        assertThat(on("2027-03-31", "vacancy.freshHours")).isEqualTo("24");
        assertThat(on("2027-04-01", "vacancy.freshHours")).isEqualTo("744");
        assertThat(on("2027-04-01", "vacancy.staleHours")).isEqualTo("1080");
        assertThat(on("2027-04-01", "vacancy.expireDays")).isEqualTo("62");
        assertThat(adopted.get("definition").get("version").asInt()).isEqualTo(2);
        assertThat(adopted.get("clauses")).hasSize(17);
        assertThat(officer.post("/api/preset-adoptions", Map.of("preset", "edo", "wording", "なし", "from", "2027-04-01"))
                        .problem())
                .isEqualTo("settings-unknown-preset");
    }

    @Test
    void only_the_municipality_and_its_core_centre_change_settings() {
        Map<String, String> form = Map.of("key", "offer.holdMinutes", "value", "45", "from", "2026-12-01");

        assertThat(town.coordinator.post("/api/settings", form).status()).isEqualTo(403);
        assertThat(town.coordinator.get("/api/settings/changes").status()).isEqualTo(403);
        assertThat(town.given.core().post("/api/settings", form).status()).isEqualTo(201);
    }

    private Caller.Answer change(String key, String value, String from) {
        return officer.post("/api/settings", Map.of("key", key, "value", value, "from", from));
    }

    private String on(String day, String key) {
        for (JsonNode row : officer.get("/api/settings?on=" + day).ok()) {
            if (row.get("key").asText().equals(key)) {
                return row.get("value").asText();
            }
        }
        throw new AssertionError("no setting " + key);
    }
}
