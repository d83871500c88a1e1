package jp.yoridokoro.pages.handover;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handover.AnswerHandoff;
import jp.yoridokoro.handover.AnswerPull;
import jp.yoridokoro.handover.FollowHandoff;
import jp.yoridokoro.handover.ReadHandoffs;
import jp.yoridokoro.handover.ReturnCase;
import jp.yoridokoro.handover.web.HandoffStepApi;
import jp.yoridokoro.handover.web.PullApi;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;

/** Hand-offs to and from one's hub, and what each side may do to one. */
@Hidden
@Controller("/handoffs")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class HandoffPages {
    private static final int SHOWN = 50;

    private final ReadHandoffs readHandoffs;
    private final AnswerHandoff answerHandoff;
    private final ReturnCase returnCase;
    private final FollowHandoff followHandoff;
    private final AnswerPull answerPull;
    private final HandoffCards cards;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    HandoffPages(
            ReadHandoffs readHandoffs,
            AnswerHandoff answerHandoff,
            ReturnCase returnCase,
            FollowHandoff followHandoff,
            AnswerPull answerPull,
            HandoffCards cards,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.readHandoffs = readHandoffs;
        this.answerHandoff = answerHandoff;
        this.returnCase = returnCase;
        this.followHandoff = followHandoff;
        this.answerPull = answerPull;
        this.cards = cards;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> all(Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        List<HandoffCard> seen = readHandoffs.seen(false, by).stream()
                .limit(SHOWN)
                .map(handoff -> cards.of(handoff, by))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put(
                "waiting",
                seen.stream().filter(card -> card.waiting() && card.receiver()).toList());
        model.put(
                "asked",
                seen.stream().filter(card -> card.waiting() && !card.receiver()).toList());
        model.put("over", seen.stream().filter(card -> !card.waiting()).toList());
        model.put(
                "pulls",
                answerPull.seen(false, by).stream()
                        .limit(SHOWN)
                        .map(pull -> PullCard.of(PullApi.View.of(pull, by, clock.instant()), cards, by))
                        .toList());
        model.put("mayPull", by.is(Role.HUB_COORDINATOR));
        return pages.show("handover/all", by, model);
    }

    @Get("/{id}")
    HttpResponse<?> one(UUID id, Actor by) {
        return one(id, Typed.nothing(), by);
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
                again -> one(id, again, by));
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
                again -> one(id, again, by));
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
                again -> one(id, again, by));
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
                again -> one(id, again, by));
    }

    private HttpResponse<?> one(UUID id, Typed typed, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        HandoffCard card = cards.of(readHandoffs.one(id, by), by);
        boolean review = by.is(Role.CORE_STAFF, Role.MUNICIPALITY)
                && card.view().dangerSkip()
                && card.view().reviewedAt() == null;
        return pages.form("handover/one", by, typed, Map.of("card", card, "review", review));
    }
}
