package jp.yoridokoro.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 土日祝: Saturdays, Sundays and the national holidays of Japan, 振替休日 and 国民の休日 among them, as the Cabinet Office
 * publishes them each February for the next year ({@code holidays.csv}). A year not published yet has its weekends only.
 */
public final class Holidays {
    private static final Set<LocalDate> PUBLISHED = published();

    private Holidays() {}

    public static boolean isDayOff(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY || PUBLISHED.contains(day);
    }

    private static Set<LocalDate> published() {
        try (InputStream file = Objects.requireNonNull(Holidays.class.getResourceAsStream("/holidays.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> LocalDate.parse(line.substring(0, 10)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
