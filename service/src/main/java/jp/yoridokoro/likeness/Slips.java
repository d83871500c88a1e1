package jp.yoridokoro.likeness;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Slips of the pen in dates and digits. */
final class Slips {
    /** Years between the first years of two eras that follow each other or were confused: 明治大正昭和平成令和. */
    private static final Set<Integer> ERA_YEARS = Set.of(14, 30, 44, 63, 77, 93);

    private Slips() {}

    /** The slip that makes one date of the other; null where it takes more than one. */
    static @Nullable Finding between(LocalDate one, LocalDate other) {
        if (one.equals(other)) {
            return Finding.BIRTH_DATE_SAME;
        }
        boolean sameDay = one.getMonthValue() == other.getMonthValue() && one.getDayOfMonth() == other.getDayOfMonth();
        if (sameDay && ERA_YEARS.contains(Math.abs(one.getYear() - other.getYear()))) {
            return Finding.BIRTH_DATE_ERA;
        }
        if (one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue()) {
            return Finding.BIRTH_DATE_MONTH_AND_DAY;
        }
        String digits = one.format(DateTimeFormatter.BASIC_ISO_DATE);
        String otherDigits = other.format(DateTimeFormatter.BASIC_ISO_DATE);
        return oneDigit(digits, otherDigits)
                ? Finding.BIRTH_DATE_ONE_DIGIT
                : neighboursSwapped(digits, otherDigits) ? Finding.BIRTH_DATE_DIGITS_SWAPPED : null;
    }

    /** Whether one digit was mistyped or two neighbours changed places. */
    static boolean oneSlip(String digits, String other) {
        return oneDigit(digits, other) || neighboursSwapped(digits, other);
    }

    /** Whether one kana was left out, put in or mistyped. */
    static boolean oneEdit(String one, String other) {
        if (one.length() > other.length()) {
            return oneEdit(other, one);
        }
        if (other.length() - one.length() > 1) {
            return false;
        }
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        String rest = other.substring(Math.min(at + 1, other.length()));
        return one.length() == other.length()
                ? at < one.length() && one.substring(at + 1).equals(rest)
                : one.substring(at).equals(rest);
    }

    private static boolean oneDigit(String one, String other) {
        return one.length() == other.length() && differences(one, other) == 1;
    }

    private static boolean neighboursSwapped(String one, String other) {
        if (one.length() != other.length() || differences(one, other) != 2) {
            return false;
        }
        int at = 0;
        while (one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at);
    }

    private static int differences(String one, String other) {
        int differences = 0;
        for (int i = 0; i < one.length(); i++) {
            differences += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differences;
    }
}
