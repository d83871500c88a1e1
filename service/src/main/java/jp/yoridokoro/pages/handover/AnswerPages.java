package jp.yoridokoro.pages.handover;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.HandoffReason;
import jp.yoridokoro.handover.AnswerHandoff;
import jp.yoridokoro.handover.FollowHandoff;
import jp.yoridokoro.handover.ReturnCase;
import jp.yoridokoro.handover.web.HandoffStepApi;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;

/** What each side does to a hand-off: taken, declined, withdrawn, given back, read back, looked at again. */
@Hidden
@Controller("/handoffs")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AnswerPages {
    private final HandoffPage handoffPage;
    private final AnswerHandoff answerHandoff;
    private final ReturnCase returnCase;
    private final FollowHandoff followHandoff;
    private final Forms forms;

    AnswerPages(
            HandoffPage handoffPage,
            AnswerHandoff answerHandoff,
            ReturnCase returnCase,
            FollowHandoff followHandoff,
            Forms forms) {
        this.handoffPage = handoffPage;
        this.answerHandoff = answerHandoff;
        this.returnCase = returnCase;
        this.followHandoff = followHandoff;
        this.forms = forms;
    }

    @Post("/{id}/acceptance")
    HttpResponse<?> accept(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                HandoffStepApi.AcceptanceForm.class,
                by,
                form -> {
                    Handoff taken = answerHandoff.accept(id, form.readBack() == null ? "" : form.readBack(), by);
                    return Pages.go(
                            taken.kind().movesTheCase() ? "/emergencies/" + taken.caseId() : "/handoffs/" + id,
                            taken.kind().movesTheCase() ? "handoffTaken" : "handoffPromised");
                },
                again -> handoffPage.show(id, again.at(HandoffReason.READ_BACK_NEEDED, "readBack"), by));
    }

    @Post("/{id}/refusal")
    HttpResponse<?> decline(UUID id, @Body Map<String, Object> body, Actor by) {
        return reason(id, body, by, reason -> answerHandoff.decline(id, reason, by), "handoffDeclined");
    }

    @Post("/{id}/withdrawal")
    HttpResponse<?> withdraw(UUID id, @Body Map<String, Object> body, Actor by) {
        return reason(id, body, by, reason -> answerHandoff.withdraw(id, reason, by), "handoffWithdrawn");
    }

    @Post("/{id}/return")
    HttpResponse<?> giveBack(UUID id, @Body Map<String, Object> body, Actor by) {
        return reason(id, body, by, reason -> returnCase.giveBack(id, reason, by), "handoffReturned");
    }

    @Post("/{id}/read-back")
    HttpResponse<?> readBack(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                HandoffStepApi.ReadBackForm.class,
                by,
                form -> {
                    followHandoff.readBack(id, form.words(), by);
                    return Pages.go("/handoffs/" + id, "handoffReadBack");
                },
                again -> handoffPage.show(id, again, by));
    }

    @Post("/{id}/review")
    HttpResponse<?> review(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                HandoffStepApi.ReviewForm.class,
                by,
                form -> {
                    followHandoff.review(id, form.words(), by);
                    return Pages.go("/handoffs/" + id, "handoffReviewed");
                },
                again -> handoffPage.show(id, again, by));
    }

    private interface WithReason {
        Handoff act(String reason);
    }

    private HttpResponse<?> reason(UUID id, Map<String, Object> body, Actor by, WithReason step, String done) {
        return forms.send(
                Typed.of(body),
                ReasonForm.class,
                by,
                form -> Pages.go("/handoffs/" + step.act(form.reason()).id(), done),
                again -> handoffPage.show(id, again, by));
    }
}
