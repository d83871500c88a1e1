package jp.yoridokoro.placement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.yoridokoro.base.Nights;
import org.jspecify.annotations.Nullable;

/**
 * A person's stay at a unit that accepted; a case may have several, one after the other.
 *
 * @param leaving planned while it runs; once it has ended, what became of it
 * @param plannedLeaving as accepted, and as extended since (G5)
 * @param overCapacityWords why the office takes somebody beyond its capacity; empty otherwise
 * @param endedWhy EXIT, EARLY, MOVED, FELL_THROUGH, NO_SHOW, CANCELLED or ELSEWHERE; null while it runs
 */
@MappedEntity("stay")
public record Stay(
        @Id UUID id,
        UUID caseId,
        String municipality,
        UUID offerId,
        UUID unitId,
        UUID officeId,
        UUID claimId,
        LocalDate firstNight,
        LocalDate leaving,
        @Nullable LocalDate plannedLeaving,
        @Nullable Instant arrivedAt,
        @Nullable Instant leftAt,
        @Nullable String exitTo,
        boolean overCapacity,
        String overCapacityWords,
        @Nullable String endedWhy,
        @Version @Nullable Long version) {

    /** Whether the person is there now. */
    public boolean present() {
        return arrivedAt != null && leftAt == null;
    }

    public Nights nights() {
        return new Nights(firstNight, leaving);
    }

    /** Which day of the stay a date is: 1 on the day of the first night (O-28 counts days, not nights). */
    public int dayCount(LocalDate today) {
        return (int) ChronoUnit.DAYS.between(firstNight, today) + 1;
    }
}
