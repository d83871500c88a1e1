package jp.yoridokoro.conflict;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an office says of a night against the people who have a bed there. Numbers only: no claim, no person.
 *
 * @param shortBy people without a bed; SEX: people against the sex rule; CLOSURE: people on a closed night
 * @param people how many have a claim on the unit that night
 * @param ours whether the reader sees the case of one of them
 * @param endedAt when the contradiction itself ended
 */
@Serdeable
@Introspected
public record Conflict(
        UUID id,
        UUID unitId,
        String unitName,
        UUID officeId,
        String officeName,
        LocalDate night,
        Kind kind,
        int shortBy,
        int people,
        boolean ours,
        Instant since,
        @Nullable Instant endedAt,
        @Nullable Instant settledAt,
        @Nullable Settlement settlement,
        String words) {

    /** What is contradicted. */
    public enum Kind {
        BEDS,
        SEX,
        CLOSURE
    }

    /** How office and hub settled it. */
    public enum Settlement {
        /** The report was wrong; the office puts it right. */
        REPORT_CORRECTED,
        PERSON_MOVES,
        /** The office found a place for the person, such as a room otherwise not used. */
        PLACE_FOUND,
        OTHER
    }
}
