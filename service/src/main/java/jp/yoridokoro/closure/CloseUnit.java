package jp.yoridokoro.closure;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.directory.Offices;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.settings.Settings;
import jp.yoridokoro.vacancy.Ledger;
import jp.yoridokoro.vacancy.ReportVacancy;
import jp.yoridokoro.vacancy.Reports;
import jp.yoridokoro.vacancy.Source;
import jp.yoridokoro.vacancy.Tonight;
import org.jspecify.annotations.Nullable;

/** 休止: an office, or the hub after a telephone call with it, takes nights out of the search at once (E7). */
@Singleton
public class CloseUnit {
    private final Reports reports;
    private final Closures closures;
    private final Offices offices;
    private final Ledger ledger;
    private final Settings settings;
    private final Clock clock;

    CloseUnit(Reports reports, Closures closures, Offices offices, Ledger ledger, Settings settings, Clock clock) {
        this.reports = reports;
        this.closures = closures;
        this.offices = offices;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is to be closed.
     *
     * @param from first closed night; null: tonight
     * @param to first open night; null: until further notice, then {@code reviewOn} says when somebody looks again
     */
    public record Closing(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate reviewOn,
            Closure.Why reason,
            String words) {}

    /**
     * No bed of the unit is shown or given from now on until the closure ends, then it opens by itself with the reports it had.
     * Claims stay; each of them on a closed night becomes a conflict shown to the office and to the hub.
     *
     * @throws Refused NIGHTS_WRONG, REVIEW_NEEDED, WORDS_NEEDED; {@code base-not-yours} for a unit of another municipality
     */
    @Transactional
    public Closure close(UUID unit, Closing what, Source source, Actor by) {
        Reports.Unit found = reports.unit(unit).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        mayClose(found, source, by);
        LocalDate tonight =
                Tonight.night(clock.instant().atZone(TokyoClock.TOKYO), settings.on(by.tenant(), LocalDate.now(clock)));
        LocalDate from = what.from() == null ? tonight : what.from();
        check(what, from, tonight);
        ledger.lock(List.of(unit));
        UUID id = UUID.randomUUID();
        String spokenWith =
                source.spokenWith() == null ? "" : source.spokenWith().strip();
        closures.declare(
                id,
                unit,
                from,
                what.to(),
                what.reviewOn(),
                what.reason(),
                what.words(),
                by.staff(),
                spokenWith,
                clock.instant());
        return closures.find(id).orElseThrow();
    }

    /** As for a report; and a hub closes and opens only what its municipality is answerable for, for a closure shuts everybody out. */
    private void mayClose(Reports.Unit unit, Source source, Actor by) {
        ReportVacancy.mayReport(unit, source, by);
        if (!by.is(Role.PROVIDER) && !offices.mayBeKeptBy(unit.officeId(), by.tenant(), LocalDate.now(clock))) {
            throw new Refused(BaseReason.NOT_YOURS);
        }
    }

    private static void check(Closing what, LocalDate from, LocalDate tonight) {
        if (from.isBefore(tonight) || (what.to() != null && !what.to().isAfter(from))) {
            throw new Refused(ClosureReason.NIGHTS_WRONG);
        }
        if (what.to() == null && (what.reviewOn() == null || what.reviewOn().isBefore(tonight))) {
            throw new Refused(ClosureReason.REVIEW_NEEDED);
        }
        if (what.reason() == Closure.Why.OTHER && what.words().isBlank()) {
            throw new Refused(ClosureReason.WORDS_NEEDED);
        }
    }

    /**
     * Ends a closure before its time.
     *
     * @param openFrom first night open again; null: tonight. Nights before it stay closed in the history
     * @throws Refused ALREADY_LIFTED, NIGHTS_WRONG where it would open in the past
     */
    @Transactional
    public Closure lift(UUID id, @Nullable LocalDate openFrom, String words, Source source, Actor by) {
        Closure closure = closures.find(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        Reports.Unit unit = reports.unit(closure.unitId()).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        mayClose(unit, source, by);
        LocalDate tonight =
                Tonight.night(clock.instant().atZone(TokyoClock.TOKYO), settings.on(by.tenant(), LocalDate.now(clock)));
        LocalDate open = openFrom == null ? tonight : openFrom;
        if (open.isBefore(tonight)) {
            throw new Refused(ClosureReason.NIGHTS_WRONG);
        }
        ledger.lock(List.of(unit.id()));
        if (closures.lift(id, open, words, by.staff(), clock.instant()) == 0) {
            throw new Refused(ClosureReason.ALREADY_LIFTED);
        }
        return closures.find(id).orElseThrow();
    }
}
