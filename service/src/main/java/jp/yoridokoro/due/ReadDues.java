package jp.yoridokoro.due;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Due and overdue, as of a day. Whoever is listed has been read; the sums name nobody. */
@Singleton
public class ReadDues {
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final Dues dues;
    private final Settings settings;
    private final ReadLog log;
    private final Clock clock;

    ReadDues(Dues dues, Settings settings, ReadLog log, Clock clock) {
        this.dues = dues;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /**
     * One thing somebody's registration owes.
     *
     * @param dueOn the last day
     * @param daysLeft negative: days late
     * @param band see {@link Bands}
     */
    @Serdeable
    public record Due(
            UUID registrationId,
            UUID personId,
            UUID hubId,
            @Nullable UUID officeId,
            @Nullable String officeName,
            String familyName,
            String givenName,
            String familyKana,
            String givenKana,
            String kind,
            LocalDate dueOn,
            long daysLeft,
            int band,
            boolean overdue) {}

    /** Sums per specialist office, of what the asker sees. */
    @Serdeable
    public record Offices(LocalDate on, List<Dues.OfficeSum> offices) {}

    /** In the order of the last day, the longest overdue first. */
    @Transactional
    public Page<Due> list(DueQuestion question, @Nullable String purpose, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        LocalDate on = on(question.on());
        Bands bands = bands(by);
        Integer band = question.band();
        List<LocalDate> days = band == null ? List.of(EVER, bands.horizon(on)) : bands.daysOf(band, on);
        LocalDate last = question.overdue() && !days.getLast().isBefore(on) ? on.minusDays(1) : days.getLast();
        DueQuestion.Place after = question.place();
        List<Dues.Row> rows = dues.list(
                days.getFirst(),
                last.isAfter(bands.horizon(on)) ? bands.horizon(on) : last,
                question.office(),
                question.hub(),
                question.person(),
                question.kind() == null ? null : question.kind().name(),
                after.day(),
                after.id(),
                after.kind(),
                question.size() + 1);
        Page<Dues.Row> page =
                Page.of(rows, question.size(), row -> row.dueOn() + "_" + row.registrationId() + "_" + row.kind());
        page.items()
                .forEach(row -> log.read(by, row.municipality(), row.personId(), "list", ReadLog.purpose(purpose, by)));
        return new Page<>(page.items().stream().map(row -> due(row, on, bands)).toList(), page.next());
    }

    /** How much each office owes; nobody is named, nothing is logged. */
    @Transactional
    public Offices offices(@Nullable LocalDate day, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        LocalDate on = on(day);
        return new Offices(on, dues.offices(on, bands(by).horizon(on)));
    }

    private LocalDate on(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }

    private Bands bands(Actor by) {
        return Bands.of(settings.on(by.tenant(), LocalDate.now(clock)).text("registration.remindDays"));
    }

    private static Due due(Dues.Row row, LocalDate on, Bands bands) {
        long daysLeft = ChronoUnit.DAYS.between(on, row.dueOn());
        return new Due(
                row.registrationId(),
                row.personId(),
                row.hubId(),
                row.officeId(),
                row.officeName(),
                row.familyName(),
                row.givenName(),
                row.familyKana(),
                row.givenKana(),
                row.kind(),
                row.dueOn(),
                daysLeft,
                bands.of(daysLeft),
                daysLeft < 0);
    }
}
