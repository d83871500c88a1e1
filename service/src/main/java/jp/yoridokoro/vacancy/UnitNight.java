package jp.yoridokoro.vacancy;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a unit on a night for an emergency: the report in force less the live claims, kept beds included, within
 * every known capacity. Beds for one sex may be counted in several of the numbers; leftTotal bounds them all.
 *
 * @param status as reported: OPEN, LIMITED, FULL, CLOSED; CLOSED too where a closure covers the night
 * @param confirmedAt of the report in force; where a closed night was never reported, when the closure was declared
 * @param shortBy above 0: a later report or a closure contradicts claims still alive (conflict); nothing was cancelled
 * @param closedFor why a closure covers the night, such as INFECTION; null: none does
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
        int shortBy,
        @Nullable String closedFor) {}
