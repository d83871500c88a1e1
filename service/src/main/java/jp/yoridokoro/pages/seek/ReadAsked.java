package jp.yoridokoro.pages.seek;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.yoridokoro.casework.web.CaseView;
import jp.yoridokoro.placement.Offer;
import jp.yoridokoro.placement.web.OfferView;

/** Brings the offers of a case into the shape its page shows. */
@Singleton
public class ReadAsked {
    private final Spots spots;
    private final Clock clock;

    ReadAsked(Spots spots, Clock clock) {
        this.spots = spots;
        this.clock = clock;
    }

    /** Those accepted, those awaited, then the others as they were sent. */
    public List<AskedLine> of(CaseView c) {
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
}
