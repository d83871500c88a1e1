package jp.yoridokoro.handover;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.Handoffs;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Walls;

/** Reads of hand-offs; each packet read is accounted for. */
@Singleton
public class ReadHandoffs {
    private final Emergencies emergencies;
    private final Handoffs handoffs;
    private final Sides sides;
    private final ReadLog readLog;
    private final Walls walls;
    private final Clock clock;

    ReadHandoffs(Emergencies emergencies, Handoffs handoffs, Sides sides, ReadLog readLog, Walls walls, Clock clock) {
        this.emergencies = emergencies;
        this.handoffs = handoffs;
        this.sides = sides;
        this.readLog = readLog;
        this.walls = walls;
        this.clock = clock;
    }

    /** Hand-offs the actor's hub sent or was sent, newest first. */
    @Transactional
    public List<Handoff> seen(boolean openOnly, Actor by) {
        List<Handoff> seen = handoffs.seen(openOnly, clock.instant());
        seen.forEach(handoff -> account(handoff, by));
        return seen;
    }

    @Transactional
    public Handoff one(UUID id, Actor by) {
        Handoff handoff = handoffs.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        account(handoff, by);
        return handoff;
    }

    /**
     * The closed view of the hub that handed a case on: its timeline until the moment it moved, and nothing after.
     *
     * @throws Refused {@code base-not-yours} for anybody but the sender, or before the case moved
     */
    @Transactional
    public List<Emergencies.Event> history(UUID id, Actor by) {
        Handoff handoff = sides.seen(id, by);
        Instant moved = handoff.answeredAt();
        boolean was = List.of(Handoff.State.TRANSFERRED, Handoff.State.RETURNED, Handoff.State.COMPLETED)
                        .contains(handoff.state())
                && handoff.kind().movesTheCase();
        if (!sides.standsFor(handoff.fromHubId(), by) || moved == null || !was) {
            throw new Refused(BaseReason.NOT_YOURS);
        }
        EmergencyCase emergency = walls.as(
                Actor.system(handoff.municipality()),
                () -> emergencies.findById(handoff.caseId()).orElseThrow(() -> new Refused(BaseReason.UNKNOWN)));
        readLog.read(by, emergency.municipality(), emergency.personId(), "timeline", "handoff");
        return walls.as(
                Actor.system(handoff.municipality()),
                () -> emergencies.timeline(handoff.caseId()).stream()
                        .takeWhile(event -> !after(event, id, moved))
                        .toList());
    }

    /** What comes with or after the acceptance belongs to the new owner. */
    private static boolean after(Emergencies.Event event, UUID handoff, Instant moved) {
        return event.at().isAfter(moved)
                || (event.kind().equals("HANDOFF_ACCEPTED") && event.facts().contains(handoff.toString()));
    }

    private void account(Handoff handoff, Actor by) {
        handoffs.person(handoff.id())
                .ifPresent(person -> readLog.read(by, handoff.municipality(), person, "handoff", "handoff"));
    }
}
