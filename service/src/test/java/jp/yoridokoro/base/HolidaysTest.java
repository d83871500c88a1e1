package jp.yoridokoro.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days by the calendar the Cabinet Office publishes (国民の祝日について, 令和8・9年). */
class HolidaysTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-20, false", // an ordinary Friday
        "2026-11-21, true", // Saturday
        "2026-11-22, true", // Sunday
        "2026-11-23, true", // 勤労感謝の日, a Monday
        "2026-11-24, false",
        "2026-05-06, true", // 振替休日 of 憲法記念日
        "2026-05-07, false",
        "2026-09-21, true", // 敬老の日
        "2026-09-22, true", // 国民の休日 between two holidays
        "2026-09-23, true", // 秋分の日
        "2027-03-22, true", // 振替休日 of 春分の日
        "2026-12-31, false", // offices close, but it is no holiday by law
        "2027-01-01, true"
    })
    void weekends_and_national_holidays_are_days_off(LocalDate day, boolean off) {
        assertThat(Holidays.isDayOff(day)).isEqualTo(off);
    }
}
