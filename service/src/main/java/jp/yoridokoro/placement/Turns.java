package jp.yoridokoro.placement;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.matching.Candidate;

/**
 * Who is asked when. An office where the person has stayed is asked alone first ({@code offer.headStartMinutes}): parallel
 * offers are a race that the office which knows the person tends to lose (DOMAIN §7.3). The beds of the others are held meanwhile.
 */
record Turns(Map<UUID, Candidate> judged, Collection<UUID> units, Instant now, Duration headStart) {
    /** When a unit is asked: now, or once the head start of others in the same request is over. */
    Instant of(UUID unit) {
        boolean somebodyKnows = units.stream().anyMatch(this::knows);
        return somebodyKnows && !knows(unit) ? now.plus(headStart) : now;
    }

    private boolean knows(UUID unit) {
        Candidate candidate = judged.get(unit);
        return candidate != null
                && candidate.score().parts().stream()
                        .anyMatch(part -> part.code().equals("stayedBefore") && part.share() > 0);
    }
}
