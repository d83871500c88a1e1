package jp.yoridokoro.handover;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.HandoffWorkflow;
import jp.yoridokoro.handoff.HandoffWorkflow.Party;
import jp.yoridokoro.handoff.Handoffs;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** On which side of a hand-off somebody stands, and what the table lets that side do. 基幹 staff stand for every hub of theirs. */
@Singleton
public class Sides {
    private final Handoffs handoffs;
    private final Hubs hubs;
    private final Clock clock;

    Sides(Handoffs handoffs, Hubs hubs, Clock clock) {
        this.handoffs = handoffs;
        this.hubs = hubs;
        this.clock = clock;
    }

    /** The hand-off through the actor's own wall. @throws Refused {@code base-unknown} behind it */
    Handoff seen(UUID id, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        return handoffs.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
    }

    /** Whether the actor speaks for a hub. */
    boolean standsFor(UUID hub, Actor by) {
        return by.role() == Role.HUB_COORDINATOR
                ? hub.equals(by.hubId())
                : by.role() == Role.CORE_STAFF
                        && hubs.findById(hub)
                                .map(one -> one.municipality().equals(by.tenant()))
                                .orElse(false);
    }

    public Set<Party> of(Handoff handoff, Actor by) {
        Set<Party> sides = EnumSet.noneOf(Party.class);
        if (standsFor(handoff.fromHubId(), by)) {
            sides.add(Party.SENDER);
        }
        if (standsFor(handoff.toHubId(), by)) {
            sides.add(Party.RECEIVER);
        }
        return sides;
    }

    /**
     * Where a step leads for the actor.
     *
     * @throws Refused HANDOFF_OVER where the state has no such step, {@code base-not-yours} where the other side has it
     */
    Handoff.State after(Handoff handoff, HandoffWorkflow.Step step, Actor by) {
        Handoff.State now = handoff.stateAt(clock.instant());
        HandoffWorkflow.Row row = HandoffWorkflow.row(now, step, handoff.kind())
                .orElseThrow(() -> new Refused(
                        EmergencyReason.HANDOFF_OVER, Map.of("state", now.name(), "stateLabel", now.label())));
        if (of(handoff, by).stream().noneMatch(row.parties()::contains)) {
            throw new Refused(BaseReason.NOT_YOURS);
        }
        return row.to();
    }
}
