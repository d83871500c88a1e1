package jp.yoridokoro.outside;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.Stage;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.Handoffs;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.placement.AnswerOffer;
import jp.yoridokoro.placement.Offer;
import jp.yoridokoro.placement.Offers;
import jp.yoridokoro.placement.Stays;
import jp.yoridokoro.vacancy.Ledger;

/** The person is somewhere else: nothing here waits for them any more (K5). Called under the case's lock. */
@Singleton
class EndWhatIsOpen {
    private final Offers offers;
    private final Stays stays;
    private final AnswerOffer answerOffer;
    private final Handoffs handoffs;
    private final Cases cases;
    private final Ledger ledger;
    private final Clock clock;

    EndWhatIsOpen(
            Offers offers,
            Stays stays,
            AnswerOffer answerOffer,
            Handoffs handoffs,
            Cases cases,
            Ledger ledger,
            Clock clock) {
        this.offers = offers;
        this.stays = stays;
        this.answerOffer = answerOffer;
        this.handoffs = handoffs;
        this.cases = cases;
        this.ledger = ledger;
        this.clock = clock;
    }

    void of(EmergencyCase emergency, Actor by) {
        offers.open(emergency.id()).forEach(offer -> answerOffer.close(offer, Offer.State.WITHDRAWN));
        answerOffer.backToSearching(emergency, by);
        if (emergency.stage() == Stage.ACCEPTED || emergency.stage() == Stage.TRANSPORTING) {
            stays.current(emergency.id()).ifPresent(stay -> {
                cases.step(
                        emergency, Step.FALL_THROUGH, Map.of("stay", stay.id().toString()), by);
                offers.end(stay.offerId(), Offer.State.ENDED);
                ledger.release(stay.claimId());
                stays.endDisclosure(stay.offerId(), clock.instant());
            });
        }
        handoffs.openOf(emergency.id()).ifPresent(open -> {
            handoffs.answer(open.id(), Handoff.State.WITHDRAWN, by.staffId(), clock.instant(), "");
            cases.note(
                    emergency, "HANDOFF_WITHDRAWN", Map.of("handoff", open.id().toString()), by);
        });
    }
}
