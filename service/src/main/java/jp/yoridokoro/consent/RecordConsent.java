package jp.yoridokoro.consent;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** Records that a person, or somebody for them, agreed. */
@Singleton
public class RecordConsent {
    private final Consents consents;
    private final Clock clock;

    RecordConsent(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * @throws Refused {@code consent-not-yet} where it was signed in the future, {@code consent-dates-reversed}, {@code
     *     consent-organisation-unknown} where a named office or hub is none, or of none of the recipient classes
     */
    @Transactional
    public Consent agree(UUID personId, NewConsent consent, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        String municipality = consents.municipality(personId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (consent.signedOn().isAfter(LocalDate.now(clock))) {
            throw new Refused(ConsentReason.NOT_YET, Map.of("field", "signedOn", "day", consent.signedOn()));
        }
        if (consent.validUntil() != null && consent.validUntil().isBefore(consent.from())) {
            throw new Refused(ConsentReason.DATES_REVERSED);
        }
        known(consent);
        UUID id = UUID.randomUUID();
        consents.add(
                id,
                personId,
                municipality,
                consent.textVersion(),
                consent.recipients(),
                ids(consent),
                consent.sections(),
                consent.purposes(),
                consent.signedOn(),
                consent.signer(),
                consent.relation(),
                consent.method(),
                consent.scanReference(),
                consent.from(),
                consent.validUntil(),
                by.staff(),
                clock.instant());
        return consents.find(personId, id).orElseThrow();
    }

    /** A named hub is told as HUB, a named office as any of the others. */
    private void known(NewConsent consent) {
        boolean hubs = consent.recipients().contains("HUB");
        boolean offices = consent.recipients().stream().anyMatch(recipient -> !recipient.equals("HUB"));
        if (consents.organisationsAmong(ids(consent), offices, hubs)
                != consent.organisations().size()) {
            throw new Refused(ConsentReason.ORGANISATION_UNKNOWN);
        }
    }

    private static String ids(NewConsent consent) {
        return consent.organisations().stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
