package jp.yoridokoro.due;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Days of warning such as 30, 7, 0, −7. A band begins on its day and lasts until the next one begins: with three days left
 * somebody stands in band 7, a day late in band 0, eight days late in band −7.
 */
public final class Bands {
    private static final List<Integer> USUAL = List.of(30, 7, 0, -7);
    private static final Pattern DAYS = Pattern.compile("-?\\d{1,4}");

    private final List<Integer> days;

    private Bands(List<Integer> days) {
        this.days = days;
    }

    /** From the setting, days with commas between; what is no number is passed over, nothing at all means 30, 7, 0, −7. */
    public static Bands of(String setting) {
        List<Integer> days = Arrays.stream(setting.split("[,、\\s]+"))
                .filter(word -> DAYS.matcher(word).matches())
                .map(Integer::valueOf)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        return new Bands(days.isEmpty() ? USUAL : days);
    }

    /** The last day that is near enough to be listed on a day. */
    LocalDate horizon(LocalDate on) {
        return on.plusDays(days.getFirst());
    }

    /** The band of something with so many days left; the days left are within the first band. */
    int of(long daysLeft) {
        return days.stream()
                .filter(day -> daysLeft <= day)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** First and last due day of a band; the last band has no beginning. */
    List<LocalDate> daysOf(int band, LocalDate on) {
        LocalDate last = on.plusDays(band);
        return days.stream()
                .filter(day -> day < band)
                .max(Comparator.naturalOrder())
                .map(next -> List.of(on.plusDays(next + 1L), last))
                .orElse(List.of(LocalDate.of(1900, 1, 1), last));
    }
}
