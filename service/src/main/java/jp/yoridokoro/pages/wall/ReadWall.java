package jp.yoridokoro.pages.wall;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.matching.Places;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.settings.Settings;
import jp.yoridokoro.vacancy.Tonight;
import jp.yoridokoro.vacancy.Vacancies;
import org.jspecify.annotations.Nullable;

/** Puts the area's vacancies together, office by office. Counts only: no claim, no person. */
@Singleton
class ReadWall {
    static final int NIGHTS = 7;
    private static final int ALL = 5000;
    private static final int A_PAGE = 40;
    private static final List<String> STATES = List.of("OPEN", "CONDITIONAL", "PHONE", "UNKNOWN", "FULL", "CLOSED");

    private final Vacancies vacancies;
    private final Places places;
    private final WallRows rows;
    private final ShowUnits units;
    private final Settings settings;
    private final Clock clock;

    ReadWall(Vacancies vacancies, Places places, WallRows rows, ShowUnits units, Settings settings, Clock clock) {
        this.vacancies = vacancies;
        this.places = places;
        this.rows = rows;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The wall.
     *
     * @param count how many units stand in each state on the night looked at, in the order of {@code STATES}
     * @param hidden units that surely do not do what is looked for, or have no bed that night
     * @param more whether another page follows
     */
    record Seen(List<WallOffice> offices, Map<String, Integer> count, int hidden, boolean more) {}

    Nights nights(Actor by) {
        InForce rules = settings.on(by.tenant(), LocalDate.now(clock));
        return Nights.from(Tonight.night(clock.instant().atZone(TokyoClock.TOKYO), rules), NIGHTS);
    }

    List<Places.CareCode> words() {
        return places.careCodes();
    }

    Seen seen(Wanted wanted, Actor by) {
        Nights nights = nights(by);
        List<Vacancies.Unit> all = vacancies.units(by.tenant(), LocalDate.now(clock), null, null, ALL);
        List<Vacancies.Unit> ofKind = all.stream()
                .filter(unit -> wanted.kind().isEmpty() || unit.serviceCode().equals(wanted.kind()))
                .toList();
        Map<UUID, List<Places.Said>> said = said(ofKind, wanted);
        List<Vacancies.Unit> fitting = ofKind.stream()
                .filter(unit ->
                        said.getOrDefault(unit.unitId(), List.of()).stream().noneMatch(one -> one.value() == Known.NO))
                .toList();
        LocalDate day = wanted.night();
        int at = day == null ? 0 : nights.each().indexOf(day);
        Map<UUID, WallUnit> shown = units.shown(fitting, wanted.needs(), said, nights, at, by);
        Map<String, Integer> count = new LinkedHashMap<>();
        STATES.forEach(state -> count.put(state, 0));
        shown.values().forEach(unit -> count.merge(unit.on(at).standing(), 1, Integer::sum));
        List<WallOffice> offices = offices(fitting, shown, wanted, at);
        int kept = offices.stream().mapToInt(office -> office.units().size()).sum();
        List<WallOffice> page = offices.stream()
                .skip((long) wanted.page() * A_PAGE)
                .limit(A_PAGE)
                .toList();
        return new Seen(telephones(page), count, ofKind.size() - kept, offices.size() > (wanted.page() + 1) * A_PAGE);
    }

    /** One office with all its units, whatever is looked for. */
    @Nullable
    WallOffice office(UUID office, Actor by) {
        Wanted nothing = new Wanted(null, "", List.of(), 0);
        List<Vacancies.Unit> ofOffice = vacancies.units(by.tenant(), LocalDate.now(clock), office, null, ALL);
        Map<UUID, WallUnit> shown = units.shown(ofOffice, List.of(), Map.of(), nights(by), 0, by);
        return telephones(offices(ofOffice, shown, nothing, 0)).stream()
                .findFirst()
                .orElse(null);
    }

    private Map<UUID, List<Places.Said>> said(List<Vacancies.Unit> units, Wanted wanted) {
        return units.isEmpty() || wanted.needs().isEmpty()
                ? Map.of()
                : places.capabilities(units.stream().map(Vacancies.Unit::unitId).toList(), wanted.needs()).stream()
                        .collect(Collectors.groupingBy(Places.Said::unitId));
    }

    private static List<WallOffice> offices(
            List<Vacancies.Unit> fitting, Map<UUID, WallUnit> units, Wanted wanted, int at) {
        Map<UUID, WallOffice> offices = new LinkedHashMap<>();
        for (Vacancies.Unit unit : fitting) {
            WallUnit shown = Objects.requireNonNull(units.get(unit.unitId()));
            boolean bed = shown.on(at).free() || shown.on(at).state().equals("UNKNOWN");
            if (wanted.night() == null || bed) {
                offices.computeIfAbsent(
                                unit.officeId(), id -> new WallOffice(id, unit.officeName(), "", new ArrayList<>()))
                        .units()
                        .add(shown);
            }
        }
        List<WallOffice> all = new ArrayList<>(offices.values());
        all.sort(Comparator.comparingInt(office -> office.units().stream()
                .mapToInt(unit -> STATES.indexOf(unit.on(at).standing()))
                .min()
                .orElse(STATES.size())));
        return all;
    }

    private List<WallOffice> telephones(List<WallOffice> offices) {
        if (offices.isEmpty()) {
            return List.of();
        }
        Map<UUID, WallRows.Line> lines = rows
                .offices(offices.stream().map(WallOffice::id).toList())
                .stream()
                .collect(Collectors.toMap(WallRows.Line::id, line -> line));
        return offices.stream()
                .map(office -> new WallOffice(
                        office.id(),
                        office.name(),
                        lines.containsKey(office.id())
                                ? Objects.requireNonNull(lines.get(office.id())).telephone()
                                : "",
                        office.units()))
                .toList();
    }
}
