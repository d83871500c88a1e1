package jp.yoridokoro.base;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Nights slept somewhere: from {@code firstNight} up to, not including, {@code leaving}. Calendar nights in Asia/Tokyo,
 * half-open like PostgreSQL's daterange: a stay of one night leaves the day after its first night.
 */
@Serdeable
public record Nights(LocalDate firstNight, LocalDate leaving) {
    /** The longest stretch one request may ask for, in nights. */
    public static final int LONGEST = 90;

    /** @throws IllegalArgumentException unless 1 to {@value #LONGEST} nights */
    public Nights {
        long nights = ChronoUnit.DAYS.between(firstNight, leaving);
        if (nights < 1 || nights > LONGEST) {
            throw new IllegalArgumentException("1 to " + LONGEST + " nights, not " + nights);
        }
    }

    /** @throws IllegalArgumentException unless 1 to {@value #LONGEST} nights */
    public static Nights from(LocalDate firstNight, int count) {
        return new Nights(firstNight, firstNight.plusDays(count));
    }

    /** How many nights, at least one. */
    public int count() {
        return (int) ChronoUnit.DAYS.between(firstNight, leaving);
    }

    /** Each night in order. */
    public List<LocalDate> each() {
        return firstNight.datesUntil(leaving).toList();
    }
}
