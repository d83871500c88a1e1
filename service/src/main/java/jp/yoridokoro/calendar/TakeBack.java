package jp.yoridokoro.calendar;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.vacancy.Ledger;
import jp.yoridokoro.vacancy.ReportVacancy;
import jp.yoridokoro.vacancy.Reports;
import jp.yoridokoro.vacancy.Source;

/**
 * 「元に戻す」: the numbers before a report are reported again. Nothing ever reported is erased, so the history shows both, and
 * the numbers are as old as the taking back.
 */
@Singleton
public class TakeBack {
    private final Reports reports;
    private final ReportVacancy reportVacancy;
    private final Ledger ledger;
    private final Clock clock;

    TakeBack(Reports reports, ReportVacancy reportVacancy, Ledger ledger, Clock clock) {
        this.reports = reports;
        this.reportVacancy = reportVacancy;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What became of the nights of a report.
     *
     * @param back nights that have their earlier numbers again
     * @param first nights of units that had never said anything before; they stay
     */
    public record Taken(int back, int first) {}

    /**
     * Takes back what the actor reported of their office at a moment: each night says what it said before, or, first reported then,
     * what the last night before it says. What a unit said for the first time ever stays: there are no numbers to go back to, and
     * beds shown may be held already, so that "never reported" cannot be said again; the office reports what is right.
     *
     * @param saidAt {@code confirmed_at} of the report, to the microsecond
     * @return what became of the nights of that report
     * @throws Refused {@code base-not-yours} for anybody but an office; as {@link ReportVacancy#wrong} where a unit has changed since
     */
    @Transactional
    public Taken takeBack(Instant saidAt, Actor by) {
        by.mustBe(Role.PROVIDER);
        int standing = reports.standing(by.office(), by.staff(), saidAt);
        Map<UUID, List<Reports.Night>> before = reports.before(by.office(), by.staff(), saidAt).stream()
                .collect(Collectors.groupingBy(Reports.Night::unitId));
        ledger.lock(before.keySet());
        before.forEach((id, nights) -> {
            Reports.Unit unit = reports.unit(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
            var again = nights.stream().map(Reports.Night::again).toList();
            ReportVacancy.wrong(unit, again).stream().findFirst().ifPresent(wrong -> {
                throw new Refused(wrong.reason(), Map.of("night", wrong.night().toString()));
            });
            reportVacancy.write(unit, again, new Source(Source.Channel.WEB, null), clock.instant(), by);
        });
        int back = before.values().stream().mapToInt(List::size).sum();
        return new Taken(back, standing - back);
    }

    /** Whether anything reported then can be taken back. */
    @Transactional
    public boolean possible(Instant saidAt, Actor by) {
        return !reports.before(by.office(), by.staff(), saidAt).isEmpty();
    }
}
