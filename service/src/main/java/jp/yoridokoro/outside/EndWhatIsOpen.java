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
import jp.yoridokoro.stay.EndStay;

/** The person is somewhere else: nothing here waits for them any more (K5). Called under the case's lock. */
@Singleton
class EndWhatIsOpen {
    private final Offers offers;
    private final AnswerOffer answerOffer;
    private final Handoffs handoffs;
    private final Cases cases;
    private final EndStay endStay;
    private final Clock clock;

    EndWhatIsOpen(
            Offers offers, AnswerOffer answerOffer, Handoffs handoffs, Cases cases, EndStay endStay, Clock clock) {
        this.offers = offers;
        this.answerOffer = answerOffer;
        this.handoffs = handoffs;
        this.cases = cases;
        this.endStay = endStay;
        this.clock = clock;
    }

    void of(EmergencyCase emergency, Actor by) {
        offers.open(emergency.id()).forEach(offer -> answerOffer.close(offer, Offer.State.WITHDRAWN));
        answerOffer.goOn(emergency, by);
        if (emergency.stage() == Stage.ACCEPTED || emergency.stage() == Stage.TRANSPORTING) {
            cases.step(emergency, Step.FALL_THROUGH, Map.of("reason", ""), by);
            endStay.freeAll(emergency.id(), EndStay.Why.ELSEWHERE);
        }
        handoffs.openOf(emergency.id()).ifPresent(open -> {
            handoffs.answer(open.id(), Handoff.State.WITHDRAWN, by.staffId(), clock.instant(), "");
            cases.note(
                    emergency, "HANDOFF_WITHDRAWN", Map.of("handoff", open.id().toString()), by);
        });
    }
}
