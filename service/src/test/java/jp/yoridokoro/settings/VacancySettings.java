package jp.yoridokoro.settings;

import static jp.yoridokoro.settings.SettingCase.ofDay;
import static jp.yoridokoro.settings.Street.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Settings of reports, of tonight and of trying weights. */
final class VacancySettings {
    private VacancySettings() {}

    static Stream<SettingCase> cases() {
        return Stream.of(
                ofDay("vacancy.reminder", "08:00", "none", "REMINDER", street -> rung(street, "08:30")),
                ofDay("vacancy.secondChannel", "10:00", "REMINDER", "SECOND_CHANNEL", street -> rung(street, "10:30")),
                ofDay("vacancy.hubTask", "12:00", "SECOND_CHANNEL", "HUB_TASK", street -> rung(street, "12:30")),
                ofDay("vacancy.freshHours", "12", "FRESH", "AGING", street -> label(street, 13)),
                ofDay("vacancy.staleHours", "30", "AGING", "STALE", street -> label(street, 37)),
                ofDay("vacancy.expireDays", "3", "STALE", "EXPIRED", street -> label(street, 4 * 24)),
                ofDay("vacancy.nightTurnsAt", "03:00", "yesterday", "today", street -> {
                    street.at("04:00");
                    LocalDate night = LocalDate.parse(street.town
                            .coordinator
                            .get("/api/vacancies/tonight")
                            .ok()
                            .get("night")
                            .asText());
                    return ChronoUnit.DAYS.between(night, street.today()) == 0 ? "today" : "yesterday";
                }),
                ofDay(
                        "preview.lookBackDays",
                        "30",
                        "90",
                        "30",
                        street -> street.tried("matching.distanceKm", "20")
                                .at("/outcome/days")
                                .asText()),
                ofDay("preview.validDays", "1", "yes", "settings-preview-first", VacancySettings::publishAfterTwoDays));
    }

    /** How far a report of so many hours ago is believed. */
    private static String label(Street street, int hours) {
        street.pass(-60 * hours);
        UUID unit = street.unit();
        street.pass(60 * hours);
        return street.town
                .coordinator
                .get("/api/vacancies?nights=1&office=" + street.town.office(unit))
                .ok()
                .at("/items/0/nights/0/freshness")
                .asText();
    }

    private static String publishAfterTwoDays(Street street) {
        street.pass(-2 * 24 * 60);
        String preview = street.tried("matching.distanceKm", "20").get("id").asText();
        street.pass(2 * 24 * 60);
        Map<String, Object> form = new HashMap<>(
                Map.of("key", "matching.distanceKm", "value", "20", "from", "2027-04-01", "preview", preview));
        return said(street.officer.post("/api/settings", form));
    }

    private static String rung(Street street, String time) {
        street.town.silent("あさがお");
        street.at(time);
        JsonNode owed = street.town.coordinator.get("/api/owed-reports").ok();
        return owed.isEmpty() ? "none" : owed.get(0).get("rung").asText();
    }
}
