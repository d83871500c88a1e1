package jp.yoridokoro.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

class ConsentTest {
    private final Given given = Given.municipality("tochigi");
    private final Caller coordinator = given.coordinator(given.hub("きた"));
    private final UUID person = Registrants.hanako(coordinator);
    private final String consents = "/api/people/" + person + "/consents";

    @Test
    void a_consent_covers_its_recipients_sections_and_purposes_and_nothing_else() {
        JsonNode consent = coordinator.post(consents, Registrants.consent()).ok();

        assertThat(consent.get("recipients").toString()).isEqualTo("[\"PROVIDER\",\"HUB\"]");
        assertThat(consent.get("sections").toString()).isEqualTo("[\"MEDICAL\",\"DAILY\"]");
        assertThat(allows("PROVIDER", "MEDICAL", "EMERGENCY", "2026-11-20")).isTrue();
        assertThat(allows("MEETING", "MEDICAL", "EMERGENCY", "2026-11-20")).isFalse();
        assertThat(allows("PROVIDER", "ACCESS", "EMERGENCY", "2026-11-20")).isFalse();
        assertThat(allows("PROVIDER", "MEDICAL", "TRIAL", "2026-11-20")).isFalse();
    }

    @Test
    void a_consent_to_all_covers_every_section() {
        Map<String, Object> all = Registrants.consent();
        all.put("sections", java.util.List.of("ALL"));
        coordinator.post(consents, all).ok();

        assertThat(allows("PROVIDER", "ACCESS", "EMERGENCY", "2026-11-20")).isTrue();
    }

    @Test
    void a_consent_holds_from_its_first_to_its_last_day() {
        Map<String, Object> limited = Registrants.consent();
        limited.put("validUntil", "2026-11-30");
        assertThat(coordinator.post(consents, limited).ok().get("validUntil").asText())
                .isEqualTo("2026-11-30");

        assertThat(allows("PROVIDER", "MEDICAL", "EMERGENCY", "2026-10-31")).isFalse();
        assertThat(allows("PROVIDER", "MEDICAL", "EMERGENCY", "2026-11-01")).isTrue();
        assertThat(allows("PROVIDER", "MEDICAL", "EMERGENCY", "2026-11-30")).isTrue();
        assertThat(allows("PROVIDER", "MEDICAL", "EMERGENCY", "2026-12-01")).isFalse();
    }

    @Test
    void a_withdrawn_consent_shares_nothing_from_that_day_on_and_stays_on_record() {
        UUID consent = coordinator.post(consents, Registrants.consent()).id();

        coordinator.post(consents + "/" + consent + "/withdrawal", Map.of()).ok();

        assertThat(allows("PROVIDER", "MEDICAL", "EMERGENCY", "2026-11-19")).isTrue();
        assertThat(allows("PROVIDER", "MEDICAL", "EMERGENCY", "2026-11-20")).isFalse();
        assertThat(coordinator.get(consents).ok().at("/0/withdrawnOn").asText()).isEqualTo("2026-11-20");
        assertThat(coordinator
                        .post(consents + "/" + consent + "/withdrawal", Map.of())
                        .problem())
                .isEqualTo("consent-withdrawn");
    }

    @Test
    void a_withdrawn_consent_does_not_carry_an_application() {
        UUID consent = coordinator.post(consents, Registrants.consent()).id();
        coordinator.post(consents + "/" + consent + "/withdrawal", Map.of()).ok();
        UUID registration = Registrants.draft(coordinator, person);

        assertThat(coordinator
                        .post("/api/registrations/" + registration + "/submission", Map.of())
                        .problem())
                .isEqualTo("registration-consent-missing");
    }

    @Test
    void a_consent_signed_in_the_future_is_refused() {
        Map<String, Object> early = Registrants.consent();
        early.put("signedOn", "2026-11-21");

        assertThat(coordinator.post(consents, early).problem()).isEqualTo("consent-not-yet");
    }

    @Test
    void another_persons_consent_is_not_found() {
        UUID consent = coordinator.post(consents, Registrants.consent()).id();
        UUID other = Registrants.hanako(coordinator);

        assertThat(coordinator
                        .post("/api/people/" + other + "/consents/" + consent + "/withdrawal", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private boolean allows(String recipient, String section, String purpose, String day) {
        return given.service
                .bean(Walls.class)
                .as(
                        Actor.system(given.municipality),
                        () -> given.service
                                .bean(Consents.class)
                                .allows(person, recipient, null, section, purpose, LocalDate.parse(day)));
    }
}
