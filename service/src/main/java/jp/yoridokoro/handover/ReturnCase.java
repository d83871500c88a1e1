package jp.yoridokoro.handover;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.HandoffReason;
import jp.yoridokoro.handoff.HandoffWorkflow.Party;
import jp.yoridokoro.handoff.HandoffWorkflow.Step;
import jp.yoridokoro.handoff.Handoffs;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Walls;

/**
 * The way back. On call, the receiver gives the case back whenever it likes, and the sender may fetch it from the agreed end
 * on. What was taken over for good goes back only if the earlier owner accepts it again.
 */
@Singleton
public class ReturnCase {
    private final Cases cases;
    private final Handoffs handoffs;
    private final Sides sides;
    private final AskHandoff askHandoff;
    private final MoveCase moveCase;
    private final Walls walls;
    private final Clock clock;

    ReturnCase(
            Cases cases,
            Handoffs handoffs,
            Sides sides,
            AskHandoff askHandoff,
            MoveCase moveCase,
            Walls walls,
            Clock clock) {
        this.cases = cases;
        this.handoffs = handoffs;
        this.sides = sides;
        this.askHandoff = askHandoff;
        this.moveCase = moveCase;
        this.walls = walls;
        this.clock = clock;
    }

    /**
     * Gives a case back, fetches it, or asks for its return.
     *
     * @return the hand-off as it is now; for a TAKE_OVER the new request that {@code returns} it
     * @throws Refused NOT_RETURNABLE unless the receiver is still the owner, NOT_DUE_BACK
     */
    @Transactional
    public Handoff giveBack(UUID id, String reason, Actor by) {
        Handoff seen = sides.seen(id, by);
        return walls.as(Actor.system(seen.municipality()), () -> {
            EmergencyCase emergency = cases.locked(seen.caseId());
            Handoff handoff = handoffs.lock(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
            Step step = step(handoff, by);
            sides.after(handoff, step, by);
            mustHaveIt(emergency, handoff);
            if (step == Step.ASK_BACK) {
                return askBack(emergency, handoff, reason, by);
            }
            Instant until = handoff.until();
            if (step == Step.TAKE_BACK && until != null && until.isAfter(clock.instant())) {
                throw new Refused(HandoffReason.NOT_DUE_BACK, Map.of("until", until.toString()));
            }
            moveCase.withdrawOpen(emergency, by);
            handoffs.returned(id, by.staffId(), clock.instant(), reason);
            moveCase.to(emergency, handoff.fromHubId());
            cases.note(
                    emergency,
                    "HANDOFF_RETURNED",
                    Map.of("handoff", id.toString(), "to", handoff.fromHubId().toString(), "reason", reason),
                    by);
            return handoffs.findById(id).orElseThrow();
        });
    }

    /** Somebody standing on both sides acts as the one who has the case. */
    private Step step(Handoff handoff, Actor by) {
        if (handoff.kind() != Handoff.Kind.ON_CALL) {
            return Step.ASK_BACK;
        }
        return sides.of(handoff, by).contains(Party.RECEIVER) ? Step.GIVE_BACK : Step.TAKE_BACK;
    }

    private Handoff askBack(EmergencyCase emergency, Handoff handoff, String reason, Actor by) {
        handoffs.openOf(emergency.id())
                .filter(open -> open.open(clock.instant()))
                .ifPresent(open -> {
                    throw new Refused(
                            EmergencyReason.HANDOFF_OPEN,
                            Map.of("handoff", open.id().toString()));
                });
        moveCase.withdrawOpen(emergency, by);
        moveCase.mayGoTo(emergency, handoff.fromHubId());
        return askHandoff.askBack(emergency, handoff, reason, by);
    }

    private static void mustHaveIt(EmergencyCase emergency, Handoff handoff) {
        if (!emergency.ownerHubId().equals(handoff.toHubId())) {
            throw new Refused(HandoffReason.NOT_RETURNABLE);
        }
    }
}
