package jp.yoridokoro.stay;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.Handoffs;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.placement.AnswerByTelephone;
import jp.yoridokoro.placement.AnswerOffer;
import jp.yoridokoro.placement.Offer;
import jp.yoridokoro.placement.Offers;
import jp.yoridokoro.placement.Stay;
import jp.yoridokoro.placement.Stays;
import jp.yoridokoro.vacancy.Tonight;
import org.jspecify.annotations.Nullable;

/**
 * The person turned up by another path: a hospital, a relative, an office nobody had asked (K5). Open offers, holds, stays,
 * supports and the hand-off of the case close in the same transaction.
 */
@Singleton
public class ArriveElsewhere {
    private final Emergencies emergencies;
    private final Cases cases;
    private final CaseSettings settings;
    private final Offers offers;
    private final Stays stays;
    private final HomeSupports supports;
    private final Handoffs handoffs;
    private final Arrivals arrivals;
    private final AnswerOffer answerOffer;
    private final AnswerByTelephone answerByTelephone;
    private final FollowStay followStay;
    private final EndStay endStay;
    private final Clock clock;

    ArriveElsewhere(
            Emergencies emergencies,
            Cases cases,
            CaseSettings settings,
            Offers offers,
            Stays stays,
            HomeSupports supports,
            Handoffs handoffs,
            Arrivals arrivals,
            AnswerOffer answerOffer,
            AnswerByTelephone answerByTelephone,
            FollowStay followStay,
            EndStay endStay,
            Clock clock) {
        this.emergencies = emergencies;
        this.cases = cases;
        this.settings = settings;
        this.offers = offers;
        this.stays = stays;
        this.supports = supports;
        this.handoffs = handoffs;
        this.arrivals = arrivals;
        this.answerOffer = answerOffer;
        this.answerByTelephone = answerByTelephone;
        this.followStay = followStay;
        this.endStay = endStay;
        this.clock = clock;
    }

    /**
     * Where the person is.
     *
     * @param place in words: hospital, relative, the office
     * @param unit an office of the network: the stay is followed here; null: outside, and the case is at its end
     * @param spokenWith who at that office said so
     */
    public record Place(
            String place, @Nullable UUID unit, @Nullable Instant at, String spokenWith) {}

    /** To EXITED outside the network; to STAYING at an office of it, through a yes of that office like any other. */
    @Transactional
    public void arrive(UUID id, Place where, Actor by) {
        EmergencyCase emergency = cases.locked(id);
        Instant at = where.at() == null ? clock.instant() : where.at();
        Step step = where.unit() == null ? Step.ARRIVE_ELSEWHERE : Step.ARRIVE_UNASKED;
        cases.step(emergency, step, Map.of("place", where.place(), "at", at.toString()), by);
        arrivals.note(
                UUID.randomUUID(),
                id,
                emergency.municipality(),
                where.place(),
                where.unit(),
                at,
                by.staff(),
                clock.instant());
        closeWhatIsOpen(emergency, where.unit(), at, by);
        if (where.unit() == null) {
            int days = settings.of(emergency).number("stay.closeDays");
            emergencies.exited(id, at, LocalDate.now(clock).plusDays(days));
        } else {
            Stay stay = answerByTelephone.yes(
                    cases.locked(id),
                    where.unit(),
                    nights(emergency),
                    where.spokenWith(),
                    null,
                    null,
                    Step.SEND_OFFERS,
                    by);
            followStay.arriveAt(stay.id(), by);
        }
    }

    private void closeWhatIsOpen(EmergencyCase emergency, @Nullable UUID unit, Instant at, Actor by) {
        UUID id = emergency.id();
        endStay.lockAll(id, Stream.ofNullable(unit));
        offers.open(id).forEach(offer -> answerOffer.close(offer, Offer.State.WITHDRAWN));
        LocalDate day = at.atZone(TokyoClock.TOKYO).toLocalDate();
        stays.running(id).stream()
                .filter(Stay::present)
                .forEach(stay -> endStay.left(stay, within(stay, day), "ELSEWHERE", EndStay.Why.ELSEWHERE));
        endStay.freeAll(id, EndStay.Why.ELSEWHERE);
        supports.endAll(id, at, Words.of("emergency.elsewhere"));
        handoffs.openOf(id).ifPresent(handoff -> {
            handoffs.answer(handoff.id(), Handoff.State.WITHDRAWN, by.staffId(), clock.instant(), "");
            cases.note(
                    emergency,
                    "HANDOFF_WITHDRAWN",
                    Map.of("handoff", handoff.id().toString()),
                    by);
        });
    }

    private static LocalDate within(Stay stay, LocalDate day) {
        LocalDate notBefore = day.isBefore(stay.firstNight()) ? stay.firstNight() : day;
        return notBefore.isAfter(stay.leaving()) ? stay.leaving() : notBefore;
    }

    /** From tonight to the end of the nights asked for, at least one. */
    private Nights nights(EmergencyCase emergency) {
        LocalDate tonight = Tonight.night(ZonedDateTime.now(clock), settings.of(emergency));
        LocalDate leaving = emergency.leaving().isAfter(tonight) ? emergency.leaving() : tonight.plusDays(1);
        return new Nights(tonight, leaving);
    }
}
