package jp.yoridokoro.calendar;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Reason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.vacancy.Ledger;
import jp.yoridokoro.vacancy.NightReport;
import jp.yoridokoro.vacancy.ReportVacancy;
import jp.yoridokoro.vacancy.Reports;
import jp.yoridokoro.vacancy.Source;

/** 「毎週水曜、年末まで」: many nights of one or several units in one call; what is good is kept, the rest is named (E2). */
@Singleton
public class EditNights {
    /** Most nights times units one call may carry. */
    public static final int MOST = 2000;

    private final Reports reports;
    private final ReportVacancy reportVacancy;
    private final Ledger ledger;
    private final Horizon horizon;
    private final Clock clock;

    EditNights(Reports reports, ReportVacancy reportVacancy, Ledger ledger, Horizon horizon, Clock clock) {
        this.reports = reports;
        this.reportVacancy = reportVacancy;
        this.ledger = ledger;
        this.horizon = horizon;
        this.clock = clock;
    }

    /**
     * The nights meant: from a night up to, not including, {@code to}, on some days of the week.
     *
     * @param weekdays on which days the night begins; empty: every day
     */
    public record Chosen(LocalDate from, LocalDate to, Set<DayOfWeek> weekdays) {
        List<LocalDate> nights() {
            if (!to.isAfter(from) || from.plusDays(MOST).isBefore(to)) {
                throw new Refused(CalendarReason.RANGE_WRONG);
            }
            return from.datesUntil(to)
                    .filter(night -> weekdays.isEmpty() || weekdays.contains(night.getDayOfWeek()))
                    .toList();
        }
    }

    /** A night not written, and why. */
    @Serdeable
    public record NotWritten(LocalDate night, String reason, String title) {
        static NotWritten of(LocalDate night, Reason reason) {
            return new NotWritten(night, reason.slug(), reason.title());
        }
    }

    /**
     * What became of one unit.
     *
     * @param written nights whose numbers are new
     * @param unchanged nights that already said the same; confirmed anew
     * @param warnings sentences to show beside the success
     */
    @Serdeable
    public record Edited(
            UUID unitId,
            String unitName,
            List<LocalDate> written,
            List<LocalDate> unchanged,
            List<NotWritten> refused,
            List<String> warnings) {}

    /**
     * Writes every chosen night that may be written, of every unit.
     *
     * @throws Refused RANGE_WRONG; as {@link ReportVacancy#mayReport} for who may; {@code base-unknown} for an unknown unit
     */
    @Transactional
    public List<Edited> edit(List<UUID> units, Chosen chosen, Change change, Source source, Actor by) {
        List<LocalDate> nights = chosen.nights();
        if (nights.isEmpty() || units.isEmpty() || nights.size() * units.size() > MOST) {
            throw new Refused(CalendarReason.RANGE_WRONG);
        }
        List<Reports.Unit> found = units.stream()
                .distinct()
                .map(id -> reports.unit(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN)))
                .toList();
        found.forEach(unit -> ReportVacancy.mayReport(unit, source, by));
        ledger.lock(found.stream().map(Reports.Unit::id).toList());
        Horizon.Window window = horizon.now(by);
        return found.stream()
                .map(unit -> edit(unit, nights, change, window, source, by))
                .toList();
    }

    private Edited edit(
            Reports.Unit unit, List<LocalDate> nights, Change change, Horizon.Window window, Source source, Actor by) {
        Map<LocalDate, NightReport> before =
                reports.inForce(unit.id(), nights.getFirst(), nights.getLast().plusDays(1)).stream()
                        .map(Reports.Night::again)
                        .collect(Collectors.toMap(NightReport::night, Function.identity()));
        List<NotWritten> refused = new ArrayList<>();
        List<NightReport> good = new ArrayList<>();
        for (LocalDate night : nights) {
            Optional<NightReport> after = change.on(night, before.get(night));
            Optional<Reason> against = against(unit, night, after, window);
            against.ifPresentOrElse(
                    reason -> refused.add(NotWritten.of(night, reason)), () -> after.ifPresent(good::add));
        }
        if (!good.isEmpty()) {
            reportVacancy.write(unit, good, source, clock.instant(), by);
        }
        Map<Boolean, List<LocalDate>> same = good.stream()
                .collect(Collectors.partitioningBy(
                        report -> report.saysAs(before.get(report.night())),
                        Collectors.mapping(NightReport::night, Collectors.toList())));
        List<LocalDate> written = good.stream().map(NightReport::night).toList();
        return new Edited(
                unit.id(),
                unit.name(),
                same.getOrDefault(false, List.of()),
                same.getOrDefault(true, List.of()),
                refused,
                reports.keptWarnings(unit.id(), written));
    }

    private static Optional<Reason> against(
            Reports.Unit unit, LocalDate night, Optional<NightReport> after, Horizon.Window window) {
        Optional<CalendarReason> outside = window.against(night);
        if (outside.isPresent()) {
            return Optional.of(outside.get());
        }
        if (after.isEmpty()) {
            return Optional.of(CalendarReason.STATUS_MISSING);
        }
        return ReportVacancy.wrong(unit, List.of(after.get())).stream()
                .findFirst()
                .map(ReportVacancy.Wrong::reason);
    }
}
