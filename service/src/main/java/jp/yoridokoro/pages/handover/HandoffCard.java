package jp.yoridokoro.pages.handover;

import java.util.Set;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.HandoffWorkflow.Party;
import jp.yoridokoro.handover.web.HandoffView;

/**
 * A hand-off as one of its readers sees it.
 *
 * @param from the name of the hub that asks
 * @param to the name of the hub that is asked
 * @param sides on which side the reader stands; 基幹 may stand on both
 */
public record HandoffCard(HandoffView view, String from, String to, Set<Party> sides) {
    public boolean receiver() {
        return sides.contains(Party.RECEIVER);
    }

    public boolean sender() {
        return sides.contains(Party.SENDER);
    }

    public boolean waiting() {
        return view.state() == Handoff.State.REQUESTED;
    }

    public boolean moved() {
        return view.state() == Handoff.State.TRANSFERRED;
    }

    /** Whether the case lies behind the reader's wall now. */
    public boolean opensCase() {
        return moved() ? receiver() : sender();
    }
}
