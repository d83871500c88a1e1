package jp.yoridokoro.occupancy.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.vacancy.Freshness;
import jp.yoridokoro.vacancy.UnitNight;
import org.jspecify.annotations.Nullable;

/** A night as it was shown at a past instant; freshness as it stood then. */
@Serdeable
record ShownView(UUID unitId, LocalDate night, Freshness freshness, Left left) {
    @Serdeable
    record Left(
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

    static ShownView of(UnitNight night, Freshness freshness) {
        return new ShownView(
                night.unitId(),
                night.night(),
                freshness,
                new Left(
                        night.status(),
                        night.leftMale(),
                        night.leftFemale(),
                        night.leftOther(),
                        night.leftTotal(),
                        night.conditions(),
                        night.confirmedAt(),
                        night.changedAt(),
                        night.shortBy(),
                        night.closedFor()));
    }
}
