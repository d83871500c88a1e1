package jp.yoridokoro.placement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.emergency.Stage;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.matching.Refusal;
import jp.yoridokoro.vacancy.Ledger;

/**
 * An offer ends without a yes: refused by the office, by itself or by telephone through the hub, or taken back. Beyond the
 * office's own offer everything is done as the service itself. A yes is for {@link AcceptOffer}.
 */
@Singleton
public class AnswerOffer {
    private final Offers offers;
    private final Cases cases;
    private final CaseSettings settings;
    private final Ledger ledger;
    private final Walls walls;
    private final Clock clock;

    AnswerOffer(Offers offers, Cases cases, CaseSettings settings, Ledger ledger, Walls walls, Clock clock) {
        this.offers = offers;
        this.cases = cases;
        this.settings = settings;
        this.ledger = ledger;
        this.walls = walls;
        this.clock = clock;
    }

    /** Who answered: by telephone the hub names who spoke. */
    public record Answerer(String channel, String name) {}

    /** The office cannot. What that means for asking again is a setting (DOMAIN §19 offer.askAgain). */
    @Transactional
    public void refuse(UUID offerId, Refusal refusal, String note, Answerer answerer, Actor by) {
        Offer seen = seen(offerId, by);
        walls.as(Actor.system(seen.municipality()), () -> {
            EmergencyCase emergency = cases.locked(seen.caseId());
            Offer offer = open(offerId);
            cases.step(
                    emergency,
                    Step.REFUSE_OFFER,
                    Map.of(
                            "offer",
                            offerId.toString(),
                            "unit",
                            offer.unitId().toString(),
                            "refusal",
                            refusal.name(),
                            "note",
                            note,
                            "name",
                            answerer.name()),
                    by);
            Offer.State state = refusal == Refusal.NO_ANSWER ? Offer.State.NO_ANSWER : Offer.State.DECLINED;
            offers.answer(
                    offerId,
                    state,
                    clock.instant(),
                    by.staffId(),
                    answerer.channel(),
                    answerer.name(),
                    refusal.name(),
                    note);
            ledger.release(offer.claimId());
            hear(emergency, offer.unitId(), refusal, note, answerer.name(), by);
            goOn(emergency, by);
            return true;
        });
    }

    /** The hub takes an offer back. */
    @Transactional
    public void withdraw(UUID offerId, String reason, Actor by) {
        Offer seen = seen(offerId, by);
        EmergencyCase emergency = cases.locked(seen.caseId());
        Offer offer = open(offerId);
        cases.step(emergency, Step.WITHDRAW_OFFER, Map.of("offer", offerId.toString(), "reason", reason), by);
        close(offer, Offer.State.WITHDRAWN);
        goOn(emergency, by);
    }

    /** Writes down a refusal, with or without an offer before it. */
    public void hear(EmergencyCase emergency, UUID unit, Refusal refusal, String note, String from, Actor by) {
        String key = refusal == Refusal.FULL || refusal == Refusal.NO_ANSWER ? refusal.name() : "OTHER";
        offers.hear(
                UUID.randomUUID(),
                emergency.id(),
                emergency.municipality(),
                unit,
                clock.instant(),
                refusal.name(),
                note,
                by.staffId(),
                from,
                settings.of(emergency).text("offer.askAgain." + key));
        if (offers.effect(refusal.name()).filter("FIX_DATA"::equals).isPresent()) { // the directory says otherwise (G3)
            cases.note(
                    emergency,
                    "DIRECTORY_DOUBTED",
                    Map.of("unit", unit.toString(), "refusal", refusal.name(), "note", note),
                    by);
        }
    }

    /** After an answer: where nobody asked so far is left to answer, it is the turn of the next; where nobody at all is, the case is searching again. */
    public void goOn(EmergencyCase emergency, Actor by) {
        Instant now = clock.instant();
        List<Offer> waiting = offers.open(emergency.id()).stream()
                .filter(offer -> offer.open(now))
                .toList();
        if (!waiting.isEmpty() && waiting.stream().noneMatch(offer -> offer.asked(now))) {
            offers.askNow(emergency.id(), now);
        }
        if (waiting.isEmpty()) {
            EmergencyCase current = cases.locked(emergency.id());
            if (current.stage() == Stage.OFFERING) {
                cases.step(current, Step.OFFERS_OVER, Map.of(), by);
            }
        }
    }

    /** Ends an open offer and frees its bed. */
    public void close(Offer offer, Offer.State state) {
        offers.end(offer.id(), state);
        ledger.release(offer.claimId());
    }

    /** The offer through the actor's own wall: an office finds its own, a hub those of its cases. */
    Offer seen(UUID id, Actor by) {
        by.mustBe(Role.PROVIDER, Role.HUB_COORDINATOR, Role.CORE_STAFF);
        return offers.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
    }

    /** @throws Refused OFFER_OVER */
    Offer open(UUID id) {
        Offer offer = offers.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (!offer.open(clock.instant())) {
            Offer.State state = offer.state() == Offer.State.SENT ? Offer.State.EXPIRED : offer.state();
            throw new Refused(EmergencyReason.OFFER_OVER, Map.of("state", state.name(), "stateLabel", state.label()));
        }
        return offer;
    }
}
