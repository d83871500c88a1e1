package jp.yoridokoro.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import org.junit.jupiter.api.Test;

/** Reminder at 09:00, second channel at 11:00, the hub's task at 13:00 (DOMAIN §6, §19 vacancy.reminder). */
class OwedReportsTest {
    private final Town town = Town.of("tochigi");

    @Test
    void a_unit_that_has_not_reported_since_this_mornings_reminder_climbs_the_ladder() {
        UUID unit = town.silent("くわの実ホーム");
        town.reports(unit, 1, 0, 0, "2026-11-20T08:59");

        assertThat(rung("2026-11-20T08:59")).isEmpty();
        assertThat(rung("2026-11-20T09:00")).isEqualTo("REMINDER");
        assertThat(rung("2026-11-20T10:59")).isEqualTo("REMINDER");
        assertThat(rung("2026-11-20T11:00")).isEqualTo("SECOND_CHANNEL");
        assertThat(rung("2026-11-20T13:00")).isEqualTo("HUB_TASK");
    }

    @Test
    void a_report_after_the_reminder_is_enough_until_tomorrows() {
        UUID unit = town.silent("くわの実ホーム");
        town.reports(unit, 1, 0, 0, "2026-11-20T09:00");

        assertThat(rung("2026-11-20T23:00")).isEmpty();
        assertThat(rung("2026-11-21T09:00")).isEqualTo("REMINDER");
    }

    @Test
    void where_reports_stay_fresh_for_a_month_they_are_owed_once_a_month() {
        Town kodama = Town.of("kodama");
        UUID unit = kodama.silent("こだま荘");
        kodama.reports(unit, 1, 0, 0, "2026-10-21T09:00");

        kodama.service.clock().set("2026-11-20T13:00");
        assertThat(kodama.coordinator.get("/api/owed-reports").ok()).isEmpty();
        kodama.service.clock().set("2026-11-21T13:00");
        assertThat(kodama.coordinator.get("/api/owed-reports").ok()).hasSize(1);
    }

    @Test
    void those_never_reported_come_first_and_an_office_reads_of_its_own() {
        UUID late = town.silent("あさ");
        town.reports(late, 1, 0, 0, "2026-11-19T10:00");
        UUID never = town.silent("ゆう");
        town.service.clock().set("2026-11-20T13:00");

        JsonNode all = town.coordinator.get("/api/owed-reports").ok();
        JsonNode own = town.provider(late).get("/api/owed-reports").ok();

        assertThat(all.findValuesAsText("unitId")).containsExactly(never.toString(), late.toString());
        assertThat(own.findValuesAsText("unitId")).containsExactly(late.toString());
    }

    private String rung(String tokyo) {
        town.service.clock().set(tokyo);
        JsonNode owed = town.coordinator.get("/api/owed-reports").ok();
        return owed.isEmpty() ? "" : owed.get(0).get("rung").asText();
    }
}
