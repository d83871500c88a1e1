package jp.yoridokoro.pages.stay;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.casework.EndEmergency;
import jp.yoridokoro.casework.web.StayApi;
import jp.yoridokoro.casework.web.StayChangeApi;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.stay.ArriveElsewhere;
import jp.yoridokoro.stay.FollowStay;

/** On the way there: departure, arrival, and what may come instead. One question at a time, under one headline. */
@Hidden
@Controller("/emergencies/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ArrivalPages {
    private final ReadStep readStep;
    private final FollowStay followStay;
    private final ArriveElsewhere arriveElsewhere;
    private final EndEmergency endEmergency;
    private final Forms forms;
    private final Pages pages;

    ArrivalPages(
            ReadStep readStep,
            FollowStay followStay,
            ArriveElsewhere arriveElsewhere,
            EndEmergency endEmergency,
            Forms forms,
            Pages pages) {
        this.readStep = readStep;
        this.followStay = followStay;
        this.arriveElsewhere = arriveElsewhere;
        this.endEmergency = endEmergency;
        this.forms = forms;
        this.pages = pages;
    }

    @Get("/arrival")
    HttpResponse<?> arrival(UUID id, Actor by) {
        return show(id, "arrival", Typed.nothing(), by);
    }

    @Get("/departure")
    HttpResponse<?> departure(UUID id, Actor by) {
        return show(id, "departure", Typed.nothing(), by);
    }

    @Get("/no-show")
    HttpResponse<?> noShow(UUID id, Actor by) {
        return show(id, "no-show", Typed.known(Map.of("then", "SEARCH")), by);
    }

    @Get("/falling-through")
    HttpResponse<?> fallingThrough(UUID id, Actor by) {
        return show(id, "falling-through", Typed.nothing(), by);
    }

    @Get("/arrival-elsewhere")
    HttpResponse<?> elsewhere(UUID id, Actor by) {
        return show(id, "arrival-elsewhere", Typed.nothing(), by);
    }

    @Post("/arrival")
    HttpResponse<?> arrive(UUID id, @Body Map<String, Object> body, Actor by) {
        Typed typed = Typed.of(body);
        return forms.send(
                typed,
                by,
                () -> {
                    followStay.arrive(id, by);
                    return Pages.go("/emergencies/" + id, "arrived");
                },
                again -> show(id, "arrival", again, by));
    }

    @Post("/departure")
    HttpResponse<?> depart(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                StayApi.DepartureForm.class,
                by,
                form -> {
                    followStay.depart(id, form.transport(), by);
                    return Pages.go("/emergencies/" + id, "departed");
                },
                again -> show(id, "departure", again, by));
    }

    @Post("/no-show")
    HttpResponse<?> neverCame(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                StayChangeApi.NoShowForm.class,
                by,
                form -> {
                    followStay.noShow(id, form.reason(), by);
                    if (form.then() == StayChangeApi.Then.CANCEL) {
                        endEmergency.cancel(id, form.reason(), by);
                        return Pages.go("/emergencies/" + id, "cancelled");
                    }
                    return Pages.go("/emergencies/" + id, "noShow");
                },
                again -> show(id, "no-show", again, by));
    }

    @Post("/falling-through")
    HttpResponse<?> fallThrough(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                StayApi.FallThroughForm.class,
                by,
                form -> {
                    followStay.fallThrough(id, form.stay(), form.reason(), by);
                    return Pages.go("/emergencies/" + id, "fellThrough");
                },
                again -> show(id, "falling-through", again, by));
    }

    @Post("/arrival-elsewhere")
    HttpResponse<?> arriveElsewhere(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                StayChangeApi.ElsewhereForm.class,
                by,
                form -> {
                    arriveElsewhere.arrive(id, form.where(), by);
                    return Pages.go("/emergencies/" + id, "arrivedElsewhere");
                },
                again -> show(id, "arrival-elsewhere", again, by));
    }

    private HttpResponse<?> show(UUID id, String way, Typed typed, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        AtStep at = readStep.read(id, by);
        Map<String, Object> model = at.model();
        model.put("way", way);
        model.put("allowed", at.may(step(way)));
        model.put("others", Ways.others(at, way));
        model.put("thenChoices", Choice.of(StayChangeApi.Then.values(), "stay.then"));
        model.put(
                "stayChoices",
                at.stays().stream()
                        .filter(Where::coming)
                        .map(stay -> new Choice(stay.stay().toString(), stay.name()))
                        .toList());
        model.put("places", way.equals("arrival-elsewhere") ? readStep.places(by) : java.util.List.of());
        return pages.form("stay/arrival", by, typed, model);
    }

    private static Step step(String way) {
        return switch (way) {
            case "departure" -> Step.DEPART;
            case "no-show" -> Step.NO_SHOW;
            case "falling-through" -> Step.FALL_THROUGH;
            case "arrival-elsewhere" -> Step.ARRIVE_ELSEWHERE;
            default -> Step.ARRIVE;
        };
    }
}
