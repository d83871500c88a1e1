package jp.yoridokoro.handover;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.Handoffs;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;

/** One hub asks another to take a case; it changes owner on acceptance and in no other way (DOMAIN §9, K1). */
@Singleton
public class HandOver {
    private final Emergencies emergencies;
    private final Cases cases;
    private final CaseSettings settings;
    private final Handoffs handoffs;
    private final Hubs hubs;
    private final Packets packets;
    private final ReadLog readLog;
    private final Walls walls;
    private final Clock clock;

    HandOver(
            Emergencies emergencies,
            Cases cases,
            CaseSettings settings,
            Handoffs handoffs,
            Hubs hubs,
            Packets packets,
            ReadLog readLog,
            Walls walls,
            Clock clock) {
        this.emergencies = emergencies;
        this.cases = cases;
        this.settings = settings;
        this.handoffs = handoffs;
        this.hubs = hubs;
        this.packets = packets;
        this.readLog = readLog;
        this.walls = walls;
        this.clock = clock;
    }

    /** What one hub asks of another. */
    public record Request(UUID toHub, Handoff.Kind kind, String urgency, String message) {}

    @Transactional
    public Handoff request(UUID caseId, Request request, Actor by) {
        EmergencyCase emergency = cases.locked(caseId);
        UUID from = emergency.ownerHubId();
        if (from.equals(request.toHub())) {
            throw new Refused(EmergencyReason.HANDOFF_TO_ITSELF);
        }
        if (hubs.findById(request.toHub()).isEmpty()) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        if (emergencies.isBarred(caseId, request.toHub())) {
            throw new Refused(EmergencyReason.HANDOFF_BARRED);
        }
        Instant now = clock.instant();
        handoffs.openOf(caseId).ifPresent(earlier -> {
            if (earlier.open(now)) {
                throw new Refused(
                        EmergencyReason.HANDOFF_OPEN,
                        Map.of("handoff", earlier.id().toString()));
            }
            expire(earlier);
        });
        UUID id = UUID.randomUUID();
        cases.step(
                emergency,
                Step.REQUEST_HANDOFF,
                Map.of(
                        "handoff",
                        id.toString(),
                        "to",
                        request.toHub().toString(),
                        "kind",
                        request.kind().name()),
                by);
        handoffs.request(
                id,
                caseId,
                emergency.municipality(),
                from,
                request.toHub(),
                request.kind(),
                request.urgency(),
                request.message(),
                cases.write(packets.of(emergency)),
                by.staff(),
                now,
                now.plus(settings.of(emergency).minutes("handoff.expireMinutes")));
        return handoffs.findById(id).orElseThrow();
    }

    /**
     * The other hub takes it. The receiver does not see the case before: past the hand-off itself the service acts.
     *
     * @throws Refused HANDOFF_OVER where it was answered, withdrawn, or its time is up
     */
    @Transactional
    public Handoff accept(UUID id, Actor by) {
        Handoff seen = received(id, by);
        return walls.as(Actor.system(seen.municipality()), () -> {
            EmergencyCase emergency = cases.locked(seen.caseId());
            Handoff handoff = open(id);
            if (emergencies.isBarred(emergency.id(), handoff.toHubId())) {
                throw new Refused(EmergencyReason.HANDOFF_BARRED);
            }
            if (emergency.stage().over()) {
                throw new Refused(
                        EmergencyReason.HANDOFF_OVER,
                        Map.of("stage", emergency.stage().name()));
            }
            handoffs.answer(id, Handoff.State.ACCEPTED, by.staffId(), clock.instant(), "");
            if (handoff.kind().movesTheCase()) {
                emergencies.ownedBy(emergency.id(), handoff.toHubId());
            }
            cases.note(
                    emergency,
                    "HANDOFF_ACCEPTED",
                    Map.of("handoff", id.toString(), "to", handoff.toHubId().toString()),
                    by);
            return handoffs.findById(id).orElseThrow();
        });
    }

    /** The other hub cannot; the sender stays owner. */
    @Transactional
    public Handoff decline(UUID id, String reason, Actor by) {
        Handoff seen = received(id, by);
        return walls.as(Actor.system(seen.municipality()), () -> {
            EmergencyCase emergency = cases.locked(seen.caseId());
            open(id);
            handoffs.answer(id, Handoff.State.DECLINED, by.staffId(), clock.instant(), reason);
            cases.note(emergency, "HANDOFF_DECLINED", Map.of("handoff", id.toString(), "reason", reason), by);
            return handoffs.findById(id).orElseThrow();
        });
    }

    /** The sender takes the request back. */
    @Transactional
    public Handoff withdraw(UUID id, String reason, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        Handoff seen = handoffs.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        EmergencyCase emergency = cases.locked(seen.caseId());
        open(id);
        handoffs.answer(id, Handoff.State.WITHDRAWN, by.staffId(), clock.instant(), reason);
        cases.note(emergency, "HANDOFF_WITHDRAWN", Map.of("handoff", id.toString(), "reason", reason), by);
        return handoffs.findById(id).orElseThrow();
    }

    /** Hand-offs the actor's hub sent or was sent, newest first; each packet read is accounted for. */
    @Transactional
    public List<Handoff> seen(boolean openOnly, Actor by) {
        List<Handoff> seen = handoffs.seen(openOnly, clock.instant());
        seen.forEach(handoff -> handoffs.person(handoff.id())
                .ifPresent(person -> readLog.read(by, handoff.municipality(), person, "handoff", "handoff")));
        return seen;
    }

    /** The time is up: back with the sender, who never stopped being the owner. */
    public void expire(Handoff handoff) {
        EmergencyCase emergency = cases.locked(handoff.caseId()); // the case first, as everywhere
        if (handoffs.answer(handoff.id(), Handoff.State.EXPIRED, null, clock.instant(), "") == 1) {
            cases.note(
                    emergency,
                    "HANDOFF_EXPIRED",
                    Map.of("handoff", handoff.id().toString()),
                    Actor.system(handoff.municipality()));
        }
    }

    private Handoff received(UUID id, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        Handoff handoff = handoffs.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        boolean ours = by.role() == Role.HUB_COORDINATOR
                ? handoff.toHubId().equals(by.hubId())
                : hubs.findById(handoff.toHubId())
                        .map(hub -> hub.municipality().equals(by.tenant()))
                        .orElse(false);
        if (!ours) {
            throw new Refused(BaseReason.NOT_YOURS);
        }
        return handoff;
    }

    private Handoff open(UUID id) {
        Handoff handoff = handoffs.lock(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (!handoff.open(clock.instant())) {
            Handoff.State state = handoff.state() == Handoff.State.REQUESTED ? Handoff.State.EXPIRED : handoff.state();
            throw new Refused(EmergencyReason.HANDOFF_OVER, Map.of("state", state.name()));
        }
        return handoff;
    }
}
