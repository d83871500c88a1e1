package jp.yoridokoro.pages.stay;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.casework.web.StayChangeApi;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.matching.Candidate;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.placement.SearchPlaces;
import jp.yoridokoro.stay.DayLimit;
import jp.yoridokoro.stay.ExtendStay;
import jp.yoridokoro.stay.Extension;
import jp.yoridokoro.stay.MoveStay;
import org.jspecify.annotations.Nullable;

/** A stay becomes longer, as far as the days allow, or goes on at another place. */
@Hidden
@Controller("/emergencies/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class LengthPages {
    private final ReadStep readStep;
    private final ExtendStay extendStay;
    private final MoveStay moveStay;
    private final SearchPlaces searchPlaces;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    LengthPages(
            ReadStep readStep,
            ExtendStay extendStay,
            MoveStay moveStay,
            SearchPlaces searchPlaces,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.readStep = readStep;
        this.extendStay = extendStay;
        this.moveStay = moveStay;
        this.searchPlaces = searchPlaces;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/extension")
    HttpResponse<?> extension(UUID id, Actor by) {
        return extension(id, Typed.nothing(), by);
    }

    @Post("/extension")
    HttpResponse<?> extend(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                StayChangeApi.ExtensionForm.class,
                by,
                form -> {
                    extendStay.extend(id, form.longer(), by);
                    return Pages.go("/emergencies/" + id, "extended");
                },
                again -> extension(id, again, by));
    }

    @Get("/move")
    HttpResponse<?> move(
            UUID id, @QueryValue @Nullable UUID unit, @QueryValue @Nullable LocalDate fromNight, Actor by) {
        Typed typed = Typed.nothing().with("unit", unit).with("fromNight", fromNight);
        return move(id, typed, by);
    }

    @Post("/move")
    HttpResponse<?> moved(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                StayChangeApi.MoveForm.class,
                by,
                form -> {
                    moveStay.move(id, form.to(), by);
                    return Pages.go("/emergencies/" + id, form.spokenWith() == null ? "moveAsked" : "moveAgreed");
                },
                again -> move(id, again, by));
    }

    private HttpResponse<?> extension(UUID id, Typed typed, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        AtStep at = readStep.read(id, by);
        Optional<DayLimit> days = at.whole().depth().days();
        Map<String, Object> model = at.model();
        model.put("allowed", at.may(Step.EXTEND_STAY) && days.isPresent());
        model.put("others", Ways.others(at, "extension"));
        model.put("limit", days.map(this::words).orElse(List.of()));
        model.put("untilChoices", days.map(limit -> days(limit, earliest(at))).orElse(List.of()));
        model.put("reasonChoices", reasons());
        model.put("places", offered(typed));
        return pages.form("stay/extension", by, typed, model);
    }

    private HttpResponse<?> move(UUID id, Typed typed, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        AtStep at = readStep.read(id, by);
        Map<String, Object> model = at.model();
        List<LocalDate> nights = at.there().map(this::nights).orElse(List.of());
        model.put("allowed", at.may(Step.MOVE) && !nights.isEmpty());
        model.put("others", Ways.others(at, "move"));
        model.put(
                "nightChoices",
                nights.stream()
                        .map(night -> new Choice(night.toString(), Say.night(night)))
                        .toList());
        List<Candidate> best = nights.isEmpty() ? List.of() : best(at, nights.getFirst());
        model.put("best", best);
        model.put("places", others(at, best, by));
        return pages.form("stay/move", by, typed, model);
    }

    /** What the day limit says, in whole sentences. */
    private List<String> words(DayLimit limit) {
        return Stream.of(
                        Words.of("stay.today", day(limit, LocalDate.now(clock))),
                        Words.of("stay.lastDay", Say.day(limit.lastDay()), day(limit, limit.lastDay())),
                        limit.latest().isAfter(limit.lastDay())
                                ? Words.of("stay.latest", Say.day(limit.latest()), day(limit, limit.latest()))
                                : "")
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** Nobody extends to before the end there is already. */
    private LocalDate earliest(AtStep at) {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        return at.stays().stream()
                .filter(where -> where.there() || where.coming())
                .map(Where::leaving)
                .filter(tomorrow::isBefore)
                .max(LocalDate::compareTo)
                .orElse(tomorrow);
    }

    private static List<Choice> days(DayLimit limit, LocalDate first) {
        return first.isAfter(limit.latest())
                ? List.of()
                : first.datesUntil(limit.latest().plusDays(1))
                        .map(day ->
                                new Choice(day.toString(), Words.of("stay.leavesOn", Say.day(day), day(limit, day))))
                        .toList();
    }

    private static long day(DayLimit limit, LocalDate day) {
        return ChronoUnit.DAYS.between(limit.dayOne(), day) + 1;
    }

    private static List<Choice> reasons() {
        return Stream.of(Extension.Reason.values())
                .map(reason -> new Choice(reason.name(), reason.label()))
                .toList();
    }

    /** Nights in the middle of the stay, from tonight on. */
    private List<LocalDate> nights(Where where) {
        LocalDate today = LocalDate.now(clock);
        LocalDate second = where.firstNight().plusDays(1);
        LocalDate first = today.isAfter(second) ? today : second;
        return first.isBefore(where.leaving())
                ? first.datesUntil(where.leaving()).toList()
                : List.of();
    }

    private List<Candidate> best(AtStep at, LocalDate from) {
        return at.there()
                .map(where -> searchPlaces.nextBest(
                        at.whole().emergency(), new Nights(from, where.leaving()), where.unitId()))
                .orElse(List.of());
    }

    /** Every other place there is: where the person is and what stands above it are left out. */
    private List<Choice> others(AtStep at, List<Candidate> best, Actor by) {
        return readStep.places(by).stream()
                .filter(place -> at.there().stream()
                                .noneMatch(where -> where.unitId().toString().equals(place.value()))
                        && best.stream()
                                .noneMatch(one -> one.unitId().toString().equals(place.value())))
                .toList();
    }

    /** The places a refusal names for a move. */
    private static List<Candidate> offered(Typed typed) {
        return typed.problem() != null && typed.problem().facts().get("places") instanceof List<?> places
                ? places.stream().map(Candidate.class::cast).toList()
                : List.of();
    }
}
