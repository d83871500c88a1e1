package jp.yoridokoro.pages.closing;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.casework.EndEmergency;
import jp.yoridokoro.casework.RecordOutcome;
import jp.yoridokoro.casework.web.EmergencyApi;
import jp.yoridokoro.emergency.Stage;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.meeting.Task;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.stay.AtStep;
import jp.yoridokoro.pages.stay.ReadStep;

/** The end of a case: closed, with what still stands in the way said in plain words; or cancelled before anybody arrived. */
@Hidden
@Controller("/emergencies/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class EndPages {
    private final ReadStep readStep;
    private final EndEmergency endEmergency;
    private final RecordOutcome recordOutcome;
    private final Forms forms;
    private final Pages pages;

    EndPages(ReadStep readStep, EndEmergency endEmergency, RecordOutcome recordOutcome, Forms forms, Pages pages) {
        this.readStep = readStep;
        this.endEmergency = endEmergency;
        this.recordOutcome = recordOutcome;
        this.forms = forms;
        this.pages = pages;
    }

    @Get("/closure")
    HttpResponse<?> closure(UUID id, Actor by) {
        return closure(id, Typed.nothing(), by);
    }

    @Post("/closure")
    HttpResponse<?> close(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                EmergencyApi.ClosureForm.class,
                by,
                form -> {
                    EmergencyApi.FollowUp followUp = form.followUp();
                    String done = followUp == null ? null : followUp.name();
                    recordOutcome.record(id, form.outcomeCode(), form.nextStep(), done, by);
                    endEmergency.close(id, form.outcome(), done, by);
                    return Pages.go("/emergencies/" + id + "/follow-up", "closed");
                },
                again -> closure(id, again, by));
    }

    @Get("/cancellation")
    HttpResponse<?> cancellation(UUID id, Actor by) {
        return cancellation(id, Typed.nothing(), by);
    }

    @Post("/cancellation")
    HttpResponse<?> cancel(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                ReasonForm.class,
                by,
                form -> {
                    endEmergency.cancel(id, form.reason(), by);
                    return Pages.go("/emergencies/" + id, "cancelled");
                },
                again -> cancellation(id, again, by));
    }

    private HttpResponse<?> closure(UUID id, Typed typed, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        AtStep at = readStep.read(id, by);
        List<Task> open =
                at.whole().tasks().stream().filter(task -> !task.isDone()).toList();
        Map<String, Object> model = at.model();
        model.put("allowed", at.may(Step.CLOSE));
        model.put("meetingOwed", at.whole().meetingOwed());
        model.put("mayWaive", at.may(Step.WAIVE_MEETING));
        model.put("open", open);
        model.put("notEmergency", at.whole().emergency().stage() == Stage.NOT_EMERGENCY);
        model.put("outcomeChoices", Choice.of(RecordOutcome.Outcome.values(), "stay.outcome"));
        model.put("followUpChoices", Choice.of(EmergencyApi.FollowUp.values(), "stay.owed"));
        return pages.form("stay/closure", by, typed, model);
    }

    private HttpResponse<?> cancellation(UUID id, Typed typed, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        AtStep at = readStep.read(id, by);
        Map<String, Object> model = at.model();
        model.put("allowed", at.may(Step.CANCEL));
        return pages.form("stay/cancellation", by, typed, model);
    }
}
