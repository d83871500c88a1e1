package jp.yoridokoro.pages.seek;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import jp.yoridokoro.placement.Offers;
import jp.yoridokoro.placement.web.OfferView;
import org.jspecify.annotations.Nullable;

/** Brings the places of a case into the shape its page shows. */
@Singleton
public class ReadSeek {
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
        Set<UUID> ticked = chosen == null ? Ticks.best(fitting, standing.callFirst(), room) : chosen;
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
}
