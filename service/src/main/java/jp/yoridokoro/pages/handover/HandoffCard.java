package jp.yoridokoro.pages.handover;

import java.time.Instant;
import java.util.Set;
import jp.yoridokoro.casework.CaseClock;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.HandoffWorkflow.Party;
import jp.yoridokoro.handover.web.HandoffView;

/**
 * A hand-off as one of its readers sees it.
 *
 * @param from the name of the hub that asks
 * @param to the name of the hub that is asked
 * @param telephone of the other hub; empty where none is known
 * @param sides on which side the reader stands; 基幹 may stand on both
 */
public record HandoffCard(HandoffView view, String from, String to, String telephone, Set<Party> sides) {
    private static final Set<Handoff.State> GONE =
            Set.of(Handoff.State.TRANSFERRED, Handoff.State.RETURNED, Handoff.State.COMPLETED);

    public boolean receiver() {
        return sides.contains(Party.RECEIVER);
    }

    public boolean sender() {
        return sides.contains(Party.SENDER);
    }

    public boolean waiting() {
        return view.state() == Handoff.State.REQUESTED;
    }

    /** How near the end of the time for an answer is. */
    public String clock(Instant now) {
        return CaseClock.State.of(view.askedAt(), view.expiresAt(), now).name();
    }

    public boolean moved() {
        return view.state() == Handoff.State.TRANSFERRED;
    }

    /** Whether the case has moved, and its sender may read what was until then. */
    public boolean history() {
        return sender() && view.kind().movesTheCase() && GONE.contains(view.state());
    }

    /** Whether the case lies behind the reader's wall now. */
    public boolean opensCase() {
        return moved() ? receiver() : sender();
    }
}
