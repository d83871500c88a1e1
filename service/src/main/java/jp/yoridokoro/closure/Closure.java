package jp.yoridokoro.closure;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nights on which a unit takes nobody.
 *
 * @param from first closed night
 * @param to first open night; null: until further notice
 * @param reviewOn when somebody looks again; always given where there is no end
 * @param liftedAt when it was ended before its time; open again from the night of {@code openFrom}
 */
@Serdeable
@Introspected
public record Closure(
        UUID id,
        UUID unitId,
        String unitName,
        UUID officeId,
        String officeName,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate reviewOn,
        Why reason,
        String words,
        String spokenWith,
        Instant declaredAt,
        @Nullable Instant liftedAt,
        @Nullable LocalDate openFrom) {

    /** Why a unit is closed. INFECTION closes every unit that draws on the same beds. */
    public enum Why {
        INFECTION,
        STAFF,
        BUILDING,
        HOLIDAY,
        OTHER
    }
}
