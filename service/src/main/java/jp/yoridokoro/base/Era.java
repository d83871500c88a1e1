package jp.yoridokoro.base;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Both calendars: years shown large, days as people write them. */
public final class Era {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("G", Locale.JAPANESE);

    private static final Pattern COMMON = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})[/月](\\d{1,2})日?");
    private static final Pattern COMPACT = Pattern.compile("\\d{8}");
    private static final Pattern JAPANESE =
            Pattern.compile("(明治|大正|昭和|平成|令和|[MTSHRmtshr])(元|\\d{1,2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Map<String, JapaneseEra> ERAS = Map.of(
            "明治", JapaneseEra.MEIJI,
            "M", JapaneseEra.MEIJI,
            "大正", JapaneseEra.TAISHO,
            "T", JapaneseEra.TAISHO,
            "昭和", JapaneseEra.SHOWA,
            "S", JapaneseEra.SHOWA,
            "平成", JapaneseEra.HEISEI,
            "H", JapaneseEra.HEISEI,
            "令和", JapaneseEra.REIWA,
            "R", JapaneseEra.REIWA);

    private Era() {}

    /** Such as 令和8年（2026年）; the first year of an era is 元年. */
    public static String year(LocalDate day) {
        JapaneseDate japanese = JapaneseDate.from(day);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return Words.of(
                "say.year",
                NAME.format(japanese),
                year == 1 ? "元" : Integer.toString(year),
                Integer.toString(day.getYear()));
    }

    /**
     * A day as people write it: 2001-04-01, 2001/4/1, 2001.4.1, 2001年4月1日, 20010401, 平成13年4月1日, H13.4.1, 令和元年5月1日; digits of
     * any width. Empty where it is none, or where the era did not have that day (昭和64年1月8日).
     */
    public static Optional<LocalDate> day(String words) {
        String text = Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
        Matcher common = COMMON.matcher(text);
        Matcher japanese = JAPANESE.matcher(text);
        try {
            if (common.matches()) {
                return Optional.of(LocalDate.of(number(common, 1), number(common, 2), number(common, 3)));
            }
            if (COMPACT.matcher(text).matches()) {
                return Optional.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
            }
            if (japanese.matches()) {
                int year = japanese.group(2).equals("元") ? 1 : number(japanese, 2);
                JapaneseEra era =
                        Objects.requireNonNull(ERAS.get(japanese.group(1).toUpperCase(Locale.ROOT)));
                return Optional.of(
                        LocalDate.from(JapaneseDate.of(era, year, number(japanese, 3), number(japanese, 4))));
            }
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** A day written without its year, 11/25 or 11月25日, as the next such day from {@code first} on. Empty where it is none. */
    public static Optional<LocalDate> dayFrom(String words, LocalDate first) {
        Matcher found =
                SHORT.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", ""));
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            MonthDay day = MonthDay.of(number(found, 1), number(found, 2));
            LocalDate thisYear = day.atYear(first.getYear());
            return Optional.of(thisYear.isBefore(first) ? day.atYear(first.getYear() + 1) : thisYear);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
