package jp.yoridokoro.pages.handover;

import jp.yoridokoro.handoff.Pull;
import jp.yoridokoro.handover.web.PullApi;
import jp.yoridokoro.identity.Actor;

/**
 * A case asked for, with the asking hub's name.
 *
 * @param mine the reader's own hub asks
 */
public record PullCard(PullApi.View view, String hub, boolean mine) {
    static PullCard of(PullApi.View view, HandoffCards cards, Actor by) {
        return new PullCard(
                view, cards.hub(view.askingHubId()), view.askingHubId().equals(by.hubId()));
    }

    /** Whether the reader may give the case or keep it. */
    public boolean toAnswer() {
        return !mine && view.state() == Pull.State.ASKED && view.caseId() != null;
    }
}
