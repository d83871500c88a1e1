package jp.yoridokoro.handover;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.Handoffs;
import jp.yoridokoro.identity.Actor;

/**
 * The one place where a case changes its owner. Called under the case's lock, as the service itself. What is open moves along:
 * offers and holds are the case's own, and the database carries tasks, meetings and requests over with the owner.
 */
@Singleton
class MoveCase {
    private final Emergencies emergencies;
    private final Cases cases;
    private final Handoffs handoffs;
    private final Clock clock;

    MoveCase(Emergencies emergencies, Cases cases, Handoffs handoffs, Clock clock) {
        this.emergencies = emergencies;
        this.cases = cases;
        this.handoffs = handoffs;
        this.clock = clock;
    }

    /** @throws Refused HANDOFF_BARRED, HANDOFF_OVER where the case has ended */
    void mayGoTo(EmergencyCase emergency, UUID hub) {
        if (emergencies.isBarred(emergency.id(), hub)) {
            throw new Refused(EmergencyReason.HANDOFF_BARRED);
        }
        if (emergency.stage().over()) {
            throw new Refused(
                    EmergencyReason.HANDOFF_OVER,
                    Map.of("stage", emergency.stage().name()));
        }
    }

    void to(EmergencyCase emergency, UUID hub) {
        mayGoTo(emergency, hub);
        emergencies.ownedBy(emergency.id(), hub);
    }

    /** A request of the owner that is still open is taken back before the case goes another way. */
    void withdrawOpen(EmergencyCase emergency, Actor by) {
        handoffs.openOf(emergency.id()).ifPresent(open -> {
            Handoff.State state = open.open(clock.instant()) ? Handoff.State.WITHDRAWN : Handoff.State.EXPIRED;
            handoffs.answer(open.id(), state, by.staffId(), clock.instant(), "");
            cases.note(
                    emergency,
                    "HANDOFF_" + state.name(),
                    Map.of("handoff", open.id().toString()),
                    by);
        });
    }
}
