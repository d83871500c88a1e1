package jp.yoridokoro.consent;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** Takes a consent back: from today on nothing is shared by it. Statutory records stay (DOMAIN §14). */
@Singleton
public class WithdrawConsent {
    private final Consents consents;
    private final Clock clock;

    WithdrawConsent(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /** @throws Refused {@code consent-withdrawn} where it was taken back before */
    @Transactional
    public Consent withdraw(UUID personId, UUID consentId, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        if (consents.find(personId, consentId).isEmpty()) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        if (consents.withdraw(consentId, LocalDate.now(clock)) == 0) {
            throw new Refused(ConsentReason.WITHDRAWN);
        }
        return consents.find(personId, consentId).orElseThrow();
    }
}
