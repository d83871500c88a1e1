package jp.yoridokoro.casework;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.emergency.Workflow;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.matching.Candidate;
import jp.yoridokoro.placement.CheckPlace;
import jp.yoridokoro.placement.Needs;
import jp.yoridokoro.placement.Offers;
import jp.yoridokoro.placement.SearchPlaces;

/** The places of a search that was made, as they are now: beds go and answers come while somebody looks at the list. Keeps nothing. */
@Singleton
public class LookAgain {
    private final Emergencies emergencies;
    private final Boards boards;
    private final SearchPlaces searchPlaces;
    private final CheckPlace checkPlace;
    private final Needs needs;
    private final Offers offers;
    private final CaseSettings settings;
    private final ReadLog readLog;

    LookAgain(
            Emergencies emergencies,
            Boards boards,
            SearchPlaces searchPlaces,
            CheckPlace checkPlace,
            Needs needs,
            Offers offers,
            CaseSettings settings,
            ReadLog readLog) {
        this.emergencies = emergencies;
        this.boards = boards;
        this.searchPlaces = searchPlaces;
        this.checkPlace = checkPlace;
        this.needs = needs;
        this.offers = offers;
        this.settings = settings;
        this.readLog = readLog;
    }

    /**
     * Where a search stands.
     *
     * @param callFirst units nothing is offered to before somebody has telephoned
     * @param hold how long a bed is held for an office that is asked
     */
    public record Standing(
            Boards.Search search,
            Nights nights,
            List<Candidate> candidates,
            Set<UUID> callFirst,
            List<Offers.Heard> refusals,
            CheckPlace.Room room,
            Duration hold) {}

    /** Empty where no search was made, no night is asked for any more, or the reader's role asks no offices. */
    @Transactional
    public Optional<Standing> of(UUID id, Actor by) {
        EmergencyCase emergency = emergencies.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (!Workflow.steps(emergency.stage(), by.role()).contains(Step.SEND_OFFERS)) {
            return Optional.empty();
        }
        return boards.lastSearch(id)
                .flatMap(search -> needs.asked(emergency).map(nights -> standing(emergency, search, nights, by)));
    }

    private Standing standing(EmergencyCase emergency, Boards.Search search, Nights nights, Actor by) {
        readLog.read(by, emergency.municipality(), emergency.personId(), "needs", "search");
        List<Candidate> candidates = searchPlaces.candidates(emergency, nights, search.reach());
        return new Standing(
                search,
                nights,
                candidates,
                candidates.stream()
                        .filter(CheckPlace::callFirst)
                        .map(Candidate::unitId)
                        .collect(Collectors.toSet()),
                offers.heard(emergency.id()),
                checkPlace.room(emergency),
                settings.of(emergency).minutes("offer.holdMinutes"));
    }
}
