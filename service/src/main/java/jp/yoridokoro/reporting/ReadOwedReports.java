package jp.yoridokoro.reporting;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.settings.Settings;
import jp.yoridokoro.vacancy.Tonight;
import org.jspecify.annotations.Nullable;

/**
 * Who owes today's report: a unit whose report would not stay fresh until tomorrow's reminder. Where the freshness is a day
 * that asks once a day; where it is a month (kodama), once a month.
 */
@Singleton
public class ReadOwedReports {
    private final OwedReports reports;
    private final Settings settings;
    private final Clock clock;

    ReadOwedReports(OwedReports reports, Settings settings, Clock clock) {
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    /** A unit that owes its report. {@code confirmedAt} null: tonight was never reported. */
    @Serdeable
    public record Line(
            UUID unitId,
            String unit,
            UUID officeId,
            String office,
            String telephone,
            @Nullable Instant confirmedAt,
            Rung rung,
            String rungLabel) {}

    /** An office reads of its own units, everybody else of the municipality's. Empty before the first reminder of the day. */
    @Transactional
    public List<Line> today(Actor by) {
        LocalDate today = LocalDate.now(clock);
        InForce rules = settings.on(by.tenant(), today);
        ZonedDateTime now = clock.instant().atZone(TokyoClock.TOKYO);
        Instant before = today.plusDays(1)
                .atTime(rules.time("vacancy.reminder"))
                .atZone(TokyoClock.TOKYO)
                .toInstant()
                .minus(rules.hours("vacancy.freshHours"));
        UUID office = by.is(Role.PROVIDER) ? by.office() : null;
        return Rung.at(now.toLocalTime(), rules)
                .map(rung -> reports.olderThan(before, by.tenant(), today, Tonight.night(now, rules), office).stream()
                        .map(owed -> new Line(
                                owed.unitId(),
                                owed.unit(),
                                owed.officeId(),
                                owed.office(),
                                owed.telephone(),
                                owed.confirmedAt(),
                                rung,
                                rung.label()))
                        .toList())
                .orElse(List.of());
    }
}
