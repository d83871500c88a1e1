package jp.yoridokoro.calendar;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.vacancy.Ledger;
import jp.yoridokoro.vacancy.NightReport;
import jp.yoridokoro.vacancy.ReportVacancy;
import jp.yoridokoro.vacancy.Reports;
import jp.yoridokoro.vacancy.Source;
import org.jspecify.annotations.Nullable;

/** 「この数で報告する」: the free beds of several units for one night, each with its own numbers, all or none (R3). */
@Singleton
public class ReportNight {
    private final Reports reports;
    private final ReportVacancy reportVacancy;
    private final Ledger ledger;
    private final Horizon horizon;
    private final Clock clock;

    ReportNight(Reports reports, ReportVacancy reportVacancy, Ledger ledger, Horizon horizon, Clock clock) {
        this.reports = reports;
        this.reportVacancy = reportVacancy;
        this.ledger = ledger;
        this.horizon = horizon;
        this.clock = clock;
    }

    /**
     * The free beds of one unit; whatever else was reported of the night, or of the last night before it, stays.
     *
     * @param conditions with words the unit is △; null: as before
     */
    public record Free(
            UUID unit,
            int male,
            int female,
            int any,
            @Nullable String conditions) {}

    /**
     * Records what is free. Only the free beds are counted on this form, so people who no longer fit beside them have left:
     * occupied and planned give way, never below 0.
     *
     * @param saidAt when the office said so, where it reaches us later; null: now. The future counts as now
     * @throws Refused NIGHT_PAST, TOO_FAR_AHEAD; ABOVE_CAPACITY with {@code unit} and {@code place} (its index) as facts; as
     *     {@link ReportVacancy#mayReport} for who may
     */
    @Transactional
    public void report(LocalDate night, List<Free> units, @Nullable Instant saidAt, Source source, Actor by) {
        horizon.mustReach(night, by);
        List<Reports.Unit> found = units.stream()
                .map(free -> reports.unit(free.unit()).orElseThrow(() -> new Refused(BaseReason.UNKNOWN)))
                .toList();
        found.forEach(unit -> ReportVacancy.mayReport(unit, source, by));
        ledger.lock(found.stream().map(Reports.Unit::id).toList());
        Instant now = clock.instant();
        Instant said = saidAt == null || saidAt.isAfter(now) ? now : saidAt;
        for (int place = 0; place < found.size(); place++) {
            Reports.Unit unit = found.get(place);
            List<NightReport> report = List.of(fitting(unit, on(night, unit, units.get(place))));
            List<ReportVacancy.Wrong> wrong = ReportVacancy.wrong(unit, report);
            if (!wrong.isEmpty()) {
                throw new Refused(
                        wrong.getFirst().reason(),
                        Map.of("unit", unit.id().toString(), "place", place, "night", night.toString()));
            }
            reportVacancy.write(unit, report, source, said, by);
        }
    }

    private NightReport on(LocalDate night, Reports.Unit unit, Free free) {
        NightReport before = reports.toConfirm(unit.id(), night).stream()
                .filter(said -> said.night().equals(night))
                .findFirst()
                .map(Reports.Night::again)
                .orElse(null);
        String conditions = free.conditions() != null ? free.conditions().strip() : words(before);
        boolean beds = free.male() + free.female() + free.any() > 0;
        return new NightReport(
                night,
                status(beds, conditions, before),
                before == null ? null : before.capacity(),
                before == null ? null : before.occupied(),
                before == null ? 0 : before.planned(),
                before == null ? 0 : before.kept(),
                free.male(),
                free.female(),
                free.any(),
                before != null && before.overCapacity(),
                conditions,
                before == null ? List.of() : before.includes());
    }

    private static String words(@Nullable NightReport before) {
        return before == null || before.conditions() == null ? "" : before.conditions();
    }

    /** Beds are ○, or △ with words; none is ×, or stays 休. */
    private static NightReport.Status status(boolean beds, String conditions, @Nullable NightReport before) {
        if (beds) {
            return conditions.isEmpty() ? NightReport.Status.OPEN : NightReport.Status.LIMITED;
        }
        boolean closed = before != null && before.status() == NightReport.Status.CLOSED;
        return closed ? NightReport.Status.CLOSED : NightReport.Status.FULL;
    }

    private static NightReport fitting(Reports.Unit unit, NightReport said) {
        Integer capacity = said.capacity() == null ? unit.capacity() : said.capacity();
        Integer occupied = said.occupied();
        int people = (occupied == null ? 0 : occupied) + said.planned();
        int free = said.freeMale() + said.freeFemale() + said.freeAny() + said.kept();
        if (capacity == null || said.overCapacity() || people + free <= capacity) {
            return said;
        }
        int leaving = Math.min(people, people + free - capacity);
        int fromOccupied = occupied == null ? 0 : Math.min(occupied, leaving);
        return new NightReport(
                said.night(),
                said.status(),
                said.capacity(),
                occupied == null ? null : occupied - fromOccupied,
                said.planned() - (leaving - fromOccupied),
                said.kept(),
                said.freeMale(),
                said.freeFemale(),
                said.freeAny(),
                said.overCapacity(),
                said.conditions(),
                said.includes());
    }
}
