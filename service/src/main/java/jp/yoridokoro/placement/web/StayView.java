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
        @Nullable Instant arrivedAt,
        @Nullable Instant leftAt,
        @Nullable String exitTo,
        @Nullable Integer day) {

    public static StayView of(Stay stay, LocalDate today) {
        boolean there = stay.arrivedAt() != null && stay.leftAt() == null;
        return new StayView(
                stay.id(),
                stay.caseId(),
                stay.unitId(),
                stay.officeId(),
                stay.firstNight(),
                stay.leaving(),
                stay.arrivedAt(),
                stay.leftAt(),
                stay.exitTo(),
                there ? stay.dayCount(today) : null);
    }
}
