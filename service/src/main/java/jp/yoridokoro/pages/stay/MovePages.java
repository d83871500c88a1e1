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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.casework.web.StayChangeApi;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.matching.Candidate;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.seek.PlaceLine;
import jp.yoridokoro.placement.SearchPlaces;
import jp.yoridokoro.stay.MoveStay;
import org.jspecify.annotations.Nullable;

/** A stay goes on at another place. */
@Hidden
@Controller("/emergencies/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class MovePages {
    private final ReadStep readStep;
    private final MoveStay moveStay;
    private final SearchPlaces searchPlaces;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    MovePages(ReadStep readStep, MoveStay moveStay, SearchPlaces searchPlaces, Forms forms, Pages pages, Clock clock) {
        this.readStep = readStep;
        this.moveStay = moveStay;
        this.searchPlaces = searchPlaces;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
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
        Instant now = clock.instant();
        model.put("best", best.stream().map(place -> PlaceLine.of(place, now)).toList());
        model.put("places", others(at, best, by));
        return pages.form("stay/move", by, typed, model);
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
}
