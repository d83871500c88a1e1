package jp.yoridokoro.placement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.emergency.EmergencyReason;
import org.jspecify.annotations.Nullable;

/**
 * One unit asked for one case, with a bed held while it thinks.
 *
 * @param sheet JSON of {@link OfferSheet}: all an office sees before it accepts
 * @param overCapacity asked, or accepted, beyond the unit's capacity
 * @param replaces a move: the stay that ends where this one begins
 * @param expiresAt from then on the hold counts for nothing, whether a job has run or not
 */
@MappedEntity("offer")
public record Offer(
        @Id UUID id,
        UUID caseId,
        String municipality,
        UUID unitId,
        UUID officeId,
        UUID claimId,
        LocalDate firstNight,
        LocalDate leaving,
        State state,
        @TypeDef(type = DataType.JSON) String sheet,
        UUID sentBy,
        Instant sentAt,
        Instant expiresAt,
        @Nullable Instant answeredAt,
        @Nullable UUID answeredBy,
        @Nullable String answerChannel,
        String answeredName,
        @Nullable String refusal,
        String note,
        boolean overCapacity,
        @Nullable UUID replaces,
        @Version @Nullable Long version) {

    /** SENT is the only open one. */
    public enum State {
        SENT,
        ACCEPTED,
        DECLINED,
        NO_ANSWER,
        EXPIRED,
        TAKEN_ELSEWHERE,
        WITHDRAWN,
        ENDED;

        public String label() {
            return Words.of("offer-state." + name());
        }
    }

    public Nights nights() {
        return new Nights(firstNight, leaving);
    }

    /**
     * A sub-range of the nights asked for that begins on the first or reaches the last: what is left of them is one stretch.
     *
     * @throws Refused PART_OF_NIGHTS with the nights asked for
     */
    Nights part(@Nullable LocalDate from, @Nullable LocalDate until) {
        LocalDate first = from == null ? firstNight : from;
        LocalDate last = until == null ? leaving : until;
        boolean within = !first.isBefore(firstNight) && !last.isAfter(leaving) && first.isBefore(last);
        if (!within || !(first.equals(firstNight) || last.equals(leaving))) {
            throw new Refused(
                    EmergencyReason.PART_OF_NIGHTS,
                    Map.of("firstNight", firstNight.toString(), "leaving", leaving.toString()));
        }
        return new Nights(first, last);
    }

    /** Whether its turn has come: ahead of it another office may have its head start. */
    public boolean asked(Instant now) {
        return !now.isBefore(sentAt);
    }

    /** Whether an answer still counts at a moment. */
    boolean open(Instant now) {
        return state == State.SENT && now.isBefore(expiresAt);
    }
}
