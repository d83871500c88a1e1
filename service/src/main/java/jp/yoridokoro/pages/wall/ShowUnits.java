package jp.yoridokoro.pages.wall;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.directory.Services;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.matching.Places;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.settings.Settings;
import jp.yoridokoro.vacancy.UnitNight;
import jp.yoridokoro.vacancy.Vacancies;
import jp.yoridokoro.vacancy.web.UnitView;

/** Units with their nights, as the wall shows them. */
@Singleton
class ShowUnits {
    private final Vacancies vacancies;
    private final Places places;
    private final Settings settings;
    private final Clock clock;

    ShowUnits(Vacancies vacancies, Places places, Settings settings, Clock clock) {
        this.vacancies = vacancies;
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param said what the units say of the needs looked for
     * @param at the place among the nights of the one looked at
     */
    Map<UUID, WallUnit> shown(
            List<Vacancies.Unit> units,
            List<String> needs,
            Map<UUID, List<Places.Said>> said,
            Nights nights,
            int at,
            Actor by) {
        Instant now = clock.instant();
        InForce rules = settings.on(by.tenant(), LocalDate.now(clock));
        Map<String, String> labels =
                places.careCodes().stream().collect(Collectors.toMap(Places.CareCode::code, Places.CareCode::label));
        Map<UUID, Map<LocalDate, UnitNight>> reported = reported(units, nights);
        Map<UUID, WallUnit> shown = new LinkedHashMap<>();
        for (Vacancies.Unit unit : units) {
            UnitView view = UnitView.of(unit, reported.getOrDefault(unit.unitId(), Map.of()), nights, now, rules);
            List<String> ask = unsaid(needs, said.getOrDefault(unit.unitId(), List.of())).stream()
                    .map(labels::get)
                    .filter(Objects::nonNull)
                    .toList();
            shown.put(unit.unitId(), unit(unit, view, ask, at, now));
        }
        return shown;
    }

    private static WallUnit unit(Vacancies.Unit unit, UnitView view, List<String> ask, int at, Instant now) {
        return new WallUnit(
                unit.unitId(),
                unit.unitName(),
                Services.nameOf(unit.serviceCode()),
                view.nights().stream().map(night -> Cell.of(night, now)).toList(),
                view.nights().get(at).conditions(),
                ask);
    }

    /** Unknown is not yes: whoever never said is to be asked. */
    private static List<String> unsaid(List<String> needs, List<Places.Said> said) {
        return needs.stream()
                .filter(code -> said.stream().noneMatch(one -> one.code().equals(code) && one.value() == Known.YES))
                .toList();
    }

    private Map<UUID, Map<LocalDate, UnitNight>> reported(List<Vacancies.Unit> units, Nights nights) {
        List<UUID> ids = units.stream().map(Vacancies.Unit::unitId).toList();
        return vacancies.ofUnits(ids, nights.firstNight(), nights.leaving()).stream()
                .collect(Collectors.groupingBy(UnitNight::unitId, Collectors.toMap(UnitNight::night, left -> left)));
    }
}
