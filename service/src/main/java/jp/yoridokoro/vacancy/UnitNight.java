package jp.yoridokoro.vacancy;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is left of a unit on a night for an emergency: the report in force less the live claims, kept beds included, within
 * every known capacity. Beds for one sex may be counted in several of the numbers; leftTotal bounds them all.
 *
 * @param status as reported: OPEN, LIMITED, FULL, CLOSED
 * @param shortBy above 0: a later report contradicts claims still alive (conflict); nothing was cancelled
 */
@Introspected
public record UnitNight(
        UUID unitId,
        LocalDate night,
        String status,
        int leftMale,
        int leftFemale,
        int leftOther,
        int leftTotal,
        String conditions,
        Instant confirmedAt,
        Instant changedAt,
        int shortBy) {}
