package jp.yoridokoro.settings;

import static jp.yoridokoro.settings.SettingCase.ofCase;
import static jp.yoridokoro.settings.Street.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.casework.Sweep;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.handover.Asking;
import jp.yoridokoro.testing.Caller;

/** Settings of the emergency case, from the call to the closing. */
final class EmergencySettings {
    private EmergencySettings() {}

    static Stream<SettingCase> cases() {
        return Stream.of(
                ofCase("emergency.causeWindowDays", "3", "emergency-outside-window", "yes", (street, id) -> {
                    LocalDate called = day(street, id);
                    return said(street.town.coordinator.post(
                            "/api/emergencies/" + id + "/judgement",
                            Map.of(
                                    "route",
                                    "EMERGENCY",
                                    "clause",
                                    "CG_HOSPITAL",
                                    "causeOn",
                                    called.minusDays(3).toString())));
                }),
                ofCase(
                        "emergency.acknowledgeMinutes",
                        "20",
                        "15 min",
                        "20 min",
                        (street, id) -> minutes(street, id, "acknowledgeDue")),
                ofCase(
                        "emergency.triageMinutes",
                        "25",
                        "15 min",
                        "25 min",
                        (street, id) -> minutes(street, id, "triageDue")),
                ofCase("emergency.serviceDecisionOverride", "false", "NOTE", "DOES_NOT_FIT", (street, id) -> {
                    street.town.service.sql(
                            "update person set short_stay_decision = 'NO' where id = (select person_id from emergency_case where id = ?)",
                            id);
                    UUID unit = street.unit();
                    return Town.verdict(Town.candidate(street.search(id), unit), "DECISION")
                            .get("fit")
                            .asText();
                }),
                ofCase(
                        "careMeeting.setHours",
                        "12",
                        "24 h",
                        "12 h",
                        (street, id) -> hours(street, id, "meetingSetDue")),
                ofCase("careMeeting.dueHours", "48", "72 h", "48 h", (street, id) -> hours(street, id, "meetingDue")),
                ofCase("stay.closeDays", "7", "14 days", "7 days", EmergencySettings::closeDays),
                ofCase("escalate.siblingHubMinutes", "90", "[SIBLING]", "[]", (street, id) -> widened(street, id, 70)),
                ofCase(
                        "escalate.widerMinutes",
                        "100",
                        "[SIBLING]",
                        "[NEIGHBOUR]",
                        (street, id) -> widened(street, id, 110)),
                ofCase("handoff.expireMinutes", "60", "emergency-handoff-over", "yes", EmergencySettings::handedOver));
    }

    private static LocalDate day(Street street, UUID id) {
        return Instant.parse(street.town.one(id).get("receivedAt").asText())
                .atZone(java.time.ZoneId.of("Asia/Tokyo"))
                .toLocalDate();
    }

    private static String minutes(Street street, UUID id, String clock) {
        JsonNode seen = street.town.one(id);
        return Duration.between(
                                Instant.parse(seen.get("receivedAt").asText()),
                                Instant.parse(seen.at("/moments/" + clock).asText()))
                        .toMinutes()
                + " min";
    }

    private static String hours(Street street, UUID id, String clock) {
        street.arrived(id);
        Instant due = Instant.parse(street.town.one(id).at("/moments/" + clock).asText());
        return Duration.between(street.town.service.clock().instant(), due).toHours() + " h";
    }

    private static String closeDays(Street street, UUID id) {
        street.arrived(id);
        LocalDate leaving = street.today().plusDays(1);
        Caller coordinator = street.town.coordinator;
        coordinator
                .post("/api/emergencies/" + id + "/exit-plan", Map.of("on", leaving.toString(), "to", "HOME"))
                .ok();
        coordinator
                .post("/api/emergencies/" + id + "/exit", Map.of("leaving", leaving.toString(), "to", "HOME"))
                .ok();
        LocalDate due =
                LocalDate.parse(street.town.one(id).at("/moments/closeDue").asText());
        return ChronoUnit.DAYS.between(street.today(), due) + " days";
    }

    /** How far the clockwork alone has widened a search, so many minutes after it began. */
    private static String widened(Street street, UUID id, int minutes) {
        street.search(id);
        street.pass(minutes);
        street.town.service.bean(Sweep.class).everywhere();
        List<String> reaches = new java.util.ArrayList<>();
        street.town.coordinator.get("/api/emergencies/" + id + "/timeline").ok().forEach(event -> {
            if (event.get("kind").asText().equals("SEARCH_WIDENED")) {
                reaches.add(event.get("facts").asText().contains("SIBLING") ? "SIBLING" : "NEIGHBOUR");
            }
        });
        return reaches.toString();
    }

    private static String handedOver(Street street, UUID id) {
        UUID other = street.town.given.hub("拠点" + id);
        UUID handoff =
                Asking.ask(street.town.coordinator, id, other, "TAKE_OVER").id();
        street.pass(31);
        return said(Asking.accept(street.town.given.coordinator(other), handoff));
    }
}
