package jp.yoridokoro.vacancy;

import static jp.yoridokoro.vacancy.Freshness.AGING;
import static jp.yoridokoro.vacancy.Freshness.EXPIRED;
import static jp.yoridokoro.vacancy.Freshness.FRESH;
import static jp.yoridokoro.vacancy.Freshness.NEVER;
import static jp.yoridokoro.vacancy.Freshness.STALE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.settings.Settings;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final Instant CONFIRMED = Instant.parse("2026-11-20T13:00:00Z");

    @Test
    void a_daily_report_is_fresh_to_24_hours_aging_to_48_stale_to_seven_days_and_then_unknown() {
        InForce settings = inForce("tochigi");

        assertThat(after("PT0S", settings)).isEqualTo(FRESH);
        assertThat(after("PT24H", settings)).isEqualTo(FRESH);
        assertThat(after("PT24H1S", settings)).isEqualTo(AGING);
        assertThat(after("PT48H", settings)).isEqualTo(AGING);
        assertThat(after("PT48H1S", settings)).isEqualTo(STALE);
        assertThat(after("P7D", settings)).isEqualTo(STALE);
        assertThat(after("P7DT1S", settings)).isEqualTo(EXPIRED);
        assertThat(Freshness.of(null, CONFIRMED, settings)).isEqualTo(NEVER);
    }

    @Test
    void a_monthly_list_of_kodama_is_fresh_31_days_aging_45_and_unknown_after_62() {
        InForce settings = inForce("kodama");

        assertThat(after("P31D", settings)).isEqualTo(FRESH);
        assertThat(after("P31DT1S", settings)).isEqualTo(AGING);
        assertThat(after("P45D", settings)).isEqualTo(AGING);
        assertThat(after("P45DT1S", settings)).isEqualTo(STALE);
        assertThat(after("P62D", settings)).isEqualTo(STALE);
        assertThat(after("P62DT1S", settings)).isEqualTo(EXPIRED);
    }

    @Test
    void only_what_may_still_be_believed_shows_numbers() {
        assertThat(Freshness.values()).filteredOn(Freshness::shown).containsExactly(FRESH, AGING, STALE);
        assertThat(EXPIRED.label()).isEqualTo("不明");
        assertThat(STALE.label()).isEqualTo("要電話確認");
    }

    @Test
    void tonight_turns_at_five_in_tokyo_wherever_the_caller_stands() {
        InForce settings = inForce("tochigi");

        assertThat(Tonight.night(ZonedDateTime.parse("2026-11-21T04:59:59+09:00"), settings))
                .isEqualTo("2026-11-20");
        assertThat(Tonight.night(ZonedDateTime.parse("2026-11-21T05:00:00+09:00"), settings))
                .isEqualTo("2026-11-21");
        // 09:00 of the 20th in Los Angeles is 02:00 of the 21st in Tokyo
        assertThat(Tonight.night(ZonedDateTime.parse("2026-11-20T09:00:00-08:00"), settings))
                .isEqualTo("2026-11-20");
    }

    private static Freshness after(String age, InForce settings) {
        return Freshness.of(CONFIRMED, CONFIRMED.plus(Duration.parse(age)), settings);
    }

    private static InForce inForce(String preset) {
        Given given = Given.municipality(preset);
        return given.service
                .bean(Walls.class)
                .as(
                        Actor.system(given.municipality),
                        () -> given.service.bean(Settings.class).on(given.municipality, LocalDate.parse("2026-11-20")));
    }
}
