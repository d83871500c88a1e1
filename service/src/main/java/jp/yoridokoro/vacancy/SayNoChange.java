package jp.yoridokoro.vacancy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.settings.Settings;

/** 「変更なし」: one call says everything an office reported once more (E3). */
@Singleton
public class SayNoChange {
    private final Reports reports;
    private final ReportVacancy reportVacancy;
    private final Ledger ledger;
    private final Settings settings;
    private final Clock clock;

    SayNoChange(Reports reports, ReportVacancy reportVacancy, Ledger ledger, Settings settings, Clock clock) {
        this.reports = reports;
        this.reportVacancy = reportVacancy;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What became of one unit.
     *
     * @param nights confirmed anew; empty where the unit never reported or is refused
     * @param wrong the nights that may not be said again, such as after the capacity was lowered; then none of the unit was
     */
    public record Said(UUID unitId, String unitName, List<UnitNight> nights, List<ReportVacancy.Wrong> wrong) {}

    /**
     * Tonight gets the numbers of the last night reported up to tonight, later nights keep theirs; {@code confirmed_at} is now,
     * {@code changed_at} stays. Each unit stands alone.
     *
     * @param officeOrUnit all units of an office, or one unit
     * @throws Refused NOTHING_TO_CONFIRM where no unit ever reported; as {@link ReportVacancy#report} for who may
     */
    @Transactional
    public List<Said> sayNoChange(UUID officeOrUnit, Source source, Actor by) {
        LocalDate tonight =
                Tonight.night(clock.instant().atZone(TokyoClock.TOKYO), settings.on(by.tenant(), LocalDate.now(clock)));
        return sayNoChange(officeOrUnit, tonight, clock.instant(), source, by);
    }

    /**
     * The same as it was said at a moment, of the night that was meant then. A night somebody has spoken of since keeps that word.
     *
     * @param night gets the numbers of the last night reported up to it
     * @param saidAt not later than now
     */
    @Transactional
    public List<Said> sayNoChange(UUID officeOrUnit, LocalDate night, Instant saidAt, Source source, Actor by) {
        List<Reports.Unit> units = reports.unitsOf(officeOrUnit);
        if (units.isEmpty()) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        units.forEach(unit -> ReportVacancy.mayReport(unit, source, by));
        ledger.lock(units.stream().map(Reports.Unit::id).toList());
        if (units.stream().allMatch(unit -> reports.toConfirm(unit.id(), night).isEmpty())) {
            throw new Refused(VacancyReason.NOTHING_TO_CONFIRM);
        }
        return units.stream()
                .map(unit -> again(unit, night, saidAt, source, by))
                .toList();
    }

    private Said again(Reports.Unit unit, LocalDate night, Instant saidAt, Source source, Actor by) {
        List<LocalDate> newer = reports.saidSince(unit.id(), night, saidAt);
        List<NightReport> nights = reports.toConfirm(unit.id(), night).stream()
                .filter(said -> !newer.contains(said.night()))
                .map(Reports.Night::again)
                .toList();
        List<ReportVacancy.Wrong> wrong = ReportVacancy.wrong(unit, nights);
        List<UnitNight> left = nights.isEmpty() || !wrong.isEmpty()
                ? List.of()
                : reportVacancy.write(unit, nights, source, saidAt, by);
        return new Said(unit.id(), unit.name(), left, wrong);
    }
}
