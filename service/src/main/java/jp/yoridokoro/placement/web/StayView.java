package jp.yoridokoro.placement.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.placement.Stay;
import org.jspecify.annotations.Nullable;

/**
 * A stay.
 *
 * @param plannedLeaving as accepted and extended; {@code leaving} is what became of it
 * @param day which day of the stay today is, from 1; null before arrival and after leaving
 */
@Serdeable
public record StayView(
        UUID id,
        UUID caseId,
        UUID unitId,
        UUID officeId,
        LocalDate firstNight,
        LocalDate leaving,
        @Nullable LocalDate plannedLeaving,
        @Nullable Instant arrivedAt,
        @Nullable Instant leftAt,
        @Nullable String exitTo,
        @Nullable String endedWhy,
        boolean overCapacity,
        String overCapacityWords,
        @Nullable Integer day) {

    public static StayView of(Stay stay, LocalDate today) {
        return new StayView(
                stay.id(),
                stay.caseId(),
                stay.unitId(),
                stay.officeId(),
                stay.firstNight(),
                stay.leaving(),
                stay.plannedLeaving(),
                stay.arrivedAt(),
                stay.leftAt(),
                stay.exitTo(),
                stay.endedWhy(),
                stay.overCapacity(),
                stay.overCapacityWords(),
                stay.present() ? stay.dayCount(today) : null);
    }
}
