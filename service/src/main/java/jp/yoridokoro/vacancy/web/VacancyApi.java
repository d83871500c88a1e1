package jp.yoridokoro.vacancy.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.settings.Settings;
import jp.yoridokoro.vacancy.Tonight;
import jp.yoridokoro.vacancy.UnitNight;
import jp.yoridokoro.vacancy.Vacancies;
import org.jspecify.annotations.Nullable;

/** What is free. Every answer carries when it was confirmed and how far that may be believed (E4). */
@Controller("/api/vacancies")
@Tag(name = "Vacancies")
class VacancyApi {
    private static final int LONGEST = 31;

    private final Vacancies vacancies;
    private final Settings settings;
    private final Clock clock;

    VacancyApi(Vacancies vacancies, Settings settings, Clock clock) {
        this.vacancies = vacancies;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Tonight.
     *
     * @param night which night that is now
     * @param turnsAt until this time of day the night that began yesterday is still tonight
     */
    @Serdeable
    record TonightView(LocalDate night, Instant now, String turnsAt, Page<UnitView> units) {}

    @Get
    @Operation(
            summary = "Units with what is left on each night",
            description = "Units standing in a municipality or positioned by it; without one, the reader's own."
                    + " from: tonight if left out. 不明 nights carry no number.")
    Page<UnitView> list(
            @QueryValue @Nullable LocalDate from,
            @QueryValue(defaultValue = "7") @Min(1) @Max(LONGEST) int nights,
            @QueryValue @Nullable UUID office,
            @QueryValue @Nullable @Pattern(regexp = "[0-9]{6}") String municipality,
            @QueryValue @Nullable UUID after,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size,
            @Parameter(hidden = true) Actor by) {
        InForce inForce = inForce(by);
        Nights asked = Nights.from(from == null ? tonight(inForce) : from, nights);
        String where = municipality == null ? by.tenant() : municipality;
        return page(where, office, asked, after, size, inForce);
    }

    @Get("/tonight")
    @Operation(
            summary = "Tonight's vacancies, and which night tonight is",
            description = "Before vacancy.nightTurnsAt the night that began yesterday is still tonight.")
    TonightView tonight(
            @QueryValue @Nullable UUID office,
            @QueryValue @Nullable UUID after,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size,
            @Parameter(hidden = true) Actor by) {
        InForce inForce = inForce(by);
        LocalDate night = tonight(inForce);
        return new TonightView(
                night,
                clock.instant(),
                inForce.text("vacancy.nightTurnsAt"),
                page(by.tenant(), office, Nights.from(night, 1), after, size, inForce));
    }

    private Page<UnitView> page(
            String municipality,
            @Nullable UUID office,
            Nights nights,
            @Nullable UUID after,
            int size,
            InForce inForce) {
        Page<Vacancies.Unit> units = Page.of(
                vacancies.units(municipality, LocalDate.now(clock), office, after, size + 1),
                size,
                unit -> unit.unitId().toString());
        Map<UUID, Map<LocalDate, UnitNight>> reported = reported(units.items(), nights);
        Instant now = clock.instant();
        return new Page<>(
                units.items().stream()
                        .map(unit ->
                                UnitView.of(unit, reported.getOrDefault(unit.unitId(), Map.of()), nights, now, inForce))
                        .toList(),
                units.next());
    }

    private Map<UUID, Map<LocalDate, UnitNight>> reported(List<Vacancies.Unit> units, Nights nights) {
        List<UUID> ids = units.stream().map(Vacancies.Unit::unitId).toList();
        return vacancies.ofUnits(ids, nights.firstNight(), nights.leaving()).stream()
                .collect(Collectors.groupingBy(UnitNight::unitId, Collectors.toMap(UnitNight::night, left -> left)));
    }

    private LocalDate tonight(InForce inForce) {
        return Tonight.night(clock.instant().atZone(TokyoClock.TOKYO), inForce);
    }

    private InForce inForce(Actor by) {
        return settings.on(by.tenant(), LocalDate.now(clock));
    }
}
