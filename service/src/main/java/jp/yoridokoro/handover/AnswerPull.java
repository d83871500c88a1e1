package jp.yoridokoro.handover;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.HandoffReason;
import jp.yoridokoro.handoff.Handoffs;
import jp.yoridokoro.handoff.Pull;
import jp.yoridokoro.handoff.Pulls;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;

/** The owner answers a request for its case with one tap: the case goes at once, or a reason says why not. */
@Singleton
public class AnswerPull {
    private final Pulls pulls;
    private final Emergencies emergencies;
    private final Cases cases;
    private final Handoffs handoffs;
    private final Packets packets;
    private final WriteHandoff writeHandoff;
    private final MoveCase moveCase;
    private final Walls walls;
    private final Clock clock;

    AnswerPull(
            Pulls pulls,
            Emergencies emergencies,
            Cases cases,
            Handoffs handoffs,
            Packets packets,
            WriteHandoff writeHandoff,
            MoveCase moveCase,
            Walls walls,
            Clock clock) {
        this.pulls = pulls;
        this.emergencies = emergencies;
        this.cases = cases;
        this.handoffs = handoffs;
        this.packets = packets;
        this.writeHandoff = writeHandoff;
        this.moveCase = moveCase;
        this.walls = walls;
        this.clock = clock;
    }

    /** Requests the actor's hub made and those for its cases, newest first. */
    @Transactional
    public List<Pull> seen(boolean openOnly, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        return pulls.seen(openOnly, clock.instant());
    }

    /** Gives the case: a TAKE_OVER accepted at once. Its packet names its gaps; the read-back is owed afterwards. */
    @Transactional
    public Pull grant(UUID id, Actor by) {
        return answer(id, by, (pull, emergency) -> {
            moveCase.mayGoTo(emergency, pull.askingHubId());
            moveCase.withdrawOpen(emergency, by);
            UUID handoff = handOver(pull, emergency, by);
            pulls.answer(id, Pull.State.GRANTED, by.staff(), clock.instant(), "", handoff);
            moveCase.to(emergency, pull.askingHubId());
            cases.note(
                    emergency,
                    "HANDOFF_ACCEPTED",
                    Map.of(
                            "handoff",
                            handoff.toString(),
                            "to",
                            pull.askingHubId().toString(),
                            "pull",
                            id.toString()),
                    by);
        });
    }

    /** Keeps the case; the asking hub reads the reason. */
    @Transactional
    public Pull deny(UUID id, String reason, Actor by) {
        return answer(id, by, (pull, emergency) -> {
            pulls.answer(id, Pull.State.DENIED, by.staff(), clock.instant(), reason, null);
            cases.note(emergency, "PULL_DENIED", Map.of("pull", id.toString(), "reason", reason), by);
        });
    }

    private interface Effect {
        void on(Pull pull, EmergencyCase emergency);
    }

    /** Only who may hand the case over may answer: the case must be behind the actor's own wall. */
    private Pull answer(UUID id, Actor by, Effect effect) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        Pull seen = pulls.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        UUID caseId = seen.caseId();
        if (caseId == null || emergencies.findById(caseId).isEmpty()) { // the asking hub sees its request, not the case
            throw new Refused(BaseReason.NOT_YOURS);
        }
        return walls.as(Actor.system(seen.municipality()), () -> {
            EmergencyCase emergency = cases.locked(caseId);
            Pull pull = pulls.findById(id).orElseThrow();
            if (pull.barred()) {
                throw new Refused(EmergencyReason.HANDOFF_BARRED);
            }
            if (!pull.open(clock.instant())) {
                throw new Refused(
                        HandoffReason.PULL_OVER, Map.of("state", pull.state().name()));
            }
            effect.on(pull, emergency);
            return pulls.findById(id).orElseThrow();
        });
    }

    private UUID handOver(Pull pull, EmergencyCase emergency, Actor by) {
        AskHandoff.Request request = new AskHandoff.Request(
                pull.askingHubId(),
                Handoff.Kind.TAKE_OVER,
                "",
                pull.message().isBlank() ? pull.purpose() : pull.message(),
                null,
                List.of(),
                false);
        UUID id = writeHandoff.write(emergency, request, packets.of(emergency), null, true, by);
        handoffs.answer(id, Handoff.State.TRANSFERRED, pull.askedBy(), clock.instant(), "");
        return id;
    }
}
