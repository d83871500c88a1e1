package jp.yoridokoro.pages.seek;

import java.time.Instant;
import java.util.UUID;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.casework.CaseClock;
import jp.yoridokoro.matching.Refusal;
import jp.yoridokoro.placement.Offer;
import jp.yoridokoro.placement.web.OfferView;

/**
 * An office that was asked, and what it has said.
 *
 * @param waiting whether its answer is still awaited
 * @param clock how near the end of the time for an answer is
 * @param words how it stands, with its time
 */
public record AskedLine(
        UUID offer,
        UUID unit,
        String office,
        String telephone,
        Offer.State state,
        boolean waiting,
        Instant due,
        String clock,
        String nights,
        String words) {
    static AskedLine of(OfferView offer, Spots.Spot spot, Instant now) {
        boolean waiting = offer.state() == Offer.State.SENT;
        return new AskedLine(
                offer.id(),
                offer.unitId(),
                spot.office(),
                spot.telephone(),
                offer.state(),
                waiting,
                offer.expiresAt(),
                CaseClock.State.of(offer.sentAt(), offer.expiresAt(), now).name(),
                Say.nights(offer.firstNight(), offer.leaving()),
                words(offer, waiting, now));
    }

    private static String words(OfferView offer, boolean waiting, Instant now) {
        if (waiting) {
            return offer.sentAt().isAfter(now)
                    ? Words.of("hub.asked.later", Say.clock(offer.sentAt()))
                    : Words.of("hub.asked.since", Say.ago(offer.sentAt(), now));
        }
        String state = offer.refusal() == null
                ? offer.state().label()
                : Words.of("hub.asked.refused", Refusal.valueOf(offer.refusal()).label());
        String who = offer.answeredName().isBlank() ? "" : Words.of("hub.asked.by", offer.answeredName());
        return offer.answeredAt() == null ? state : state + who + " " + Say.moment(offer.answeredAt(), now);
    }

    /** Somebody to be telephoned: to be asked once more, or told when the person comes. */
    public boolean toCall() {
        return state == Offer.State.ACCEPTED && !telephone.isBlank();
    }

    /** A shape besides the word: yes, no, awaited, over. */
    public String shape() {
        return Words.of("hub.asked.shape." + state.name());
    }
}
