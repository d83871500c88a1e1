package jp.yoridokoro.base;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days, nights and spans of time as the screens say them: both calendars, and how long ago (SCREENS, habit 3). */
public final class Say {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern(Words.of("pattern.dayAndWeekday"), Locale.JAPANESE);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("E", Locale.JAPANESE);
    private static final long HOURS_SAID_IN_MINUTES = 2;
    private static final long DAYS_SAID_IN_HOURS = 2;

    private Say() {}

    /** 11月20日(金) */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** 金 */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** 令和8年（2026年）11月20日(金) */
    public static String wholeDay(LocalDate day) {
        return Era.year(day) + DAY.format(day);
    }

    /** 11月20日(金); with its year, in both calendars, where that is not today's. */
    public static String day(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? day(day) : wholeDay(day);
    }

    /** 11月20日(金) 22:03: in a record the day is never left out, for a record is read another day. */
    public static String recorded(Instant moment, Instant now) {
        return day(date(moment), date(now)) + " " + clock(moment);
    }

    private static LocalDate date(Instant moment) {
        return moment.atZone(TokyoClock.TOKYO).toLocalDate();
    }

    /** 11月20日(金)の夜 */
    public static String night(LocalDate night) {
        return Words.of("say.night", day(night));
    }

    /** 11月20日(金)の夜から3泊; 11月20日(金)（泊まらず） for somebody who left before the first night. */
    public static String nights(LocalDate first, LocalDate leaving) {
        if (!leaving.isAfter(first)) {
            return Words.of("say.noNight", day(first));
        }
        return Words.of("say.nights", day(first), new Nights(first, leaving).count());
    }

    /** 22:03 in Tokyo. */
    public static String clock(Instant moment) {
        return CLOCK.format(moment.atZone(TokyoClock.TOKYO));
    }

    /** 11月20日(金) 22:03; the day is left out where it is today's. */
    public static String moment(Instant moment, Instant now) {
        LocalDate day = moment.atZone(TokyoClock.TOKYO).toLocalDate();
        return day.equals(now.atZone(TokyoClock.TOKYO).toLocalDate()) ? clock(moment) : day(day) + " " + clock(moment);
    }

    /** たった今, 12分前, 25時間前, 8日前. A moment to come is said by {@link #left}. */
    public static String ago(Instant moment, Instant now) {
        Duration since = Duration.between(moment, now);
        return since.toMinutes() < 1 ? Words.of("say.justNow") : Words.of("say.ago", span(since));
    }

    /** When something is due: 22:41, 11月27日(金) 22:00, or 11月26日(木)まで where it is the end of a day. */
    public static String due(Instant due, Instant now) {
        ZonedDateTime there = due.atZone(TokyoClock.TOKYO);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Words.of("say.until", day(there.toLocalDate().minusDays(1)))
                : moment(due, now);
    }

    /** あと24分, or 1時間すぎました. */
    public static String left(Instant due, Instant now) {
        Duration left = Duration.between(now, due);
        return Words.of(left.isNegative() ? "say.over" : "say.left", span(left.abs()));
    }

    /** 24分, 25時間, 3日: the largest unit that still says enough. */
    public static String span(Duration span) {
        if (span.toHours() < DAYS_SAID_IN_HOURS * 24) {
            return span.toHours() < HOURS_SAID_IN_MINUTES
                    ? Words.of("say.minutes", span.toMinutes())
                    : Words.of("say.hours", span.toHours());
        }
        return Words.of("say.days", span.toDays());
    }

    /** What is there, or 不明 (SCREENS, Words). */
    public static String orUnknown(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? Words.of("say.unknown") : value.toString();
    }
}
