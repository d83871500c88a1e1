package jp.yoridokoro.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom, what, for what, when: of two consents, the first to every office, the second to one hub. */
class ConsentScopeTest {
    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("きた");
    private final UUID otherHub = given.hub("みなみ");
    private final UUID office = given.office("ひまわり");
    private final Caller coordinator = given.coordinator(hub);
    private final UUID person = Registrants.hanako(coordinator);
    private final String consents = "/api/people/" + person + "/consents";

    @ParameterizedTest(name = "{0} {1} {2} {3} on {4}: {5}")
    @CsvSource({
        // the first: any office, medical and daily, in an emergency, 1 to 30 November
        "PROVIDER, office, MEDICAL, EMERGENCY, 2026-11-01, true",
        "PROVIDER, nobody, MEDICAL, EMERGENCY, 2026-11-30, true",
        "PROVIDER, office, DAILY, EMERGENCY, 2026-11-20, true",
        "PROVIDER, office, MEDICAL, EMERGENCY, 2026-10-31, false",
        "PROVIDER, office, MEDICAL, EMERGENCY, 2026-12-01, false",
        "PROVIDER, office, MEDICAL, TRIAL, 2026-11-20, false",
        "PROVIDER, office, MEDICAL, DISASTER, 2026-11-20, false",
        "PROVIDER, office, ACCESS, EMERGENCY, 2026-11-20, false",
        "MEDICAL, office, MEDICAL, EMERGENCY, 2026-11-20, false",
        "MEETING, office, DAILY, EMERGENCY, 2026-11-20, false",
        // the second: one hub, everything, for trial and disaster, from 10 November on
        "HUB, hub, ACCESS, DISASTER, 2026-11-10, true",
        "HUB, hub, MEDICAL, TRIAL, 2030-01-01, true",
        "HUB, hub, ACCESS, DISASTER, 2026-11-09, false",
        "HUB, hub, ACCESS, EMERGENCY, 2026-11-20, false",
        "HUB, otherHub, ACCESS, DISASTER, 2026-11-20, false",
        "HUB, nobody, ACCESS, DISASTER, 2026-11-20, false",
        "PROVIDER, hub, ACCESS, DISASTER, 2026-11-20, false",
        "MUNICIPALITY, hub, ACCESS, DISASTER, 2026-11-20, false"
    })
    void a_consent_holds_for_its_recipients_sections_purposes_and_days_only(
            String recipient, String whom, String section, String purpose, String day, boolean allowed) {
        Map<String, Object> offices = Registrants.consent();
        offices.put("recipients", List.of("PROVIDER"));
        offices.put("validUntil", "2026-11-30");
        coordinator.post(consents, offices).ok();
        Map<String, Object> oneHub = Registrants.consent();
        oneHub.put("recipients", List.of("HUB"));
        oneHub.put("organisations", List.of(hub));
        oneHub.put("sections", List.of("ALL"));
        oneHub.put("purposes", List.of("TRIAL", "DISASTER"));
        oneHub.put("signedOn", "2026-11-10");
        coordinator.post(consents, oneHub).ok();

        assertThat(allows(recipient, organisation(whom), section, purpose, day)).isEqualTo(allowed);
    }

    @Test
    void a_withdrawn_consent_shares_nothing_from_the_next_request_on() {
        UUID consent = coordinator.post(consents, Registrants.consent()).id();
        assertThat(allows("PROVIDER", office, "MEDICAL", "EMERGENCY", "2026-11-20"))
                .isTrue();

        coordinator.post(consents + "/" + consent + "/withdrawal", Map.of()).ok();

        assertThat(allows("PROVIDER", office, "MEDICAL", "EMERGENCY", "2026-11-20"))
                .isFalse();
    }

    @Test
    void the_scan_and_the_named_organisations_are_kept_with_the_consent() {
        Map<String, Object> named = Registrants.consent();
        named.put("organisations", List.of(office, hub));
        named.put("scanReference", "同意書ファイル2026 12番");

        coordinator.post(consents, named).ok();

        var kept = coordinator.get(consents).ok().get(0);
        assertThat(kept.get("scanReference").asText()).isEqualTo("同意書ファイル2026 12番");
        assertThat(kept.get("organisations").toString()).isEqualTo("[\"" + office + "\",\"" + hub + "\"]");
    }

    @Test
    void a_named_organisation_must_be_one_of_the_recipients() {
        Map<String, Object> hubAsOffice = Registrants.consent();
        hubAsOffice.put("recipients", List.of("PROVIDER"));
        hubAsOffice.put("organisations", List.of(hub));
        Map<String, Object> nobody = Registrants.consent();
        nobody.put("organisations", List.of(UUID.randomUUID()));

        assertThat(coordinator.post(consents, hubAsOffice).problem()).isEqualTo("consent-organisation-unknown");
        assertThat(coordinator.post(consents, nobody).problem()).isEqualTo("consent-organisation-unknown");
    }

    private UUID organisation(String whom) {
        return switch (whom) {
            case "office" -> office;
            case "hub" -> hub;
            case "otherHub" -> otherHub;
            default -> null;
        };
    }

    private boolean allows(String recipient, UUID organisation, String section, String purpose, String day) {
        return given.service
                .bean(Walls.class)
                .as(
                        Actor.system(given.municipality),
                        () -> given.service
                                .bean(Consents.class)
                                .allows(person, recipient, organisation, section, purpose, LocalDate.parse(day)));
    }
}
