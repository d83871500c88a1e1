package jp.yoridokoro.pages.handover;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.handover.ReadHandoffs;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Pages;

/** The page of one hand-off, as it opens and as it comes back after a refusal. */
@Singleton
class HandoffPage {
    private final ReadHandoffs readHandoffs;
    private final HandoffCards cards;
    private final Pages pages;

    HandoffPage(ReadHandoffs readHandoffs, HandoffCards cards, Pages pages) {
        this.readHandoffs = readHandoffs;
        this.cards = cards;
        this.pages = pages;
    }

    /** @param typed the form that was refused */
    HttpResponse<?> show(UUID id, Typed typed, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        HandoffCard card = cards.of(readHandoffs.one(id, by), by);
        boolean review = by.is(Role.CORE_STAFF, Role.MUNICIPALITY)
                && card.view().dangerSkip()
                && card.view().reviewedAt() == null;
        return pages.form("handover/one", by, typed, Map.of("card", card, "review", review));
    }
}
