package jp.yoridokoro.placement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;
import jp.yoridokoro.vacancy.Claiming;
import jp.yoridokoro.vacancy.Ledger;
import jp.yoridokoro.vacancy.Vacancies;
import org.jspecify.annotations.Nullable;

/**
 * An office takes the person for all nights asked, or for part of them; the rest stays asked for. The first valid acceptance of
 * a night wins; in the same transaction other offers keep only the nights still uncovered, or close.
 */
@Singleton
public class AcceptOffer {
    private final AnswerOffer answerOffer;
    private final Offers offers;
    private final Stays stays;
    private final Cases cases;
    private final CaseSettings settings;
    private final Needs needs;
    private final People people;
    private final Sheets sheets;
    private final Ledger ledger;
    private final Vacancies vacancies;
    private final Walls walls;
    private final Clock clock;

    AcceptOffer(
            AnswerOffer answerOffer,
            Offers offers,
            Stays stays,
            Cases cases,
            CaseSettings settings,
            Needs needs,
            People people,
            Sheets sheets,
            Ledger ledger,
            Vacancies vacancies,
            Walls walls,
            Clock clock) {
        this.answerOffer = answerOffer;
        this.offers = offers;
        this.stays = stays;
        this.cases = cases;
        this.settings = settings;
        this.needs = needs;
        this.people = people;
        this.sheets = sheets;
        this.ledger = ledger;
        this.vacancies = vacancies;
        this.walls = walls;
        this.clock = clock;
    }

    /**
     * A yes.
     *
     * @param firstNight null: from the first night asked for
     * @param leaving null: to the last night asked for
     * @param overCapacity the person is taken beyond the unit's capacity, for the reason in {@code words}
     */
    public record Yes(
            AnswerOffer.Answerer answerer,
            @Nullable LocalDate firstNight,
            @Nullable LocalDate leaving,
            boolean overCapacity,
            String words) {
        /** To everything asked, within capacity. */
        public static Yes toAll(AnswerOffer.Answerer answerer) {
            return new Yes(answerer, null, null, false, "");
        }
    }

    /**
     * The office takes the person.
     *
     * @throws Refused OFFER_OVER where the time is up, another office was first, or the answer is given already; PART_OF_NIGHTS
     *     where the nights leave gaps on both sides; OVER_CAPACITY_UNSAID, OVER_CAPACITY_DAYS
     */
    @Transactional
    public Stay accept(UUID offerId, Yes yes, Actor by) {
        Offer seen = answerOffer.seen(offerId, by);
        return walls.as(Actor.system(seen.municipality()), () -> {
            EmergencyCase emergency = cases.locked(seen.caseId());
            Offer offer = answerOffer.open(offerId);
            Nights nights = offer.part(yes.firstNight(), yes.leaving());
            cases.step(emergency, Step.ACCEPT_OFFER, facts(offer, nights, yes), by);
            List<Offer> all = offers.open(emergency.id());
            lock(emergency, all);
            Optional.ofNullable(offer.replaces()).flatMap(stays::findById).ifPresent(stay -> endBy(stay, nights));
            UUID claim = take(emergency, offer, nights, yes);
            offers.nights(offerId, nights.firstNight(), nights.leaving(), claim, yes.overCapacity());
            offers.answer(
                    offerId,
                    Offer.State.ACCEPTED,
                    clock.instant(),
                    by.staffId(),
                    yes.answerer().channel(),
                    yes.answerer().name(),
                    null,
                    "");
            Stay stay = begin(emergency, offer, nights, claim, yes);
            all.stream().filter(other -> !other.id().equals(offerId)).forEach(other -> keepTheRest(emergency, other));
            return stay;
        });
    }

    private static Map<String, ?> facts(Offer offer, Nights nights, Yes yes) {
        return Map.of(
                "offer", offer.id().toString(),
                "unit", offer.unitId().toString(),
                "channel", yes.answerer().channel(),
                "name", yes.answerer().name(),
                "nights", nights,
                "overCapacity", yes.overCapacity());
    }

    private void lock(EmergencyCase emergency, List<Offer> open) {
        ledger.lock(Stream.concat(
                        open.stream().map(Offer::unitId),
                        stays.running(emergency.id()).stream().map(Stay::unitId))
                .toList());
    }

