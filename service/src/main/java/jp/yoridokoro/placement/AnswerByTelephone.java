package jp.yoridokoro.placement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Sex;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.EmergencyCase;
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
    private final Offers offers;
    private final Ledger ledger;

    AnswerByTelephone(
            Cases cases,
            People people,
            SayYes sayYes,
            SendOffers sendOffers,
            AnswerOffer answerOffer,
            Offers offers,
            Ledger ledger) {
        this.cases = cases;
        this.people = people;
        this.sayYes = sayYes;
        this.sendOffers = sendOffers;
        this.answerOffer = answerOffer;
        this.offers = offers;
        this.ledger = ledger;
    }

    /** Yes: one bed for each night asked for is reported, offered and accepted. */
    @Transactional
    public Stay yes(UUID caseId, UUID unit, String spokenWith, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        EmergencyCase emergency = cases.locked(caseId);
        lockAll(emergency, unit);
        Sex sex = people.findById(emergency.personId()).orElseThrow().sex();
        Nights nights = emergency.nights();
        sayYes.sayYes(unit, nights, sex, spokenWith, by);
        cases.note(
                emergency, "TELEPHONE", Map.of("unit", unit.toString(), "answer", "YES", "spokenWith", spokenWith), by);
        Offer offer = sendOffers.toOneThatSaidYes(emergency, unit, by);
        return answerOffer.accept(offer.id(), new AnswerOffer.Answerer("PHONE", spokenWith), by);
    }

    /** One order of locks for everybody: the beds asked for so far and this one, before any is touched. */
    private void lockAll(EmergencyCase emergency, UUID unit) {
        ledger.lock(Stream.concat(offers.open(emergency.id()).stream().map(Offer::unitId), Stream.of(unit))
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
