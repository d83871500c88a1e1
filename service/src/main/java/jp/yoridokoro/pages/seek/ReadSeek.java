package jp.yoridokoro.pages.seek;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.casework.LookAgain;
import jp.yoridokoro.casework.web.CaseView;
import jp.yoridokoro.directory.Hub;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.matching.Candidate;
import jp.yoridokoro.matching.Fit;
import jp.yoridokoro.matching.Reach;
import jp.yoridokoro.matching.Refusal;
import jp.yoridokoro.placement.CheckPlace;
import jp.yoridokoro.placement.Offer;
import jp.yoridokoro.placement.Offers;
import jp.yoridokoro.placement.web.OfferView;
import org.jspecify.annotations.Nullable;

/** Brings the places of a case and its offers into the shape the case's page shows. */
@Singleton
public class ReadSeek {
    /** So many are ticked to begin with, the best first. */
    private static final int TICKED = 3;

    private final LookAgain lookAgain;
    private final Spots spots;
    private final Hubs hubs;
    private final Clock clock;

    ReadSeek(LookAgain lookAgain, Spots spots, Hubs hubs, Clock clock) {
        this.lookAgain = lookAgain;
        this.spots = spots;
        this.hubs = hubs;
        this.clock = clock;
    }

    /**
     * The search of a case; null where there is none to work on.
     *
     * @param chosen what is ticked; null: the best places
     */
    public @Nullable Seek of(CaseView c, @Nullable Set<UUID> chosen, Actor by) {
        return lookAgain
                .of(c.id(), by)
                .map(standing -> seek(c, standing, chosen))
                .orElse(null);
    }

    private Seek seek(CaseView c, LookAgain.Standing standing, @Nullable Set<UUID> chosen) {
        Instant now = clock.instant();
        List<Candidate> fitting = standing.candidates().stream()
                .filter(place -> place.fit() != Fit.DOES_NOT_FIT)
                .toList();
        long room = Math.max(0, standing.room().most() - standing.room().waiting());
        Set<UUID> ticked = chosen == null ? best(fitting, standing.callFirst(), room) : chosen;
        List<PlaceLine> places = new ArrayList<>();
        for (Candidate place : fitting) {
            places.add(PlaceLine.of(
                    places.size() + 1,
                    place,
                    standing.callFirst().contains(place.unitId()),
                    ticked.contains(place.unitId()),
                    now));
        }
        return new Seek(
                standing.search().reach(),
                Say.nights(standing.nights().firstNight(), standing.nights().leaving()),
                Stream.of(Reach.values())
                        .map(reach -> new Seek.Width(
                                reach,
                                Words.of("hub.reach." + reach.name()),
                                reach == standing.search().reach()))
                        .toList(),
                places,
                misfits(standing, now),
                heard(c, standing, now),
                Say.span(standing.hold()),
                room,
                chart(c, places));
    }

    private static Set<UUID> best(List<Candidate> fitting, Set<UUID> callFirst, long room) {
        return fitting.stream()
                .filter(place -> !callFirst.contains(place.unitId()))
                .limit(Math.min(TICKED, room))
                .map(Candidate::unitId)
                .collect(Collectors.toSet());
    }

    /** Those just asked stand among the answers. */
    private static List<PlaceLine> misfits(LookAgain.Standing standing, Instant now) {
        return standing.candidates().stream()
                .filter(place -> place.fit() == Fit.DOES_NOT_FIT)
                .filter(place -> place.verdicts().stream()
                        .noneMatch(verdict -> verdict.rule().equals("WAITING")))
                .map(place -> PlaceLine.of(0, place, true, false, now))
                .toList();
    }

    private static List<String> heard(CaseView c, LookAgain.Standing standing, Instant now) {
        Set<UUID> asked = c.offers().stream().map(OfferView::unitId).collect(Collectors.toSet());
        return standing.refusals().stream()
                .filter(heard -> !asked.contains(heard.unitId()))
                .map(heard -> words(heard, now))
                .toList();
    }

    private static String words(Offers.Heard heard, Instant now) {
        return Words.of(
                "hub.heard",
                heard.office(),
                Refusal.valueOf(heard.refusal()).label(),
                heard.heardFrom().isBlank() ? "" : Words.of("hub.asked.by", heard.heardFrom()),
                Say.moment(heard.at(), now));
    }

    private @Nullable Chart chart(CaseView c, List<PlaceLine> places) {
        Hub hub = hubs.findById(c.ownerHubId()).orElse(null);
        if (hub == null || places.isEmpty()) {
            return null;
        }
        return Chart.of(
                hub.name(),
                hub.latitude(),
                hub.longitude(),
                places,
                spots.of(places.stream().map(PlaceLine::unit).toList()),
                spots.around(hub.municipality()));
    }

    /** The offers of a case: those accepted, those awaited, then the others as they were sent. */
    public List<AskedLine> asked(CaseView c) {
        Instant now = clock.instant();
        if (c.offers().isEmpty()) {
            return List.of();
        }
        Map<UUID, Spots.Spot> byUnit = spots
                .of(c.offers().stream().map(OfferView::unitId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Spots.Spot::unitId, Function.identity()));
        return c.offers().stream()
                .filter(offer -> byUnit.containsKey(offer.unitId()))
                .map(offer -> AskedLine.of(offer, Objects.requireNonNull(byUnit.get(offer.unitId())), now))
                .sorted(Comparator.comparing((AskedLine line) -> line.state() != Offer.State.ACCEPTED)
                        .thenComparing(line -> !line.waiting()))
                .toList();
    }

    /**
     * What to tick after a bed was lost: the others that were chosen, and in place of the lost one the next best that may be asked by
     * tap. Empty: the refusal was about something else.
     */
    public static Optional<Set<UUID>> instead(List<UUID> chosen, @Nullable Object lost, @Nullable Object nextBest) {
        if (!(nextBest instanceof List<?> next) || lost == null) {
            return Optional.empty();
        }
        Set<UUID> ticked = new HashSet<>(chosen);
        ticked.remove(UUID.fromString(lost.toString()));
        next.stream()
                .filter(place -> place instanceof Candidate)
                .map(Candidate.class::cast)
                .filter(place -> !CheckPlace.callFirst(place) && !ticked.contains(place.unitId()))
                .limit(Math.max(0, chosen.size() - ticked.size()))
                .toList()
                .forEach(place -> ticked.add(place.unitId()));
        return Optional.of(ticked);
    }
}