    /** A move: the stay before ends where this one begins, so that no night is slept twice and none is left out. */
    private void endBy(Stay stay, Nights next) {
        stays.claims(stay.id()).forEach(claim -> ledger.shorten(claim.id(), next.firstNight()));
        stays.leavesEarlier(stay.id(), next.firstNight());
        offers.findById(stay.offerId())
                .filter(offer -> next.firstNight().isBefore(offer.leaving()))
                .ifPresent(offer -> offers.nights(
                        offer.id(), offer.firstNight(), next.firstNight(), offer.claimId(), offer.overCapacity()));
    }

    private UUID take(EmergencyCase emergency, Offer offer, Nights nights, Yes yes) {
        if (!yes.overCapacity()) {
            if (offer.overCapacity()) {
                throw new Refused(EmergencyReason.OVER_CAPACITY_UNSAID);
            }
            if (!nights.equals(offer.nights())) {
                ledger.narrow(offer.claimId(), nights);
            }
            ledger.take(offer.claimId());
            return offer.claimId();
        }
        if (yes.words().isBlank()) {
            throw new Refused(EmergencyReason.OVER_CAPACITY_UNSAID);
        }
        ledger.release(offer.claimId());
        withinDays(vacancies, offer.unitId(), nights, settings.of(emergency).number("stay.overCapacityMaxDays"));
        Person person = person(emergency);
        return ledger.takeAtOnce(new Claiming(
                emergency.municipality(),
                emergency.id(),
                offer.unitId(),
                nights,
                person.sex(),
                person.birthDate(),
                true));
    }

    /** Counted per unit from the first day over capacity, whoever it was (O-30). @throws Refused OVER_CAPACITY_DAYS */
    public static void withinDays(Vacancies vacancies, UUID unit, Nights nights, int most) {
        Vacancies.Run run = vacancies.overCapacityRun(unit, nights.firstNight(), nights.leaving());
        if (run.days() > most) {
            throw new Refused(
                    EmergencyReason.OVER_CAPACITY_DAYS,
                    Map.of(
                            "since",
                            run.firstNight().toString(),
                            "lastDay",
                            run.firstNight().plusDays(most - 1L).toString(),
                            "most",
                            most));
        }
    }

    /** Another office still thinking is asked only for the nights nobody has; a move waits for its own answer. */
    private void keepTheRest(EmergencyCase emergency, Offer other) {
        if (other.replaces() != null
                && stays.findById(other.replaces())
                        .map(Stay::leaving)
                        .filter(other.firstNight()::isBefore)
                        .isPresent()) {
            return;
        }
        List<LocalDate> uncovered = needs.uncovered(emergency).stream()
                .filter(other.nights().each()::contains)
                .toList();
        Nights rest = Needs.first(uncovered).orElse(null);
        if (rest == null) {
            answerOffer.close(other, Offer.State.TAKEN_ELSEWHERE);
        } else if (!rest.equals(other.nights()) && other.open(clock.instant())) {
            ledger.narrow(other.claimId(), rest);
            String sheet = cases.write(sheets.offerSheet(emergency, person(emergency), other.officeId(), rest));
            offers.narrow(other.id(), rest.firstNight(), rest.leaving(), sheet);
        }
    }

    private Stay begin(EmergencyCase emergency, Offer offer, Nights nights, UUID claim, Yes yes) {
        Person person = person(emergency);
        stays.disclose(
                UUID.randomUUID(),
                offer.id(),
                emergency.id(),
                emergency.municipality(),
                offer.officeId(),
                sheets.planShown(person.id()),
                cases.write(sheets.disclosure(emergency, person, offer.officeId())),
                clock.instant());
        return stays.save(new Stay(
                UUID.randomUUID(),
                emergency.id(),
                emergency.municipality(),
                offer.id(),
                offer.unitId(),
                offer.officeId(),
                claim,
                nights.firstNight(),
                nights.leaving(),
                nights.leaving(),
                null,
                null,
                null,
                yes.overCapacity(),
                yes.overCapacity() ? yes.words() : "",
                null,
                null));
    }

    private Person person(EmergencyCase emergency) {
        return people.findById(emergency.personId()).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
    }
}
