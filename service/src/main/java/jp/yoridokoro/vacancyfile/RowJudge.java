package jp.yoridokoro.vacancyfile;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.calendar.CalendarReason;
import jp.yoridokoro.calendar.Horizon;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.vacancy.NightReport;
import jp.yoridokoro.vacancy.ReportVacancy;
import jp.yoridokoro.vacancy.Reports;
import jp.yoridokoro.vacancy.Source;
import jp.yoridokoro.vacancyfile.FileReport.Rejected;
import org.jspecify.annotations.Nullable;

/** Judges the rows of one unit against what is known, and writes those that are good. */
@Singleton
class RowJudge {
    private final Reports reports;
    private final ReportVacancy reportVacancy;
    private final KnownNights knownNights;
    private final Horizon horizon;
    private final Clock clock;

    RowJudge(Reports reports, ReportVacancy reportVacancy, KnownNights knownNights, Horizon horizon, Clock clock) {
        this.reports = reports;
        this.reportVacancy = reportVacancy;
        this.knownNights = knownNights;
        this.horizon = horizon;
        this.clock = clock;
    }

    /** Rows to write: who said so and when. */
    record Good(NightReport report, String reporter, Instant confirmed) {}

    /** @param same rows that say what is known already, those of closed nights included */
    record Judged(Reports.Unit unit, List<Good> good, int changed, int same, List<Rejected> rejected) {}

    Judged judge(UUID id, List<VacancyRow> rows, Actor by) {
        Reports.Unit unit = reports.unit(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        Horizon.Window window = horizon.now(by);
        KnownNights.Known known = knownNights.of(id, rows);
        List<Good> good = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        int same = 0;
        for (VacancyRow row : rows) {
            NightReport before = known.said().get(row.report().night());
            try {
                mayReport(unit, row, by);
                if (known.closed().contains(row.report().night())
                        && row.report().status() == NightReport.Status.CLOSED) {
                    same++; // what the export shows of a closed night; the report underneath stays
                    continue;
                }
                NightReport report = including(row.report(), before);
                against(unit, report, window);
                Instant confirmed =
                        confirmed(row.confirmedAt(), known.confirmed().get(report.night()));
                good.add(new Good(report, row.reporter(), confirmed));
                same += report.saysAs(before) ? 1 : 0;
            } catch (RowFault fault) {
                rejected.add(Rejected.of(row.line(), fault));
            }
        }
        int accepted = rows.size() - rejected.size();
        return new Judged(unit, good, accepted - same, same, rejected);
    }

    void write(Judged judged, Actor by) {
        judged.good().stream()
                .collect(Collectors.groupingBy(good -> List.of(good.reporter(), good.confirmed())))
                .values()
                .forEach(together -> reportVacancy.write(
                        judged.unit(),
                        together.stream().map(Good::report).toList(),
                        new Source(Source.Channel.CSV, together.getFirst().reporter()),
                        together.getFirst().confirmed(),
                        by));
    }

    private static void mayReport(Reports.Unit unit, VacancyRow row, Actor by) throws RowFault {
        try {
            ReportVacancy.mayReport(unit, new Source(Source.Channel.CSV, row.reporter()), by);
        } catch (Refused refused) {
            throw refused.reason() == BaseReason.NOT_YOURS
                    ? new RowFault(RowFault.Kind.NOT_YOUR_OFFICE, Column.OFFICE_NUMBER)
                    : new RowFault(RowFault.Kind.REPORTER_NEEDED, Column.REPORTER);
        }
    }

    private static void against(Reports.Unit unit, NightReport report, Horizon.Window window) throws RowFault {
        Optional<CalendarReason> outside = window.against(report.night());
        if (outside.isPresent()) {
            throw new RowFault(
                    RowFault.Kind.REFUSED, Column.NIGHT, outside.get().title());
        }
        List<ReportVacancy.Wrong> wrong = ReportVacancy.wrong(unit, List.of(report));
        if (!wrong.isEmpty()) {
            throw new RowFault(
                    RowFault.Kind.REFUSED, Column.FREE, wrong.getFirst().title());
        }
    }

    private Instant confirmed(@Nullable Instant said, @Nullable Instant known) throws RowFault {
        Instant now = clock.instant();
        if (said == null || (known != null && said.getEpochSecond() == known.getEpochSecond())) {
            return now;
        }
        if (said.isAfter(now)) {
            throw new RowFault(RowFault.Kind.IN_THE_FUTURE, Column.CONFIRMED_AT);
        }
        if (known != null && said.isBefore(known)) {
            throw new RowFault(RowFault.Kind.OLDER_THAN_KNOWN, Column.CONFIRMED_AT);
        }
        return said;
    }

    /** Claims the numbers count already go on being counted. */
    private static NightReport including(NightReport report, @Nullable NightReport before) {
        return before == null
                ? report
                : new NightReport(
                        report.night(),
                        report.status(),
                        report.capacity(),
                        report.occupied(),
                        report.planned(),
                        report.kept(),
                        report.freeMale(),
                        report.freeFemale(),
                        report.freeAny(),
                        before.overCapacity(),
                        report.conditions(),
                        before.includes());
    }
}
