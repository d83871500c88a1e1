package jp.yoridokoro.vacancy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Sex;
import jp.yoridokoro.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An office says yes on the telephone to somebody it has reported no bed for, or has not reported at all: the yes is itself
 * its report (DOMAIN §6), of one bed more on each of the nights and of nothing else.
 */
@Singleton
public class SayYes {
    private final Reports reports;
    private final Vacancies vacancies;
    private final ReportVacancy reportVacancy;

    SayYes(Reports reports, Vacancies vacancies, ReportVacancy reportVacancy) {
        this.reports = reports;
        this.vacancies = vacancies;
        this.reportVacancy = reportVacancy;
    }

    /** Records the yes. @throws jp.yoridokoro.base.Refused as {@link ReportVacancy#report}, above all ABOVE_CAPACITY */
    @Transactional
    public void sayYes(UUID unit, Nights nights, Sex sex, String spokenWith, Actor by) {
        Map<LocalDate, UnitNight> left =
                vacancies.ofUnits(List.of(unit), nights.firstNight(), nights.leaving()).stream()
                        .collect(Collectors.toMap(UnitNight::night, Function.identity()));
        Map<LocalDate, NightReport> said = reports.inForce(unit, nights.firstNight(), nights.leaving()).stream()
                .map(Reports.Night::again)
                .collect(Collectors.toMap(NightReport::night, Function.identity()));
        List<NightReport> yes = nights.each().stream()
                .map(night -> withBed(night, said.get(night), left.get(night), sex))
                .toList();
        reportVacancy.report(unit, yes, new Source(Source.Channel.PHONE, spokenWith), by);
    }

    /**
     * An office with no bed left takes somebody all the same, beyond its capacity: nights it has said nothing of are recorded as
     * full. What it has said stays as it is.
     */
    @Transactional
    public void sayFull(UUID unit, Nights nights, String spokenWith, Actor by) {
        Set<LocalDate> said = reports.inForce(unit, nights.firstNight(), nights.leaving()).stream()
                .map(Reports.Night::again)
                .map(NightReport::night)
                .collect(Collectors.toSet());
        List<NightReport> full = nights.each().stream()
                .filter(night -> !said.contains(night))
                .map(night -> new NightReport(
                        night, NightReport.Status.FULL, null, null, 0, 0, 0, 0, 0, false, "", List.of()))
                .toList();
        if (!full.isEmpty()) {
            reportVacancy.report(unit, full, new Source(Source.Channel.PHONE, spokenWith), by);
        }
    }

    private static NightReport withBed(LocalDate night, @Nullable NightReport said, @Nullable UnitNight left, Sex sex) {
        if (said == null || left == null) {
            return new NightReport(night, NightReport.Status.LIMITED, null, null, 0, 0, 0, 0, 1, false, "", List.of());
        }
        int free = switch (sex) {
            case MALE -> left.leftMale();
            case FEMALE -> left.leftFemale();
            case OTHER -> left.leftOther();
        };
        return free > 0 ? said : oneMore(said, left.shortBy() + 1);
    }

    /** Where every bed was counted as slept in, one of them must have become free: occupied and planned give way first. */
    private static NightReport oneMore(NightReport said, int beds) {
        Integer occupied = said.occupied();
        int fromOccupied = occupied == null ? 0 : Math.min(occupied, beds);
        int fromPlanned = Math.min(said.planned(), beds - fromOccupied);
        return new NightReport(
                said.night(),
                NightReport.Status.LIMITED,
                said.capacity(),
                occupied == null ? null : occupied - fromOccupied,
                said.planned() - fromPlanned,
                said.kept(),
                said.freeMale(),
                said.freeFemale(),
                said.freeAny() + beds,
                said.overCapacity(),
                said.conditions(),
                said.includes());
    }
}
