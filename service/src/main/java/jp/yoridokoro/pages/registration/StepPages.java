package jp.yoridokoro.pages.registration;

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
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.registration.MoveRegistration;
import jp.yoridokoro.registration.ReadRegistration;
import jp.yoridokoro.registration.ReadRegistration.RegistrationFile;
import jp.yoridokoro.registration.Registration;
import jp.yoridokoro.registration.RegistrationMove;
import jp.yoridokoro.registration.RegistrationStep;
import jp.yoridokoro.registration.RegistrationWorkflow;
import jp.yoridokoro.registry.ReadPerson;

/** One step of a registration, each with what it needs to be told. */
@Hidden
@Controller("/registrations/{id}/steps/{step}")
@Produces(MediaType.TEXT_HTML)
class StepPages {
    private final MoveRegistration moveRegistration;
    private final ReadRegistration readRegistration;
    private final ReadPerson readPerson;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    StepPages(
            MoveRegistration moveRegistration,
            ReadRegistration readRegistration,
            ReadPerson readPerson,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.moveRegistration = moveRegistration;
        this.readRegistration = readRegistration;
        this.readPerson = readPerson;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(UUID id, RegistrationStep step, Actor by) {
        Typed typed = Typed.nothing();
        if (step == RegistrationStep.ASSESS) {
            typed = typed.with(
                    "assessment",
                    readRegistration.read(id, null, by).registration().assessment());
        } else if (step == RegistrationStep.TALK_HELD || step == RegistrationStep.REVIEW_HELD) {
            typed = typed.with("heldOn", LocalDate.now(clock));
        }
        return form(id, step, typed, by);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> move(UUID id, RegistrationStep step, @Body Map<String, Object> body, Actor by) {
        Typed typed = Typed.of(body);
        return switch (step) {
            case SUBMIT -> move(id, step, typed, RegistrationMove.Submit.class, by);
            case ASSESS -> move(id, step, typed, RegistrationMove.Assess.class, by);
            case CALL_JUDGEMENT -> move(id, step, typed, RegistrationMove.CallJudgement.class, by);
            case ADMIT -> move(id, step, typed, RegistrationMove.Admit.class, by);
            case REJECT -> move(id, step, typed, RegistrationMove.Reject.class, by);
            case TALK_HELD -> move(id, step, typed, RegistrationMove.TalkHeld.class, by);
            case REVIEW_HELD -> move(id, step, typed, RegistrationMove.ReviewHeld.class, by);
            case SUSPEND -> move(id, step, typed, RegistrationMove.Suspend.class, by);
            case RESUME -> move(id, step, typed, RegistrationMove.Resume.class, by);
            case END -> move(id, step, typed, RegistrationMove.End.class, by);
        };
    }

    /** Where a judgement was called, its meeting is set next. */
    private <T extends RegistrationMove> HttpResponse<?> move(
            UUID id, RegistrationStep step, Typed typed, Class<T> type, Actor by) {
        return forms.send(
                typed,
                type,
                by,
                move -> {
                    moveRegistration.move(id, move, by);
                    String next = step == RegistrationStep.CALL_JUDGEMENT ? "/meetings/new/REGISTRATION_JUDGE" : "";
                    return Pages.go("/registrations/" + id + next, "step." + step);
                },
                again -> form(id, step, again, by));
    }

    private HttpResponse<?> form(UUID id, RegistrationStep step, Typed typed, Actor by) {
        RegistrationFile file = readRegistration.read(id, null, by);
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("step", step);
        model.put("person", readPerson.read(file.registration().personId(), null, by));
        model.put("endReasons", endReasons(file));
        model.put("outcomes", Choice.of(Registration.Outcome.values(), "decision.outcome"));
        return pages.form("registration/step", by, typed, model);
    }

    private static List<Choice> endReasons(RegistrationFile file) {
        return Choice.of(
                RegistrationWorkflow.endReasons(file.state()).stream()
                        .map(Enum::name)
                        .toList(),
                "registration.end");
    }
}
