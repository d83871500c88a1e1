package jp.yoridokoro.stay;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.placement.Offer;
import jp.yoridokoro.placement.Offers;
import jp.yoridokoro.placement.Stay;
import jp.yoridokoro.placement.Stays;
import jp.yoridokoro.vacancy.Ledger;

/** Ends stays within the caller's transaction: nights freed, disclosure closed, planned and actual both kept (G5). */
@Singleton
public class EndStay {
    private final Offers offers;
    private final Stays stays;
    private final Ledger ledger;
    private final Clock clock;

    EndStay(Offers offers, Stays stays, Ledger ledger, Clock clock) {
        this.offers = offers;
        this.stays = stays;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Why a stay ended, as {@code stay.ended_why} knows it. */
    public enum Why {
        EXIT,
        EARLY,
        MOVED,
        FELL_THROUGH,
        NO_SHOW,
        CANCELLED,
        ELSEWHERE
    }

    /** Everything a case holds or has taken, and more beds, waited for in the one order before any is touched. */
    public void lockAll(UUID caseId, Stream<UUID> more) {
        ledger.lock(Stream.of(
                        offers.open(caseId).stream().map(Offer::unitId),
                        stays.running(caseId).stream().map(Stay::unitId),
                        more)
                .flatMap(units -> units)
                .toList());
    }

    /** Somebody who was there leaves on a day; the nights from that day on are freed. */
    public void left(Stay stay, LocalDate leaving, String exitTo, Why why) {
        Instant now = clock.instant();
        ledger.lock(List.of(stay.unitId()));
        for (Stays.Held claim : stays.claims(stay.id())) {
            if (claim.firstNight().isBefore(leaving)) {
                ledger.leave(claim.id(), leaving);
            } else {
                ledger.release(claim.id());
            }
        }
        stays.left(stay.id(), now, leaving, exitTo);
        over(stay, why, now);
    }

    /** Nobody slept there: every night is freed, and the plan stays as it was for the record. */
    public void freed(Stay stay, Why why) {
        ledger.lock(List.of(stay.unitId()));
        stays.claims(stay.id()).forEach(claim -> ledger.release(claim.id()));
        over(stay, why, clock.instant());
    }

    /** Every stay of a case that nobody has arrived at. */
    public void freeAll(UUID caseId, Why why) {
        lockAll(caseId, Stream.empty());
        stays.running(caseId).stream().filter(stay -> !stay.present()).forEach(stay -> freed(stay, why));
    }

    private void over(Stay stay, Why why, Instant now) {
        stays.ended(stay.id(), why.name());
        stays.endDisclosure(stay.offerId(), now);
        offers.end(stay.offerId(), Offer.State.ENDED);
    }
}
