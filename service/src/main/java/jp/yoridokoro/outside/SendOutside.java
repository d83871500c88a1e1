package jp.yoridokoro.outside;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Role;

/** A hub prepares a hand-off to a place outside and seals the packet for one opening. */
@Singleton
public class SendOutside {
    private final OutsideHandoffs handoffs;
    private final Cases cases;
    private final CaseSettings settings;
    private final PackOutside packOutside;
    private final Seal seal;
    private final ReadLog readLog;
    private final ObjectMapper json;
    private final Clock clock;

    SendOutside(
            OutsideHandoffs handoffs,
            Cases cases,
            CaseSettings settings,
            PackOutside packOutside,
            Seal seal,
            ReadLog readLog,
            ObjectMapper json,
            Clock clock) {
        this.handoffs = handoffs;
        this.cases = cases;
        this.settings = settings;
        this.packOutside = packOutside;
        this.seal = seal;
        this.readLog = readLog;
        this.json = json;
        this.clock = clock;
    }

    /** Where to, whom to telephone there, why, and which sections are to be told. */
    public record Destination(
            String name,
            OutsideHandoff.Kind kind,
            String contact,
            String reason,
            List<OutsidePacket.Section> sections) {}

    /** The address of the page and the passphrase for the telephone: told once, kept nowhere. */
    public record Key(String token, String passphrase, Instant expiresAt, OutsideHandoff handoff) {}

    @Transactional
    public OutsideHandoff prepare(UUID caseId, Destination to, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        EmergencyCase emergency = cases.locked(caseId);
        if (emergency.stage().over()) {
            throw new Refused(
                    EmergencyReason.HANDOFF_OVER,
                    Map.of("stage", emergency.stage().name()));
        }
        UUID id = UUID.randomUUID();
        handoffs.prepare(
                id,
                caseId,
                emergency.municipality(),
                emergency.ownerHubId(),
                to.name(),
                to.kind(),
                to.contact(),
                to.reason(),
                to.sections().stream().distinct().map(Enum::name).collect(Collectors.joining(",", "{", "}")),
                by.staff(),
                clock.instant());
        cases.note(
                emergency,
                "OUTSIDE_PREPARED",
                Map.of(
                        "outside",
                        id.toString(),
                        "destination",
                        to.name(),
                        "kind",
                        to.kind().name()),
                by);
        return handoffs.findById(id).orElseThrow();
    }

    /**
     * Seals the packet as the case is now, and says address and passphrase this once. Sealing anew makes the earlier ones worthless.
     *
     * @throws Refused OPENED_ALREADY; {@code base-version} with both values
     */
    @Transactional
    public Key seal(UUID id, long version, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        OutsideHandoff seen = handoffs.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        EmergencyCase emergency = cases.locked(seen.caseId());
        OutsideHandoff handoff = handoffs.lock(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (handoff.state() == OutsideHandoff.State.OPENED || emergency.stage().over()) {
            throw new Refused(OutsideReason.OPENED_ALREADY);
        }
        if (!Objects.equals(handoff.version(), version)) {
            throw new Refused(
                    BaseReason.VERSION,
                    Map.of(
                            "yours",
                            Map.of("version", version),
                            "current",
                            Map.of("version", Objects.requireNonNullElse(handoff.version(), 0L))));
        }
        String token = Seal.token();
        String passphrase = Seal.passphrase();
        byte[] salt = Seal.salt();
        Instant expires = clock.instant().plus(settings.of(emergency).hours("handoff.outsideHours"));
        byte[] packet = write(packOutside.of(emergency, handoff));
        handoffs.seal(id, Seal.hash(token), salt, seal.close(packet, passphrase, salt, id), expires);
        readLog.read(by, emergency.municipality(), emergency.personId(), "outside-packet", "handoff");
        cases.note(emergency, "OUTSIDE_SEALED", Map.of("outside", id.toString()), by);
        return new Key(token, passphrase, expires, handoffs.findById(id).orElseThrow());
    }

    private byte[] write(OutsidePacket packet) {
        try {
            return json.writeValueAsBytes(packet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
