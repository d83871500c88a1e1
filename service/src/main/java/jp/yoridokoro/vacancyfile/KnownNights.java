package jp.yoridokoro.vacancyfile;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.yoridokoro.vacancy.NightReport;
import jp.yoridokoro.vacancy.Reports;
import jp.yoridokoro.vacancy.UnitNight;
import jp.yoridokoro.vacancy.Vacancies;

/** What is known of the nights a file speaks of. */
@Singleton
class KnownNights {
    /** No night that may be reported lies further from another. */
    private static final int WINDOW = 400;

    private final Reports reports;
    private final FileUnits units;
    private final Vacancies vacancies;

    KnownNights(Reports reports, FileUnits units, Vacancies vacancies) {
        this.reports = reports;
        this.units = units;
        this.vacancies = vacancies;
    }

    /** @param closed nights a closure covers */
    record Known(Map<LocalDate, NightReport> said, Map<LocalDate, Instant> confirmed, Set<LocalDate> closed) {}

    /** @param rows of one unit, at least one */
    Known of(UUID unit, List<VacancyRow> rows) {
        List<LocalDate> nights = rows.stream()
                .map(row -> row.report().night())
                .sorted(Comparator.naturalOrder())
                .toList();
        LocalDate from = nights.getFirst();
        LocalDate to = nights.getLast().plusDays(1);
        LocalDate end = from.plusDays(WINDOW).isBefore(to) ? from.plusDays(WINDOW) : to;
        return new Known(
                reports.inForce(unit, from, to).stream()
                        .map(Reports.Night::again)
                        .collect(Collectors.toMap(NightReport::night, Function.identity())),
                units.confirmed(unit, from, to).stream()
                        .collect(Collectors.toMap(FileUnits.Confirmed::night, FileUnits.Confirmed::confirmedAt)),
                vacancies.ofUnits(List.of(unit), from, end).stream()
                        .filter(night -> night.closedFor() != null)
                        .map(UnitNight::night)
                        .collect(Collectors.toSet()));
    }
}
