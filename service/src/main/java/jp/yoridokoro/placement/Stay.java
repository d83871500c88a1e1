package jp.yoridokoro.placement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's stay at the unit that accepted.
 *
 * @param leaving planned; {@code leftAt} is what happened
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
        @Nullable Instant arrivedAt,
        @Nullable Instant leftAt,
        @Nullable String exitTo,
        boolean overCapacity,
        @Version @Nullable Long version) {

    /** Which day of the stay a date is: 1 on the day of the first night (O-28 counts days, not nights). */
    public int dayCount(LocalDate today) {
        return (int) ChronoUnit.DAYS.between(firstNight, today) + 1;
    }
}
