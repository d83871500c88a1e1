package jp.yoridokoro.placement;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.lifeline.Journey;
import jp.yoridokoro.lifeline.RunOut;
import jp.yoridokoro.lifeline.RunOuts;
import jp.yoridokoro.matching.Candidate;
import jp.yoridokoro.matching.FindPlaces;
import jp.yoridokoro.matching.Fit;
import jp.yoridokoro.matching.Need;
import jp.yoridokoro.matching.Reach;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;
import jp.yoridokoro.settings.InForce;
import org.jspecify.annotations.Nullable;

/** Searches within a reach and keeps what was found, with every reason, for the record. */
@Singleton
public class SearchPlaces {
    private final Emergencies emergencies;
    private final Cases cases;
    private final CaseSettings settings;
    private final Needs needs;
    private final People people;
    private final FindPlaces findPlaces;
    private final Offers offers;
    private final Stays stays;
    private final RunOuts runOuts;
    private final ReadLog readLog;
    private final Walls walls;
    private final Clock clock;

    SearchPlaces(
            Emergencies emergencies,
            Cases cases,
            CaseSettings settings,
            Needs needs,
            People people,
            FindPlaces findPlaces,
            Offers offers,
            Stays stays,
            RunOuts runOuts,
            ReadLog readLog,
            Walls walls,
            Clock clock) {
        this.emergencies = emergencies;
        this.cases = cases;
        this.settings = settings;
        this.needs = needs;
        this.people = people;
        this.findPlaces = findPlaces;
        this.offers = offers;
        this.stays = stays;
        this.runOuts = runOuts;
        this.readLog = readLog;
        this.walls = walls;
        this.clock = clock;
    }

    /**
     * A search kept in the case.
     *
     * @param reason why it was made this wide
     * @param refusals heard in this case, each with what it means from here on (G3)
     */
    @Serdeable
    public record Found(
            UUID searchId,
            Reach reach,
            String reason,
            Nights nights,
            List<Candidate> candidates,
            List<Offers.Heard> refusals) {}

    /**
     * Searches for the nights the case still asks for, or for others. Those the case then asks for: instead of its own while
     * nobody has accepted any, besides its own once somebody has.
     *
     * @param reason why the search is widened; needed beyond the own hub's area
     */
    @Transactional
    public Found search(UUID id, Reach reach, String reason, @Nullable Nights other, Actor by) {
        EmergencyCase emergency = cases.locked(id);
        Nights nights = other == null ? needs.asked(emergency).orElse(emergency.nights()) : other;
        cases.step(
                emergency,
                Step.SEARCH,
                Map.of(
                        "reach",
                        reach.name(),
                        "reason",
                        reason,
                        "firstNight",
                        nights.firstNight().toString(),
                        "nights",
                        nights.count()),
                by);
        emergencies.searchBegan(id, clock.instant());
        if (other != null) {
            asksFor(emergency, other);
        }
        readLog.read(by, emergency.municipality(), emergency.personId(), "needs", "search");
        return keep(emergency, nights, reach, reason, by);
    }

    /** Judges within a reach and keeps what was found in the case. */
    Found keep(EmergencyCase emergency, Nights nights, Reach reach, String reason, Actor by) {
        List<Candidate> candidates = candidates(emergency, nights, reach);
        UUID search = UUID.randomUUID();
        emergencies.logSearch(
                search,
                emergency.id(),
                emergency.municipality(),
                clock.instant(),
                by.staffId(),
                reach.name(),
                reason,
                cases.write(settings.of(emergency).values()),
                cases.write(candidates));
        return new Found(search, reach, reason, nights, candidates, offers.heard(emergency.id()));
    }

    private void asksFor(EmergencyCase emergency, Nights other) {
        boolean placed = !stays.running(emergency.id()).isEmpty();
        boolean earlier = other.firstNight().isBefore(emergency.firstNight());
        boolean later = other.leaving().isAfter(emergency.leaving());
        emergencies.asksFor(
                emergency.id(),
                placed && !earlier ? emergency.firstNight() : other.firstNight(),
                placed && !later ? emergency.leaving() : other.leaving());
    }

    /** The best places for a case other than one just lost: those that fit, then those worth a call. */
    public List<Candidate> nextBest(EmergencyCase emergency, Nights nights, UUID lost) {
        return candidates(emergency, nights, Reach.HUB).stream()
                .filter(candidate -> candidate.fit() != Fit.DOES_NOT_FIT
                        && !candidate.unitId().equals(lost))
                .limit(3)
                .toList();
    }

    /** Every unit within a reach as it is now, judged, best first; kept nowhere. */
    public List<Candidate> candidates(EmergencyCase emergency, Nights nights, Reach reach) {
        InForce rules = settings.of(emergency);
        return walls.as(Actor.system(emergency.municipality()), () -> {
            Need need = needs.of(emergency, person(emergency), nights);
            List<RunOut> runOut = runOuts.inForce(emergency.id());
            return findPlaces.find(need, emergency.ownerHubId(), reach, rules).stream()
                    .map(candidate -> Journey.judged(candidate, runOut, rules, clock.instant()))
                    .sorted(FindPlaces.BEST_FIRST)
                    .toList();
        });
    }

    private Person person(EmergencyCase emergency) {
        return people.findById(emergency.personId()).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
    }
}
