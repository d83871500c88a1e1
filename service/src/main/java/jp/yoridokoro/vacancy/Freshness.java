package jp.yoridokoro.vacancy;

import java.time.Duration;
import java.time.Instant;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.settings.InForce;
import org.jspecify.annotations.Nullable;

/**
 * How far a report may still be believed (DOMAIN §6, E4). The municipality of the reader sets the limits; a report exactly as old
 * as a limit is still on its good side.
 */
public enum Freshness {
    FRESH,
    /** Ranked down. */
    AGING,
    /** Never held or offered without somebody having phoned. */
    STALE,
    /** Too old to be shown: the night is 不明, never vacant. */
    EXPIRED,
    /** Nobody ever reported the night. */
    NEVER;

    /** How a screen says it. */
    public String label() {
        return Words.of("freshness." + name());
    }

    /** Whether the numbers may be shown at all. */
    public boolean shown() {
        return this == FRESH || this == AGING || this == STALE;
    }

    /** @param confirmedAt when somebody last said so; null: never */
    public static Freshness of(@Nullable Instant confirmedAt, Instant now, InForce settings) {
        if (confirmedAt == null) {
            return NEVER;
        }
        Duration age = Duration.between(confirmedAt, now);
        if (age.compareTo(settings.hours("vacancy.freshHours")) <= 0) {
            return FRESH;
        }
        if (age.compareTo(settings.hours("vacancy.staleHours")) <= 0) {
            return AGING;
        }
        return age.compareTo(settings.days("vacancy.expireDays")) <= 0 ? STALE : EXPIRED;
    }
}
