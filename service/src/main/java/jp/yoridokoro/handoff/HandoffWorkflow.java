package jp.yoridokoro.handoff;

import static jp.yoridokoro.handoff.Handoff.Kind.*;
import static jp.yoridokoro.handoff.Handoff.State.*;
import static jp.yoridokoro.handoff.HandoffWorkflow.Party.*;
import static jp.yoridokoro.handoff.HandoffWorkflow.Step.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of a hand-off's states × steps × kinds × sides (DOMAIN §9). The database's own table of moves, {@code
 * handoff_move}, is held equal to it by a test.
 */
public final class HandoffWorkflow {
    /** On which side of a hand-off somebody stands. */
    public enum Party {
        SENDER,
        RECEIVER,
        CLOCKWORK
    }

    /** What can be done to a hand-off that was asked. */
    public enum Step {
        ACCEPT,
        DECLINE,
        WITHDRAW,
        EXPIRE,
        /** The receiver gives an on-call case back: always possible. */
        GIVE_BACK,
        /** The receiver asks the earlier owner to take the case back. */
        ASK_BACK,
        /** The earlier owner has the case again: by accepting what was asked, or, on call, once the agreed end has come. */
        TAKE_BACK,
        END_OF_CASE
    }

    /** A step a side may take in a state with some kinds, and where it leads. */
    public record Row(Handoff.State from, Step step, Set<Handoff.Kind> kinds, Handoff.State to, Set<Party> parties) {}

    private static final Set<Handoff.Kind> ALL = Set.of(Handoff.Kind.values());
    private static final Set<Handoff.Kind> MOVING = Set.of(TAKE_OVER, ON_CALL);
    private static final Set<Handoff.Kind> HELPING = Set.of(BED_ONLY, ADVISE);

    private static final List<Row> TABLE = List.of(
            new Row(REQUESTED, ACCEPT, MOVING, TRANSFERRED, Set.of(RECEIVER)),
            new Row(REQUESTED, ACCEPT, HELPING, ACCEPTED, Set.of(RECEIVER)),
            new Row(REQUESTED, DECLINE, ALL, DECLINED, Set.of(RECEIVER)),
            new Row(REQUESTED, WITHDRAW, ALL, WITHDRAWN, Set.of(SENDER)),
            new Row(REQUESTED, EXPIRE, ALL, EXPIRED, Set.of(CLOCKWORK)),
            new Row(REQUESTED, END_OF_CASE, ALL, WITHDRAWN, Set.of(CLOCKWORK)),
            new Row(ACCEPTED, END_OF_CASE, HELPING, COMPLETED, Set.of(CLOCKWORK)),
            new Row(TRANSFERRED, GIVE_BACK, Set.of(ON_CALL), RETURNED, Set.of(RECEIVER)),
            new Row(TRANSFERRED, ASK_BACK, Set.of(TAKE_OVER), TRANSFERRED, Set.of(RECEIVER)),
            new Row(TRANSFERRED, TAKE_BACK, MOVING, RETURNED, Set.of(SENDER)),
            new Row(TRANSFERRED, END_OF_CASE, MOVING, COMPLETED, Set.of(CLOCKWORK)));

    private HandoffWorkflow() {}

    /** Every row, in the order a hand-off is lived. */
    public static List<Row> rows() {
        return TABLE;
    }

    /** The row of a step, whoever takes it; empty where the state has no such step. */
    public static Optional<Row> row(Handoff.State state, Step step, Handoff.Kind kind) {
        return TABLE.stream()
                .filter(row ->
                        row.from() == state && row.step() == step && row.kinds().contains(kind))
                .findFirst();
    }
}
