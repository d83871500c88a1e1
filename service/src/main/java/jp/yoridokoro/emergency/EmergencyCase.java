package jp.yoridokoro.emergency;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Nights;
import org.jspecify.annotations.Nullable;

/**
 * One emergency of one person. Its settings and its definition are those of the day the call came ({@code receivedAt}).
 *
 * @param registrationState as it was when the call came; null: never registered
 * @param hiddenPlace abuse: the place is told to nobody outside the owning hub and the municipality
 * @param meetingDue when the care meeting must have been held; null while none is owed
 */
@MappedEntity("emergency_case")
public record EmergencyCase(
        @Id UUID id,
        String municipality,
        String number,
        UUID personId,
        @Nullable String registrationState,
        @Nullable String registrationClass,
        UUID ownerHubId,
        @Nullable UUID specialistOfficeId,
        boolean hiddenPlace,
        Stage stage,
        @Nullable UUID clauseId,
        @Nullable LocalDate causeOn,
        String outsideWindowReason,
        String judgement,
        @Nullable String followUp,
        String callerName,
        String callerRelation,
        String callerTelephone,
        String whereabouts,
        String caregiverStatus,
        Known immediateDanger,
        String situation,
        LocalDate firstNight,
        LocalDate leaving,
        Instant receivedAt,
        UUID receivedBy,
        Instant acknowledgeDue,
        Instant triageDue,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant judgedAt,
        @Nullable Instant searchBeganAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant homeSupportAt,
        @Nullable Instant meetingSetDue,
        @Nullable Instant meetingDue,
        @Nullable Instant exitedAt,
        @Nullable LocalDate closeDue,
        @Nullable Instant closedAt,
        String outcome,
        @Version @Nullable Long version) {

    /** The nights asked for. */
    public Nights nights() {
        return new Nights(firstNight, leaving);
    }
}
