package jp.yoridokoro.pages.office;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.settings.Settings;
import jp.yoridokoro.vacancy.NightReport;
import jp.yoridokoro.vacancy.Reports;
import jp.yoridokoro.vacancy.Tonight;
import jp.yoridokoro.vacancy.UnitNight;
import jp.yoridokoro.vacancy.Vacancies;
import jp.yoridokoro.vacancy.web.NightView;
import org.jspecify.annotations.Nullable;

/** The beds of an office as its pages show them. */
@Singleton
public class OfficeToday {
    private final OfficeRows rows;
    private final Reports reports;
    private final Vacancies vacancies;
    private final Settings settings;
    private final Clock clock;

    OfficeToday(OfficeRows rows, Reports reports, Vacancies vacancies, Settings settings, Clock clock) {
        this.rows = rows;
        this.reports = reports;
        this.vacancies = vacancies;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param saidAt when anything of the office was last reported; null: never
     * @param today whether every unit was reported on this day
     * @param turnsAt until then the night that began yesterday is still tonight
     */
    public record View(LocalDate night, @Nullable Instant saidAt, boolean today, String turnsAt, List<UnitCard> units) {
        /** きのう 9:12; earlier with its day. */
        public String last(Instant said, Instant now) {
            LocalDate yesterday = now.atZone(TokyoClock.TOKYO).toLocalDate().minusDays(1);
            return on(said, yesterday) ? Words.of("office.yesterday", Say.clock(said)) : Say.moment(said, now);
        }
    }

    public LocalDate tonight(Actor by) {
        return Tonight.night(clock.instant().atZone(TokyoClock.TOKYO), inForce(by));
    }

    /** One unit on one night. @throws Refused {@code base-unknown} where the office has no such unit */
    @Transactional
    public View of(UUID unit, LocalDate night, Actor by) {
        View view = of(night, 1, by);
        List<UnitCard> one =
                view.units().stream().filter(card -> card.id().equals(unit)).toList();
        if (one.isEmpty()) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        return new View(view.night(), view.saidAt(), view.today(), view.turnsAt(), one);
    }

    /** Tonight and some nights after it. */
    @Transactional
    public View tonight(int nights, Actor by) {
        return of(tonight(by), nights, by);
    }

    /** From a night on. */
    @Transactional
    public View of(LocalDate night, int nights, Actor by) {
        by.mustBe(Role.PROVIDER);
        List<OfficeRows.Unit> units = rows.units(by.office(), night);
        Map<UUID, Map<LocalDate, UnitNight>> left =
                vacancies
                        .ofUnits(units.stream().map(OfficeRows.Unit::id).toList(), night, night.plusDays(nights))
                        .stream()
                        .collect(Collectors.groupingBy(
                                UnitNight::unitId, Collectors.toMap(UnitNight::night, one -> one)));
        InForce rules = inForce(by);
        List<UnitCard> cards = units.stream()
                .map(unit -> card(unit, night, nights, left.getOrDefault(unit.id(), Map.of()), rules))
                .toList();
        LocalDate day = LocalDate.now(clock);
        return new View(
                night,
                units.stream()
                        .map(OfficeRows.Unit::saidAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null),
                !units.isEmpty() && units.stream().allMatch(unit -> on(unit.saidAt(), day)),
                rules.text("vacancy.nightTurnsAt"),
                cards);
    }

    private static boolean on(@Nullable Instant saidAt, LocalDate day) {
        return saidAt != null && saidAt.atZone(TokyoClock.TOKYO).toLocalDate().equals(day);
    }

    private UnitCard card(
            OfficeRows.Unit unit, LocalDate night, int nights, Map<LocalDate, UnitNight> left, InForce rules) {
        NightReport said = reports.toConfirm(unit.id(), night).stream()
                .filter(one -> one.night().equals(night))
                .findFirst()
                .map(Reports.Night::again)
                .orElse(null);
        UnitNight tonight = left.get(night);
        int free = said == null ? 0 : said.freeMale() + said.freeFemale() + said.freeAny() + said.kept();
        Instant now = clock.instant();
        List<String> sexes = UnitCard.sexes(unit.sexPolicy(), said);
        return new UnitCard(
                unit.id(),
                unit.name(),
                unit.capacity(),
                sexes,
                UnitCard.others(unit.sexPolicy(), sexes),
                said,
                unit.saidAt(),
                tonight == null || tonight.closedFor() != null ? 0 : Math.max(0, free - tonight.leftTotal()),
                unit.kept(),
                night.datesUntil(night.plusDays(nights))
                        .map(one -> new UnitCard.Cell(one, NightView.of(one, left.get(one), now, rules)))
                        .toList());
    }

    private InForce inForce(Actor by) {
        return settings.on(by.tenant(), LocalDate.now(clock));
    }
}
