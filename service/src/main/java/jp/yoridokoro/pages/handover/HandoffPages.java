package jp.yoridokoro.pages.handover;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.handover.AnswerPull;
import jp.yoridokoro.handover.ReadHandoffs;
import jp.yoridokoro.handover.web.PullApi;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.hub.CaseTimeline;

/** Hand-offs to and from one's hub, one of them, and what its sender may still read of the case. */
@Hidden
@Controller("/handoffs")
@Produces(MediaType.TEXT_HTML)
class HandoffPages {
    private static final int SHOWN = 50;

    private final HandoffPage handoffPage;
    private final ReadHandoffs readHandoffs;
    private final AnswerPull answerPull;
    private final HandoffCards cards;
    private final CaseTimeline timeline;
    private final Pages pages;
    private final Clock clock;

    HandoffPages(
            HandoffPage handoffPage,
            ReadHandoffs readHandoffs,
            AnswerPull answerPull,
            HandoffCards cards,
            CaseTimeline timeline,
            Pages pages,
            Clock clock) {
        this.handoffPage = handoffPage;
        this.readHandoffs = readHandoffs;
        this.answerPull = answerPull;
        this.cards = cards;
        this.timeline = timeline;
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
        return handoffPage.show(id, Typed.nothing(), by);
    }

    /** The closed view of the hub that handed the case on. */
    @Get("/{id}/history")
    HttpResponse<?> history(UUID id, Actor by) {
        return pages.show(
                "handover/history",
                by,
                Map.of(
                        "moments", timeline.of(readHandoffs.history(id, by), by),
                        "card", cards.of(readHandoffs.one(id, by), by)));
    }
}
