package jp.yoridokoro.handover;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.HandoffReason;
import jp.yoridokoro.handoff.Handoffs;
import jp.yoridokoro.handoff.Packet;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import org.jspecify.annotations.Nullable;

/** One hub asks another to take a case, with a packet that names its gaps (DOMAIN §9, K1, K3). */
@Singleton
public class AskHandoff {
    private final Emergencies emergencies;
    private final Cases cases;
    private final Handoffs handoffs;
    private final Hubs hubs;
    private final Packets packets;
    private final WriteHandoff writeHandoff;
    private final MoveCase moveCase;
    private final ReadLog readLog;
    private final Clock clock;

    AskHandoff(
            Emergencies emergencies,
            Cases cases,
            Handoffs handoffs,
            Hubs hubs,
            Packets packets,
            WriteHandoff writeHandoff,
            MoveCase moveCase,
            ReadLog readLog,
            Clock clock) {
        this.emergencies = emergencies;
        this.cases = cases;
        this.handoffs = handoffs;
        this.hubs = hubs;
        this.packets = packets;
        this.writeHandoff = writeHandoff;
        this.moveCase = moveCase;
        this.readLog = readLog;
        this.clock = clock;
    }

    /**
     * What one hub asks of another.
     *
     * @param until ON_CALL: when the case is due back; null otherwise
     * @param gaps how the sender answers what is missing
     * @param skipForDanger danger to life: neither gaps nor read-back hold it up; looked at afterwards
     */
    public record Request(
            UUID toHub,
            Handoff.Kind kind,
            String urgency,
            String message,
            @Nullable Instant until,
            List<GapAnswer> gaps,
            boolean skipForDanger) {}

    /** The packet as it would be sent now, its gaps named: the DRAFT of DOMAIN §9. Nothing is written but the read. */
    @Transactional
    public Packet draft(UUID caseId, Actor by) {
        EmergencyCase emergency = emergencies.findById(caseId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        readLog.read(by, emergency.municipality(), emergency.personId(), "handoff", "handoff");
        return packets.of(emergency);
    }

    /**
     * Asks. The sender stays owner until the other side accepts.
     *
     * @throws Refused PACKET_INCOMPLETE naming each gap that is neither filled nor waived, where the case would move
     */
    @Transactional
    public Handoff request(UUID caseId, Request request, Actor by) {
        EmergencyCase emergency = cases.locked(caseId);
        check(emergency, request);
        handoffs.openOf(caseId).filter(earlier -> earlier.open(clock.instant())).ifPresent(earlier -> {
            throw new Refused(
                    EmergencyReason.HANDOFF_OPEN, Map.of("handoff", earlier.id().toString()));
        });
        moveCase.withdrawOpen(emergency, by);
        Packet packet = GapAnswer.answer(packets.of(emergency), request.gaps());
        if (request.kind().movesTheCase() && !request.skipForDanger()) {
            GapAnswer.mustBeComplete(packet);
        }
        return handoffs.findById(writeHandoff.write(emergency, request, packet, null, false, by))
                .orElseThrow();
    }

    /** The owner asks the earlier owner, who knows the case: gaps are named and do not hold it up. */
    Handoff askBack(EmergencyCase emergency, Handoff undone, String reason, Actor by) {
        Request request = new Request(
                undone.fromHubId(), Handoff.Kind.TAKE_OVER, undone.urgency(), reason, null, List.of(), false);
        return handoffs.findById(writeHandoff.write(emergency, request, packets.of(emergency), undone.id(), false, by))
                .orElseThrow();
    }

    private void check(EmergencyCase emergency, Request request) {
        if (emergency.ownerHubId().equals(request.toHub())) {
            throw new Refused(EmergencyReason.HANDOFF_TO_ITSELF);
        }
        if (hubs.findById(request.toHub()).isEmpty()) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        if (emergencies.isBarred(emergency.id(), request.toHub())) {
            throw new Refused(EmergencyReason.HANDOFF_BARRED);
        }
        Instant until = request.until();
        if ((request.kind() == Handoff.Kind.ON_CALL) != (until != null)
                || (until != null && !until.isAfter(clock.instant()))) {
            throw new Refused(HandoffReason.END_NEEDED);
        }
        if (request.skipForDanger() && emergency.immediateDanger() != Known.YES) {
            throw new Refused(HandoffReason.SKIP_NEEDS_DANGER);
        }
    }
}
