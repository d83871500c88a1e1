package jp.yoridokoro.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EraTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 令和8年（2026年）",
        "2019-05-01, 令和元年（2019年）",
        "2019-04-30, 平成31年（2019年）",
        "1989-01-08, 平成元年（1989年）",
        "1989-01-07, 昭和64年（1989年）"
    })
    void a_year_is_shown_in_both_calendars(LocalDate day, String shown) {
        assertThat(Era.year(day)).isEqualTo(shown);
    }
}
