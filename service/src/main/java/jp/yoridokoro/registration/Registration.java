package jp.yoridokoro.registration;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's registration from draft to end. Days are days of Asia/Tokyo.
 *
 * @param registrationClass who the contact is (O-17)
 * @param judgedOn the day of the decision
 * @param talkDue last day of the talk after registration
 * @param reviewDue last day of the next review
 * @param suspendedUntil when the suspension is expected to end
 * @param purgeOn from when on the records may be purged
 */
@Serdeable
@MappedEntity("registration")
public record Registration(
        @Id UUID id,
        UUID personId,
        String municipality,
        @MappedProperty("class") RegistrationClass registrationClass,
        RegistrationState state,
        String expectedEmergency,
        String noConsentReason,
        String assessment,
        @Nullable LocalDate judgedOn,
        @Nullable UUID judgeMeetingId,
        @Nullable Outcome outcome,
        String outcomeReason,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate talkDue,
        @Nullable LocalDate talkHeldOn,
        @Nullable LocalDate reviewDue,
        @Nullable LocalDate suspendedUntil,
        @Nullable EndReason endReason,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate purgeOn,
        UUID createdBy,
        Instant createdAt,
        @Version @Nullable Long version) {

    /** A: uses services and has a plan; B: uses services, no plan; C: uses no service. */
    public enum RegistrationClass {
        A,
        B,
        C
    }

    /** What happens with somebody who is not registered. */
    public enum Outcome {
        EXPLAINED,
        CRISIS_PLAN_ONLY,
        OTHER_SERVICE,
        WITHDRAWN
    }

    /** Why a registration ends. */
    public enum EndReason {
        MOVED,
        DIED,
        ENTERED_FACILITY,
        CONSENT_WITHDRAWN,
        LONG_TERM_CARE,
        OTHER,
        /** 取下げ: before the decision only. */
        WITHDRAWN
    }
}
