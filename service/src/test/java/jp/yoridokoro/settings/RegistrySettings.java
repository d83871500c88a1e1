package jp.yoridokoro.settings;

import static jp.yoridokoro.settings.SettingCase.ofDay;
import static jp.yoridokoro.settings.Street.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Caller;

/** Settings of the registration. */
final class RegistrySettings {
    private static final Map<String, String> ADMIT = Map.of("reason", "介護者が高齢");

    private RegistrySettings() {}

    static Stream<SettingCase> cases() {
        return Stream.of(
                ofDay(
                        "registration.enabled",
                        "false",
                        "yes",
                        "registration-off",
                        street -> said(street.town.coordinator.post(
                                "/api/people/" + street.person() + "/registrations",
                                Map.of("registrationClass", "A")))),
                ofDay("registration.judgeMeetingRequired", "false", "registration-meeting-missing", "yes", street -> {
                    Caller core = street.town.given.core();
                    return said(core.post(atJudgement(street, core) + "/admission", ADMIT));
                }),
                ofDay(
                        "registration.postTalkMonths",
                        "2",
                        "1 months",
                        "2 months",
                        street -> months(street, admitted(street), "talkDue")),
                ofDay(
                        "registration.reviewMonths",
                        "6",
                        "12 months",
                        "6 months",
                        street -> months(street, admitted(street), "reviewDue")),
                ofDay("retention.serviceYears", "10", "60 months", "120 months", street -> {
                    UUID id = UUID.fromString(admitted(street).get("id").asText());
                    JsonNode ended = street.town
                            .coordinator
                            .post("/api/registrations/" + id + "/ending", Map.of("endReason", "MOVED", "reason", "転出"))
                            .ok();
                    return months(street, ended, "purgeOn");
                }));
    }

    private static String atJudgement(Street street, Caller core) {
        UUID registration = Registrants.draft(street.town.coordinator, street.person());
        Registrants.upToJudgement(registration, street.town.coordinator, core);
        return "/api/registrations/" + registration;
    }

    private static JsonNode admitted(Street street) {
        Caller core = street.town.given.core();
        String path = atJudgement(street, core);
        Registrants.judged(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)), core);
        return core.post(path + "/admission", ADMIT).ok();
    }

    private static String months(Street street, JsonNode registration, String field) {
        LocalDate due = LocalDate.parse(registration.findValue(field).asText());
        return ChronoUnit.MONTHS.between(street.today(), due) + " months";
    }
}
