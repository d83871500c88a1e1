package jp.yoridokoro.base;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Years in both calendars, for dates shown large. */
public final class Era {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("G", Locale.JAPANESE);

    private Era() {}

    /** Such as 令和8年（2026年）; the first year of an era is 元年. */
    public static String year(LocalDate day) {
        JapaneseDate japanese = JapaneseDate.from(day);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return NAME.format(japanese) + (year == 1 ? "元" : year) + "年（" + day.getYear() + "年）";
    }
}
