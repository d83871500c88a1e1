package jp.yoridokoro.placement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Sex;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.emergency.Workflow;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.matching.Refusal;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.vacancy.Ledger;
import jp.yoridokoro.vacancy.SayYes;
import org.jspecify.annotations.Nullable;

/**
 * The hub phoned an office that had not been asked through the service. A yes is itself recorded as the office's report
 * (DOMAIN §6), then held and accepted; a no is heard like any other, so that nobody phones twice.
 */
@Singleton
public class AnswerByTelephone {
    private final Cases cases;
    private final People people;
    private final SayYes sayYes;
    private final SendOffers sendOffers;
    private final AnswerOffer answerOffer;
    private final AcceptOffer acceptOffer;
    private final Stays stays;
    private final Offers offers;
    private final Ledger ledger;

    AnswerByTelephone(
            Cases cases,
            People people,
            SayYes sayYes,
            SendOffers sendOffers,
            AnswerOffer answerOffer,
            AcceptOffer acceptOffer,
            Stays stays,
            Offers offers,
            Ledger ledger) {
        this.cases = cases;
        this.people = people;
        this.sayYes = sayYes;
        this.sendOffers = sendOffers;
        this.answerOffer = answerOffer;
        this.acceptOffer = acceptOffer;
        this.stays = stays;
        this.offers = offers;
        this.ledger = ledger;
    }

    /**
     * Yes, to the nights still asked for: a bed for each is reported, offered and accepted.
     *
     * @param overCapacity null: within capacity; otherwise why the office takes the person beyond it, and no bed is reported
     */
    @Transactional
    public Stay yes(UUID caseId, UUID unit, String spokenWith, @Nullable String overCapacity, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        EmergencyCase emergency = cases.locked(caseId);
        Workflow.after(emergency.stage(), Step.SEND_OFFERS, by.role());
        Nights nights = sendOffers.asked(emergency);
        return yes(emergency, unit, nights, spokenWith, overCapacity, null, Step.SEND_OFFERS, by);
    }

    /** The same for nights, a step and a stay to be replaced named by the caller, of a case already locked. */
    public Stay yes(
            EmergencyCase emergency,
            UUID unit,
            Nights nights,
            String spokenWith,
            @Nullable String overCapacity,
            @Nullable UUID replaces,
            Step step,
            Actor by) {
        lockAll(emergency, unit);
        offers.open(emergency.id()).stream() // what it was asked by tap is answered herewith
                .filter(offer -> offer.unitId().equals(unit))
                .forEach(offer -> answerOffer.close(offer, Offer.State.WITHDRAWN));
        if (overCapacity == null) {
            Sex sex = people.findById(emergency.personId()).orElseThrow().sex();
            sayYes.sayYes(unit, nights, sex, spokenWith, by);
        } else {
            sayYes.sayFull(unit, nights, spokenWith, by);
        }
        cases.note(
                emergency, "TELEPHONE", Map.of("unit", unit.toString(), "answer", "YES", "spokenWith", spokenWith), by);
        Offer offer = sendOffers
                .send(
                        emergency,
                        new SendOffers.Request(List.of(unit), nights, true, overCapacity != null, replaces),
                        step,
                        by)
                .getFirst();
        AnswerOffer.Answerer answerer = new AnswerOffer.Answerer("PHONE", spokenWith);
        return acceptOffer.accept(
                offer.id(),
                new AcceptOffer.Yes(
                        answerer, null, null, overCapacity != null, overCapacity == null ? "" : overCapacity),
                by);
    }

    /** One order of locks for everybody: the beds asked for and taken so far and this one, before any is touched. */
    private void lockAll(EmergencyCase emergency, UUID unit) {
        ledger.lock(Stream.of(
                        offers.open(emergency.id()).stream().map(Offer::unitId),
                        stays.running(emergency.id()).stream().map(Stay::unitId),
                        Stream.of(unit))
                .flatMap(units -> units)
                .toList());
    }

    /** No, or nobody answered. */
    @Transactional
    public void no(UUID caseId, UUID unit, Refusal refusal, String note, @Nullable String spokenWith, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        EmergencyCase emergency = cases.locked(caseId);
        String from = spokenWith == null ? "" : spokenWith;
        cases.note(
                emergency,
                "TELEPHONE",
                Map.of("unit", unit.toString(), "answer", refusal.name(), "spokenWith", from),
                by);
        answerOffer.hear(emergency, unit, refusal, note, from, by);
    }
}
