package jp.yoridokoro.placement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.Stage;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.matching.Candidate;
import jp.yoridokoro.matching.Fit;
import jp.yoridokoro.matching.Reach;
import jp.yoridokoro.settings.InForce;

/**
 * A search that has found nobody for a while is made wider by the service itself, so that the coordinator finds the next
 * places already judged (DOMAIN §7.2 ESCALATE; escalate.siblingHubMinutes, escalate.widerMinutes from the beginning of the
 * search). It asks nobody: whom to ask stays the coordinator's.
 */
@Singleton
public class WidenSearch {
    private final Offers offers;
    private final Cases cases;
    private final CaseSettings settings;
    private final SearchPlaces search;
    private final Clock clock;

    WidenSearch(Offers offers, Cases cases, CaseSettings settings, SearchPlaces search, Clock clock) {
        this.offers = offers;
        this.cases = cases;
        this.settings = settings;
        this.search = search;
        this.clock = clock;
    }

    /** Cases of a municipality that are still searching: each may be due to be widened. */
    public List<UUID> searching(String municipality) {
        return offers.searching(municipality);
    }

    /** Widens one case if it is due. @return true where it was */
    @Transactional
    public boolean widen(UUID id, Actor system) {
        EmergencyCase emergency = cases.locked(id);
        return due(emergency)
                .map(reach -> {
                    long minutes =
                            Duration.between(began(emergency), clock.instant()).toMinutes();
                    String reason = Words.of("placement.widened", Long.toString(minutes));
                    List<Candidate> found = search.keep(emergency, emergency.nights(), reach, reason, system)
                            .candidates();
                    long fitting = found.stream()
                            .filter(candidate -> candidate.fit() != Fit.DOES_NOT_FIT)
                            .count();
                    cases.note(
                            emergency,
                            "SEARCH_WIDENED",
                            Map.of("reach", reach.name(), "reason", reason, "fitting", fitting),
                            system);
                    return true;
                })
                .orElse(false);
    }

    private Optional<Reach> due(EmergencyCase emergency) {
        if (emergency.stage() != Stage.MATCHING && emergency.stage() != Stage.OFFERING) {
            return Optional.empty();
        }
        InForce rules = settings.of(emergency);
        Instant now = clock.instant();
        Instant began = began(emergency);
        List<String> made = offers.reaches(emergency.id());
        if (!now.isBefore(began.plus(rules.minutes("escalate.widerMinutes")))) {
            return made.contains("NEIGHBOUR") || made.contains("PREFECTURE")
                    ? Optional.empty()
                    : Optional.of(Reach.NEIGHBOUR);
        }
        return now.isBefore(began.plus(rules.minutes("escalate.siblingHubMinutes")))
                        || made.stream().anyMatch(reach -> !reach.equals("HUB"))
                ? Optional.empty()
                : Optional.of(Reach.SIBLING);
    }

    private Instant began(EmergencyCase emergency) {
        Instant began = emergency.searchBeganAt();
        return began == null ? clock.instant() : began;
    }
}
