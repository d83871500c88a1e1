package jp.yoridokoro.registration;

import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.registration.Registration.EndReason;
import jp.yoridokoro.registration.Registration.Outcome;
import org.jspecify.annotations.Nullable;

/** What a step changes; whatever it does not name stays. */
final class RegistrationChange {
    private final Registration before;
    private final RegistrationState state;
    String noConsentReason;
    String assessment;

    @Nullable
    LocalDate judgedOn;

    @Nullable
    UUID judgeMeetingId;

    @Nullable
    Outcome outcome;

    String outcomeReason;

    @Nullable
    LocalDate registeredOn;

    @Nullable
    LocalDate talkDue;

    @Nullable
    LocalDate talkHeldOn;

    @Nullable
    LocalDate reviewDue;

    @Nullable
    LocalDate suspendedUntil;

    @Nullable
    EndReason endReason;

    @Nullable
    LocalDate endedOn;

    @Nullable
    LocalDate purgeOn;

    RegistrationChange(Registration before, RegistrationState state) {
        this.before = before;
        this.state = state;
        this.noConsentReason = before.noConsentReason();
        this.assessment = before.assessment();
        this.judgedOn = before.judgedOn();
        this.judgeMeetingId = before.judgeMeetingId();
        this.outcome = before.outcome();
        this.outcomeReason = before.outcomeReason();
        this.registeredOn = before.registeredOn();
        this.talkDue = before.talkDue();
        this.talkHeldOn = before.talkHeldOn();
        this.reviewDue = before.reviewDue();
        this.suspendedUntil = before.suspendedUntil();
        this.endReason = before.endReason();
        this.endedOn = before.endedOn();
        this.purgeOn = before.purgeOn();
    }

    Registration made() {
        return new Registration(
                before.id(),
                before.personId(),
                before.municipality(),
                before.registrationClass(),
                state,
                before.expectedEmergency(),
                noConsentReason,
                assessment,
                judgedOn,
                judgeMeetingId,
                outcome,
                outcomeReason,
                registeredOn,
                talkDue,
                talkHeldOn,
                reviewDue,
                suspendedUntil,
                endReason,
                endedOn,
                purgeOn,
                before.createdBy(),
                before.createdAt(),
                before.version());
    }
}
