package jp.yoridokoro.pages;

import java.time.LocalDate;
import java.time.Period;
import jp.yoridokoro.base.Era;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Words;
import org.jspecify.annotations.Nullable;

/** Birth dates and ages as pages say them. */
public final class Ages {
    private Ages() {}

    /** 平成3年（1991年）5月3日（35歳）; 生年月日は不明 where it is not known. */
    public static String born(@Nullable LocalDate birthDate, LocalDate today) {
        return birthDate == null
                ? Words.of("age.unknown")
                : Words.of(
                        "age.born",
                        day(birthDate),
                        Period.between(birthDate, today).getYears());
    }

    /** 平成3年（1991年）5月3日, without the day of the week; 不明 where it is not known. */
    public static String day(@Nullable LocalDate day) {
        return day == null
                ? Known.UNKNOWN.label()
                : Words.of("age.day", Era.year(day), day.getMonthValue(), day.getDayOfMonth());
    }
}
