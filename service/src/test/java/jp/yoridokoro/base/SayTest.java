package jp.yoridokoro.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayTest {
    private static final Instant NOW =
            OffsetDateTime.parse("2026-11-20T22:00+09:00").toInstant();

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T22:41+09:00, 22:41",
        "2026-11-21T09:00+09:00, 11月21日(土) 9:00",
        "2026-11-27T00:00+09:00, 11月26日(木)まで",
    })
    void a_deadline_says_its_time_and_one_at_midnight_the_day_before(OffsetDateTime due, String said) {
        assertThat(Say.due(due.toInstant(), NOW)).isEqualTo(said);
    }
}
