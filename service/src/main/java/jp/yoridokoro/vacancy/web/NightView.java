package jp.yoridokoro.vacancy.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.vacancy.Freshness;
import jp.yoridokoro.vacancy.NightReport;
import jp.yoridokoro.vacancy.UnitNight;
import org.jspecify.annotations.Nullable;

/**
 * One night of a unit as shown. Where the report is too old or missing, nothing but that is said: no number, no status, mark ？.
 *
 * @param status as the office reported it
 * @param mark ○△×休, × as soon as nothing is left; ？ for 不明
 * @param leftTotal beds an emergency may still use, those kept for emergencies included
 * @param ageMinutes whole minutes since confirmedAt
 * @param closedFor why a closure covers the night; then it is 休 and shows no bed, however old the report is
 * @param conflict the report contradicts claims still alive, by {@code shortBy} beds
 */
@Serdeable
public record NightView(
        LocalDate night,
        @Nullable String status,
        String mark,
        @Nullable Integer leftMale,
        @Nullable Integer leftFemale,
        @Nullable Integer leftOther,
        @Nullable Integer leftTotal,
        String conditions,
        @Nullable Instant confirmedAt,
        @Nullable Instant changedAt,
        @Nullable Long ageMinutes,
        Freshness freshness,
        String freshnessLabel,
        boolean conflict,
        int shortBy,
        @Nullable String closedFor) {
    private static final String UNKNOWN = Words.of("vacancy.shape.UNKNOWN");

    public static NightView of(LocalDate night, @Nullable UnitNight left, Instant now, InForce settings) {
        Freshness freshness = Freshness.of(left == null ? null : left.confirmedAt(), now, settings);
        if (left == null) {
            return new NightView(
                    night,
                    null,
                    UNKNOWN,
                    null,
                    null,
                    null,
                    null,
                    "",
                    null,
                    null,
                    null,
                    freshness,
                    freshness.label(),
                    false,
                    0,
                    null);
        }
        boolean shown = freshness.shown() || left.closedFor() != null;
        return new NightView(
                night,
                shown ? left.status() : null,
                shown ? mark(left) : UNKNOWN,
                shown ? left.leftMale() : null,
                shown ? left.leftFemale() : null,
                shown ? left.leftOther() : null,
                shown ? left.leftTotal() : null,
                shown ? left.conditions() : "",
                left.confirmedAt(),
                left.changedAt(),
                Duration.between(left.confirmedAt(), now).toMinutes(),
                freshness,
                freshness.label(),
                left.shortBy() > 0,
                left.shortBy(),
                left.closedFor());
    }

    private static String mark(UnitNight left) {
        NightReport.Status said = NightReport.Status.valueOf(left.status());
        boolean gone = left.leftTotal() == 0 && said != NightReport.Status.CLOSED;
        return gone ? NightReport.Status.FULL.mark() : said.mark();
    }
}
