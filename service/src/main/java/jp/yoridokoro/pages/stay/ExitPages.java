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
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.casework.web.StayApi;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.stay.LeaveStay;
import org.jspecify.annotations.Nullable;

/** The way out of a stay: planned, made, or earlier than anybody planned. */
@Hidden
@Controller("/emergencies/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ExitPages {
    private final ReadStep readStep;
    private final ExitPlan exitPlan;
    private final LeaveStay leaveStay;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    ExitPages(ReadStep readStep, ExitPlan exitPlan, LeaveStay leaveStay, Forms forms, Pages pages, Clock clock) {
        this.readStep = readStep;
        this.exitPlan = exitPlan;
        this.leaveStay = leaveStay;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    /** The exit itself once it is planned; its plan before. */
    @Get("/exit")
    HttpResponse<?> exit(UUID id, Actor by) {
        AtStep at = readStep.read(id, by);
        return show(at, at.may(Step.PLAN_EXIT) ? "exit-plan" : "exit", null, by);
    }

    @Get("/exit-plan")
    HttpResponse<?> plan(UUID id, Actor by) {
        return show(readStep.read(id, by), "exit-plan", null, by);
    }

    @Get("/early-leave")
    HttpResponse<?> early(UUID id, Actor by) {
        return show(readStep.read(id, by), "early-leave", null, by);
    }

    @Post("/exit-plan")
    HttpResponse<?> planned(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                StayApi.ExitPlanForm.class,
                by,
                form -> {
                    leaveStay.planExit(id, form.on(), form.to().name(), form.how() == null ? "" : form.how(), by);
                    return Pages.go("/emergencies/" + id, "exitPlanned");
                },
                again -> show(readStep.read(id, by), "exit-plan", again, by));
    }

    @Post("/exit")
    HttpResponse<?> left(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                StayApi.ExitForm.class,
                by,
                form -> {
                    leaveStay.exit(id, form.leaving(), form.to().name(), by);
                    return Pages.go("/emergencies/" + id, "exited");
                },
                again -> show(readStep.read(id, by), "exit", again, by));
    }

    @Post("/early-leave")
    HttpResponse<?> leftEarly(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                StayApi.EarlyForm.class,
                by,
                form -> {
                    leaveStay.early(id, form.leaving(), form.to().name(), form.reason(), by);
                    return Pages.go("/emergencies/" + id, "exited");
                },
                again -> show(readStep.read(id, by), "early-leave", again, by));
    }

    private HttpResponse<?> show(AtStep at, String way, @Nullable Typed typed, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        Map<String, Object> plan = way.equals("exit") ? exitPlan.of(at, by) : Map.of();
        Map<String, Object> model = at.model();
        model.put("way", way);
        model.put(
                "allowed",
                at.may(
                        switch (way) {
                            case "exit-plan" -> Step.PLAN_EXIT;
                            case "early-leave" -> Step.LEAVE_EARLY;
                            default -> Step.EXIT;
                        }));
        model.put("others", Ways.others(at, way));
        model.put("plan", plan);
        model.put("toChoices", Choice.of(StayApi.ExitTo.values(), "stay.to"));
        model.put("dayChoices", days(at, way));
        return pages.form("stay/exit", by, typed == null ? first(plan, way) : typed, model);
    }

    /** The days that can be chosen: of a plan from today on, of what happened those of the stay. */
    private List<Choice> days(AtStep at, String way) {
        LocalDate today = LocalDate.now(clock);
        return at.there()
                .map(where -> (way.equals("exit-plan") ? today : where.firstNight())
                        .datesUntil((where.leaving().isBefore(today) ? today : where.leaving()).plusDays(1))
                        .map(day -> new Choice(day.toString(), Say.day(day)))
                        .toList())
                .orElse(List.of());
    }

    private Typed first(Map<String, Object> plan, String way) {
        if (way.equals("exit-plan")) {
            return Typed.nothing();
        }
        Map<String, Object> known = new HashMap<>();
        known.put("leaving", LocalDate.now(clock));
        known.put("to", plan.get("to"));
        return Typed.known(known);
    }
}
