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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.handover.AnswerPull;
import jp.yoridokoro.handover.AskForCase;
import jp.yoridokoro.handover.web.PullApi;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.stay.CaseHead;
import jp.yoridokoro.pages.stay.ReadStep;

/** A case asked for by a hub that does not own it; the owner answers with one tap (K2). */
@Hidden
@Controller("/handoffs/pulls")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class PullPages {
    private final AskForCase askForCase;
    private final AnswerPull answerPull;
    private final ReadStep readStep;
    private final HandoffCards cards;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    PullPages(
            AskForCase askForCase,
            AnswerPull answerPull,
            ReadStep readStep,
            HandoffCards cards,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.askForCase = askForCase;
        this.answerPull = answerPull;
        this.readStep = readStep;
        this.cards = cards;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/new")
    HttpResponse<?> question(Actor by) {
        return question(Typed.nothing(), by);
    }

    @Post("/new")
    HttpResponse<?> ask(@Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                PullApi.QuestionForm.class,
                by,
                form -> {
                    askForCase.ask(form.question(), by);
                    return Pages.go("/handoffs", "pullAsked");
                },
                again -> question(again, by));
    }

    @Get("/{id}")
    HttpResponse<?> one(UUID id, Actor by) {
        return one(id, Typed.nothing(), by);
    }

    @Post("/{id}/grant")
    HttpResponse<?> grant(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                by,
                () -> {
                    answerPull.grant(id, by);
                    return Pages.go("/handoffs", "pullGranted");
                },
                again -> one(id, again, by));
    }

    @Post("/{id}/denial")
    HttpResponse<?> deny(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                ReasonForm.class,
                by,
                form -> {
                    answerPull.deny(id, form.reason(), by);
                    return Pages.go("/handoffs", "pullDenied");
                },
                again -> one(id, again, by));
    }

    private HttpResponse<?> question(Typed typed, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR);
        return pages.form("handover/pull", by, typed, Map.of());
    }

    private HttpResponse<?> one(UUID id, Typed typed, Actor by) {
        PullCard card = answerPull.seen(false, by).stream()
                .filter(pull -> pull.id().equals(id))
                .findFirst()
                .map(pull -> PullCard.of(PullApi.View.of(pull, by, clock.instant()), cards, by))
                .orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        return pages.form("handover/asked", by, typed, Map.of("pull", card, "head", head(card, by)));
    }

    /** Which case is asked for, to whoever may give it away. */
    private Optional<CaseHead> head(PullCard card, Actor by) {
        return Optional.ofNullable(card.view().caseId())
                .filter(asked -> card.toAnswer())
                .map(asked -> readStep.read(asked, by).head());
    }
}
