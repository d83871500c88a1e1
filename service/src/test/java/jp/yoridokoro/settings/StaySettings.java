package jp.yoridokoro.settings;

import static jp.yoridokoro.settings.SettingCase.ofCase;
import static jp.yoridokoro.settings.Street.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.testing.Caller;

/** Settings of the stay: how many days, and whether it may end without its care meeting. */
final class StaySettings {
    private StaySettings() {}

    static Stream<SettingCase> cases() {
        return Stream.of(
                ofCase("stay.standardMaxDays", "5", "7 days", "5 days", (street, id) -> {
                    street.arrived(id);
                    return days(street, id, "STAY_DAYS");
                }),
                ofCase("stay.extendedMaxDays", "8", "yes", "emergency-stay-limit", (street, id) -> {
                    street.arrived(id);
                    return said(step(
                            street,
                            id,
                            "extensions",
                            Map.of(
                                    "until",
                                    street.today().plusDays(9).toString(),
                                    "reasonCode",
                                    "FAMILY_ILLNESS",
                                    "words",
                                    "母の入院が延びた",
                                    "spokenWith",
                                    "施設長")));
                }),
                ofCase("stay.abuseMaxDays", "10", "14 days", "10 days", (street, id) -> {
                    street.town
                            .judge(id, street.town.coordinator, "ABUSE", "ABUSE")
                            .ok();
                    street.town.search(id);
                    street.arrived(id);
                    return days(street, id, "STAY_DAYS");
                }),
                ofCase("stay.overCapacityMaxDays", "6", "10 days", "6 days", StaySettings::overCapacity),
                ofCase(
                        "careMeeting.requiredBeforeClose",
                        "false",
                        "emergency-meeting-owed",
                        "yes",
                        StaySettings::closed));
    }

    private static String overCapacity(Street street, UUID id) {
        UUID unit = street.unit();
        street.search(id);
        UUID offer = UUID.fromString(step(street, id, "offers", Map.of("units", List.of(unit), "overCapacity", true))
                .ok()
                .get(0)
                .get("id")
                .asText());
        street.town
                .provider(unit)
                .post(
                        "/api/offers/" + offer + "/acceptance",
                        Map.of("name", "宿直", "overCapacity", true, "overCapacityWords", "静養室で受け入れる"))
                .ok();
        step(street, id, "arrival", Map.of()).ok();
        return days(street, id, "OVER_CAPACITY");
    }

    private static String closed(Street street, UUID id) {
        street.arrived(id);
        String leaving = street.today().plusDays(1).toString();
        step(street, id, "exit-plan", Map.of("on", leaving, "to", "HOME")).ok();
        step(street, id, "exit", Map.of("leaving", leaving, "to", "HOME")).ok();
        return said(step(street, id, "closure", Map.of("outcome", "自宅に戻った", "nextStep", "来週訪ねる")));
    }

    /** Days from the first night of the case until one of its clocks is over. */
    private static String days(Street street, UUID id, String what) {
        JsonNode seen = street.town.one(id);
        LocalDate first = LocalDate.parse(seen.get("firstNight").asText());
        for (JsonNode clock : seen.get("clocks")) {
            if (clock.get("what").asText().equals(what)) {
                LocalDate due = Instant.parse(clock.get("dueAt").asText())
                        .atZone(TokyoClock.TOKYO)
                        .toLocalDate();
                return ChronoUnit.DAYS.between(first, due) + " days";
            }
        }
        return "no clock";
    }

    private static Caller.Answer step(Street street, UUID id, String step, Map<String, ?> form) {
        return street.town.coordinator.post("/api/emergencies/" + id + "/" + step, form);
    }
}
