package jp.yoridokoro.vacancy;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import org.jspecify.annotations.Nullable;

/** An office, or the hub after a telephone call with it, says what is free (DOMAIN §6, E1). */
@Singleton
public class ReportVacancy {
    private static final Map<String, VacancyReason> RULES = Map.of(
            "vacancy_report_within_capacity", VacancyReason.ABOVE_CAPACITY,
            "vacancy_report_full_shows_no_bed", VacancyReason.FULL_SHOWS_BED,
            "vacancy_report_phone_names_the_caller", VacancyReason.CALLER_NAME_NEEDED,
            "vacancy_report_includes_own_claims", VacancyReason.INCLUDES_FOREIGN);

    private final Reports reports;
    private final Vacancies vacancies;
    private final Clock clock;

    ReportVacancy(Reports reports, Vacancies vacancies, Clock clock) {
        this.reports = reports;
        this.vacancies = vacancies;
        this.clock = clock;
    }

    /**
     * A night that is refused.
     *
     * @param index its place in the request, from 0
     */
    @Serdeable
    public record Wrong(int index, LocalDate night, VacancyReason reason, String title) {}

    /**
     * Records the nights of one unit, all or none. Claims are never touched: a report that contradicts one shows as a conflict.
     *
     * @return what is left on each of the nights now
     * @throws Refused ABOVE_CAPACITY or FULL_SHOWS_BED with every wrong night in facts {@code nights}; CALLER_NAME_NEEDED,
     *     INCLUDES_FOREIGN, NIGHTS_WRONG; {@code base-not-yours}, {@code base-unknown}
     */
    @Transactional
    public List<UnitNight> report(UUID unit, List<NightReport> nights, Source source, Actor by) {
        Reports.Unit found = reports.unit(unit).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        mayReport(found, source, by);
        checkNights(nights);
        List<Wrong> wrong = wrong(found, nights);
        if (!wrong.isEmpty()) {
            throw new Refused(wrong.getFirst().reason(), Map.of("nights", wrong));
        }
        return write(found, nights, source, clock.instant(), by);
    }

    /** @throws Refused {@code base-not-yours}, CALLER_NAME_NEEDED: an office speaks for itself, the hub for whom it phoned */
    public static void mayReport(Reports.Unit unit, Source source, Actor by) {
        by.mustBe(Role.PROVIDER, Role.HUB_COORDINATOR, Role.CORE_STAFF);
        if (by.is(Role.PROVIDER) && !by.office().equals(unit.officeId())) {
            throw new Refused(BaseReason.NOT_YOURS);
        }
        boolean fromOutside = !by.is(Role.PROVIDER);
        boolean asked = source.channel() == Source.Channel.PHONE || source.channel() == Source.Channel.CSV;
        if ((fromOutside && (!asked || !source.named()))
                || (source.channel() == Source.Channel.PHONE && !source.named())) {
            throw new Refused(VacancyReason.CALLER_NAME_NEEDED);
        }
    }

    /** Why a unit's report would be refused, night by night; empty where all is well. The database checks the same once more. */
    public static List<Wrong> wrong(Reports.Unit unit, List<NightReport> nights) {
        List<Wrong> wrong = new ArrayList<>();
        for (int i = 0; i < nights.size(); i++) {
            NightReport night = nights.get(i);
            VacancyReason reason = wrong(unit, night);
            if (reason != null) {
                wrong.add(new Wrong(i, night.night(), reason, reason.title()));
            }
        }
        return wrong;
    }

    private static @Nullable VacancyReason wrong(Reports.Unit unit, NightReport night) {
        boolean hasBeds = night.status() == NightReport.Status.OPEN || night.status() == NightReport.Status.LIMITED;
        if (!hasBeds && night.free() > 0) {
            return VacancyReason.FULL_SHOWS_BED;
        }
        Integer capacity = night.capacity() == null ? unit.capacity() : night.capacity();
        boolean above = (capacity != null && night.total() > capacity)
                || (unit.poolCapacity() != null && night.total() > unit.poolCapacity())
                || (night.capacity() != null && unit.capacity() != null && night.capacity() > unit.capacity());
        return above && !night.overCapacity() ? VacancyReason.ABOVE_CAPACITY : null;
    }

    /**
     * Records nights that {@link #wrong} finds nothing against, for somebody who {@link #mayReport}.
     *
     * @param confirmed when the office said so, not later than now
     */
    @Transactional
    public List<UnitNight> write(
            Reports.Unit unit, List<NightReport> nights, Source source, Instant confirmed, Actor by) {
        List<NightReport> inOrder =
                nights.stream().sorted(Comparator.comparing(NightReport::night)).toList();
        for (NightReport night : inOrder) {
            Refused.onConstraint(RULES, () -> add(unit.id(), night, source, by, confirmed));
        }
        List<LocalDate> dates = inOrder.stream().map(NightReport::night).toList();
        return vacancies
                .ofUnits(List.of(unit.id()), dates.getFirst(), dates.getLast().plusDays(1))
                .stream()
                .filter(left -> dates.contains(left.night()))
                .toList();
    }

    private boolean add(UUID unit, NightReport night, Source source, Actor by, Instant now) {
        String includes = "{"
                + String.join(",", night.included().stream().map(UUID::toString).toList()) + "}";
        reports.add(
                UUID.randomUUID(),
                unit,
                night.night(),
                night.status(),
                night.capacity(),
                night.occupied(),
                night.planned(),
                night.kept(),
                night.freeMale(),
                night.freeFemale(),
                night.freeAny(),
                night.overCapacity(),
                night.conditions() == null ? "" : night.conditions(),
                includes,
                now,
                source.channel(),
                by.staff(),
                source.spokenWith() == null ? "" : source.spokenWith().strip());
        return true;
    }

    private static void checkNights(List<NightReport> nights) {
        long different = nights.stream().map(NightReport::night).distinct().count();
        if (nights.isEmpty() || different < nights.size() || nights.size() > Nights.LONGEST) {
            throw new Refused(VacancyReason.NIGHTS_WRONG);
        }
    }
}
