package jp.yoridokoro.handoff;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * One hub asks another. The sender owns the case until the other accepts; no answer leaves it there (DOMAIN §9).
 *
 * @param packet JSON of {@link Packet}, as it was when asked; never changes
 * @param until ON_CALL: when the case is due back; null otherwise. Nothing lapses then
 * @param returnsId the hand-off this one asks to undo: its sender is asked to take the case back
 * @param pulled granted at the receiver's own request
 * @param dangerSkip danger to life: gaps and read-back were skipped, to be looked at until {@code reviewDue}
 * @param readBack what the receiver said it understood
 * @param endedAt when it was returned or the case ended
 */
@MappedEntity("handoff")
public record Handoff(
        @Id UUID id,
        UUID caseId,
        String municipality,
        UUID fromHubId,
        UUID toHubId,
        Kind kind,
        State state,
        String urgency,
        String message,
        @TypeDef(type = DataType.JSON) String packet,
        UUID askedBy,
        Instant askedAt,
        Instant expiresAt,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt,
        String answerReason,
        @Nullable Instant until,
        @Nullable UUID returnsId,
        boolean pulled,
        boolean dangerSkip,
        @Nullable LocalDate reviewDue,
        @Nullable Instant reviewedAt,
        String readBack,
        @Nullable Instant readBackAt,
        @Nullable Instant endedAt,
        String endReason,
        @Version @Nullable Long version) {

    /** What is asked. Only TAKE_OVER and ON_CALL move the case to the other hub. */
    public enum Kind {
        TAKE_OVER,
        ON_CALL,
        BED_ONLY,
        ADVISE;

        public String label() {
            return Words.of("handoff-kind." + name());
        }

        public boolean movesTheCase() {
            return this == TAKE_OVER || this == ON_CALL;
        }
    }

    /**
     * Where a hand-off stands. DRAFT of DOMAIN §9 is the packet computed before asking, and no row. ACCEPTED: help is promised and
     * the case stays; a kind that moves the case is accepted and moved in one transaction and is TRANSFERRED.
     */
    public enum State {
        REQUESTED,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        WITHDRAWN,
        TRANSFERRED,
        RETURNED,
        COMPLETED;

        public String label() {
            return Words.of("handoff-state." + name());
        }
    }

    public boolean open(Instant now) {
        return stateAt(now) == State.REQUESTED;
    }

    /** A request whose time is up has expired, swept or not. */
    public State stateAt(Instant now) {
        return state == State.REQUESTED && !now.isBefore(expiresAt) ? State.EXPIRED : state;
    }
}
