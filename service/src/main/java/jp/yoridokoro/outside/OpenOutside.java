package jp.yoridokoro.outside;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Walls;

/**
 * The place opens its packet: once, with the passphrase. A wrong one is counted, and the fifth destroys the packet; a count must
 * stay, so nothing here is refused by exception. No answer tells why there is nothing to read.
 */
@Singleton
public class OpenOutside {
    private final OutsideHandoffs handoffs;
    private final Emergencies emergencies;
    private final Cases cases;
    private final Seal seal;
    private final Walls walls;
    private final ObjectMapper json;
    private final Clock clock;

    OpenOutside(
            OutsideHandoffs handoffs,
            Emergencies emergencies,
            Cases cases,
            Seal seal,
            Walls walls,
            ObjectMapper json,
            Clock clock) {
        this.handoffs = handoffs;
        this.emergencies = emergencies;
        this.cases = cases;
        this.seal = seal;
        this.walls = walls;
        this.json = json;
        this.clock = clock;
    }

    /** The packet, this once; empty for a wrong passphrase, and where nothing is sealed under the token. */
    @Transactional
    public Optional<OutsidePacket> open(String token, String passphrase) {
        String hash = Seal.hash(token);
        return handoffs.municipality(hash)
                .flatMap(municipality -> walls.as(
                        Actor.system(municipality),
                        () -> handoffs.lockByToken(hash)
                                .filter(handoff -> handoff.openable(clock.instant()))
                                .flatMap(handoff -> open(handoff, passphrase))));
    }

    private Optional<OutsidePacket> open(OutsideHandoff handoff, String passphrase) {
        OutsideHandoffs.Sealed sealed = handoffs.sealed(handoff.id()).orElseThrow();
        Optional<byte[]> words = seal.open(sealed.sealed(), passphrase, sealed.salt(), handoff.id());
        if (words.isPresent()) {
            handoffs.gone(handoff.id(), OutsideHandoff.State.OPENED, handoff.tries(), clock.instant());
            note(handoff, "OUTSIDE_OPENED");
        } else if (handoff.tries() + 1 >= OutsideHandoff.TRIES) {
            handoffs.gone(handoff.id(), OutsideHandoff.State.LOCKED, OutsideHandoff.TRIES, null);
            note(handoff, "OUTSIDE_LOCKED");
        } else {
            handoffs.tried(handoff.id(), handoff.tries() + 1);
        }
        return words.map(this::read);
    }

    private void note(OutsideHandoff handoff, String kind) {
        EmergencyCase emergency = emergencies.findById(handoff.caseId()).orElseThrow();
        cases.note(emergency, kind, Map.of("outside", handoff.id().toString()), Actor.system(handoff.municipality()));
    }

    private OutsidePacket read(byte[] words) {
        try {
            return json.readValue(words, OutsidePacket.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
