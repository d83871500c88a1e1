package jp.yoridokoro.occupancy.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.occupancy.Occupancies;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.settings.Settings;
import jp.yoridokoro.vacancy.Freshness;
import org.jspecify.annotations.Nullable;

/** The past of the reports: what was shown, the occupancy of a year, what an office's word was worth. */
@Controller("/api/vacancies")
@Tag(name = "Vacancies")
class OccupancyApi {
    private final Occupancies occupancies;
    private final Settings settings;
    private final Clock clock;

    OccupancyApi(Occupancies occupancies, Settings settings, Clock clock) {
        this.occupancies = occupancies;
        this.settings = settings;
        this.clock = clock;
    }

    @Get("/at")
    @Operation(
            summary = "What was shown at a past instant",
            description =
                    "Rebuilt from reports, claims, closures and units as they were then. Nights from to until (not included);"
                            + " of one unit, one office, or the own municipality; at most 31 nights without a unit.")
    List<ShownView> at(
            @QueryValue OffsetDateTime instant,
            @QueryValue LocalDate from,
            @QueryValue LocalDate until,
            @QueryValue @Nullable UUID unit,
            @QueryValue @Nullable UUID office,
            @Parameter(hidden = true) Actor by) {
        check(from, until, unit == null ? 31 : 366);
        Instant then = instant.toInstant();
        LocalDate day = then.atZone(TokyoClock.TOKYO).toLocalDate();
        InForce inForce = settings.on(by.tenant(), day);
        String units = array(occupancies.units(by.tenant(), day, office, unit).stream()
                .map(Occupancies.Named::id)
                .toList());
        return occupancies.shownAt(units, from, until, then).stream()
                .map(night -> ShownView.of(night, Freshness.of(night.confirmedAt(), then, inForce)))
                .toList();
    }

    @Get("/series")
    @Operation(
            summary = "Occupancy per unit over time",
            description = "Bed-nights per day, week, month or year; from to until (not included), at most three years.")
    List<Occupancies.Period> series(
            @QueryValue LocalDate from,
            @QueryValue LocalDate until,
            @QueryValue(defaultValue = "month") @Pattern(regexp = "day|week|month|year") String per,
            @QueryValue @Nullable UUID unit,
            @QueryValue @Nullable UUID office,
            @Parameter(hidden = true) Actor by) {
        check(from, until, 1096);
        return occupancies.series(array(ids(unit, office, by)), from, until, per);
    }

    @Get("/accuracy")
    @Operation(
            summary = "How often an office that showed a free bed took the person",
            description =
                    "Offers sent from from to until (days in Tokyo, not included) while every night asked for showed a bed."
                            + " An office sees itself; hubs, 基幹 and the municipality the offices of their area.")
    List<AccuracyView> accuracy(
            @QueryValue LocalDate from,
            @QueryValue LocalDate until,
            @QueryValue @Nullable UUID office,
            @Parameter(hidden = true) Actor by) {
        check(from, until, 1096);
        UUID only = by.is(Role.PROVIDER) ? by.office() : office;
        by.mustBe(Role.PROVIDER, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        InForce inForce = settings.on(by.tenant(), LocalDate.now(clock));
        Map<UUID, String> names = occupancies.units(by.tenant(), LocalDate.now(clock), only, null).stream()
                .collect(Collectors.toMap(Occupancies.Named::officeId, Occupancies.Named::office, (one, same) -> one));
        return occupancies
                .answers(
                        array(names.keySet()),
                        from.atStartOfDay(TokyoClock.TOKYO).toInstant(),
                        until.atStartOfDay(TokyoClock.TOKYO).toInstant(),
                        inForce.number("vacancy.expireDays"))
                .stream()
                .map(answers -> AccuracyView.of(answers, names.getOrDefault(answers.officeId(), "")))
                .toList();
    }

    @Get("/feed")
    @Operation(
            summary = "Per day: how many units had reported by 15:00, and the median age of what was known",
            description = "Of one office or the own municipality; from to until (not included).")
    List<Occupancies.Feed> feed(
            @QueryValue LocalDate from,
            @QueryValue LocalDate until,
            @QueryValue @Nullable UUID office,
            @Parameter(hidden = true) Actor by) {
        check(from, until, 366);
        return occupancies.feed(array(ids(null, office, by)), from, until, "15:00");
    }

    private List<UUID> ids(@Nullable UUID unit, @Nullable UUID office, Actor by) {
        UUID only = by.is(Role.PROVIDER) ? by.office() : office;
        return occupancies.units(by.tenant(), LocalDate.now(clock), only, unit).stream()
                .map(Occupancies.Named::id)
                .toList();
    }

    private static void check(LocalDate from, LocalDate until, int most) {
        if (!until.isAfter(from) || until.isAfter(from.plusDays(most))) {
            throw new Refused(BaseReason.INPUT);
        }
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
