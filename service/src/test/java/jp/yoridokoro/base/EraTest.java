package jp.yoridokoro.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    @ParameterizedTest
    @CsvSource({
        "11/25, 2026-11-25",
        "１１月２５日, 2026-11-25",
        "10/20, 2026-10-20",
        "10/19, 2027-10-19",
        "1/5, 2027-01-05",
        "2/30,",
        "明日,"
    })
    void a_day_without_its_year_is_the_next_one_from_a_day_on(String words, @Nullable LocalDate day) {
        assertThat(Era.dayFrom(words, LocalDate.of(2026, 10, 20))).isEqualTo(Optional.ofNullable(day));
    }
}
