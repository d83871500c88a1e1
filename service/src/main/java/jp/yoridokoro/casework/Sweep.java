package jp.yoridokoro.casework;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.yoridokoro.directory.Municipalities;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.exchange.run.ForgetRuns;
import jp.yoridokoro.handover.ExpireHandovers;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ForgetAnswers;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.matching.Refusal;
import jp.yoridokoro.outside.ExpireOutside;
import jp.yoridokoro.placement.AnswerOffer;
import jp.yoridokoro.placement.Offer;
import jp.yoridokoro.placement.Offers;
import jp.yoridokoro.placement.WidenSearch;
import jp.yoridokoro.plan.draft.ForgetDrafts;
import jp.yoridokoro.vacancy.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what has run out (offers, their holds, hand-offs) and widens searches that find nobody; each in a transaction of its own, as the service itself. */
@Singleton
public class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final Municipalities municipalities;
    private final Offers offers;
    private final Cases cases;
    private final AnswerOffer answerOffer;
    private final ExpireHandovers expireHandovers;
    private final ExpireOutside expireOutside;
    private final WidenSearch widenSearch;
    private final Ledger ledger;
    private final ForgetAnswers forgetAnswers;
    private final ForgetDrafts forgetDrafts;
    private final ForgetRuns forgetRuns;
    private final Walls walls;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Sweep(
            Municipalities municipalities,
            Offers offers,
            Cases cases,
            AnswerOffer answerOffer,
            ExpireHandovers expireHandovers,
            ExpireOutside expireOutside,
            WidenSearch widenSearch,
            Ledger ledger,
            ForgetAnswers forgetAnswers,
            ForgetDrafts forgetDrafts,
            ForgetRuns forgetRuns,
            Walls walls,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.municipalities = municipalities;
        this.offers = offers;
        this.cases = cases;
        this.answerOffer = answerOffer;
        this.expireHandovers = expireHandovers;
        this.expireOutside = expireOutside;
        this.widenSearch = widenSearch;
        this.ledger = ledger;
        this.forgetAnswers = forgetAnswers;
        this.forgetDrafts = forgetDrafts;
        this.forgetRuns = forgetRuns;
        this.walls = walls;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Every municipality that uses the service. @return how many things were written down */
    public int everywhere() {
        return municipalities.tenants().stream().mapToInt(this::municipality).sum();
    }

    int municipality(String code) {
        Actor system = Actor.system(code);
        return walls.as(system, () -> {
            int swept = each(offers.due(code, clock.instant()), offer -> expire(offer, system));
            swept += each(expireHandovers.due(code), Runnable::run);
            swept += each(expireOutside.due(code), Runnable::run);
            each(widenSearch.searching(code), id -> widenSearch.widen(id, system));
            forgetAnswers.forget();
            forgetDrafts.forget(code);
            forgetRuns.forget(code);
            return swept + transactions.executeWrite(status -> ledger.expireDue());
        });
    }

    private void expire(Offer offer, Actor system) {
        EmergencyCase emergency = cases.locked(offer.caseId());
        if (offers.end(offer.id(), Offer.State.EXPIRED) == 1) {
            ledger.release(offer.claimId());
            answerOffer.hear(emergency, offer.unitId(), Refusal.NO_ANSWER, "", "", system);
            cases.note(
                    emergency,
                    "OFFER_EXPIRED",
                    Map.of(
                            "offer",
                            offer.id().toString(),
                            "unit",
                            offer.unitId().toString()),
                    system);
            answerOffer.goOn(emergency, system);
        }
    }

    /** One that fails is tried again a second later and keeps no other waiting. */
    private <T> int each(List<T> due, Consumer<T> work) {
        int done = 0;
        for (T one : due) {
            try {
                transactions.executeWrite(status -> {
                    work.accept(one);
                    return true;
                });
                done++;
            } catch (DataAccessException failure) {
                LOG.warn("a sweep will be tried again", failure);
            }
        }
        return done;
    }
}
