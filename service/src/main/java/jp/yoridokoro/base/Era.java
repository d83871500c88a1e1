package jp.yoridokoro.base;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years in both calendars, for dates shown large. */
public final class Era {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("G", Locale.JAPANESE);

    private Era() {}

    private static final Map<String, JapaneseEra> ERAS = Map.of(
            "令和",
            JapaneseEra.REIWA,
            "R",
            JapaneseEra.REIWA,
            "平成",
            JapaneseEra.HEISEI,
            "H",
            JapaneseEra.HEISEI,
            "昭和",
            JapaneseEra.SHOWA,
            "S",
            JapaneseEra.SHOWA,
            "大正",
            JapaneseEra.TAISHO,
            "T",
            JapaneseEra.TAISHO);
    private static final Pattern DAY =
            Pattern.compile("(令和|平成|昭和|大正|[RHST])?(元|[0-9]{1,4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");

    /**
     * A day as people write it: 2026-11-20, 2026/11/20, 令和8年11月20日, R8.11.20; digits in full width too. Empty where it is none,
     * where there is no such day, or where a year of one or two digits names no era.
     */
    public static Optional<LocalDate> day(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        Matcher found = DAY.matcher(plain);
        if (!found.matches() || (found.group(1) == null && found.group(2).length() != 4)) {
            return Optional.empty();
        }
        int year = found.group(2).equals("元") ? 1 : Integer.parseInt(found.group(2));
        int month = Integer.parseInt(found.group(3));
        int day = Integer.parseInt(found.group(4));
        try {
            JapaneseEra era = found.group(1) == null ? null : ERAS.get(found.group(1));
            return Optional.of(
                    era == null
                            ? LocalDate.of(year, month, day)
                            : LocalDate.from(JapaneseDate.of(era, year, month, day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Such as 令和8年（2026年）; the first year of an era is 元年. */
    public static String year(LocalDate day) {
        JapaneseDate japanese = JapaneseDate.from(day);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return NAME.format(japanese) + (year == 1 ? "元" : year) + "年（" + day.getYear() + "年）";
    }
}
