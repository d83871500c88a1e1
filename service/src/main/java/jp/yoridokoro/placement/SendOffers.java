package jp.yoridokoro.placement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.directory.ServiceUnit;
import jp.yoridokoro.directory.Units;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.emergency.Workflow;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.matching.Candidate;
import jp.yoridokoro.matching.Fit;
import jp.yoridokoro.matching.Night;
import jp.yoridokoro.matching.Reach;
import jp.yoridokoro.matching.Verdict;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.vacancy.Claiming;
import jp.yoridokoro.vacancy.Freshness;
import jp.yoridokoro.vacancy.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Asks several offices at once, holding a bed in each while it thinks. All or none: a bed that was lost in between refuses
 * the whole request and names the next best places.
 */
@Singleton
public class SendOffers {
    private final Offers offers;
    private final Cases cases;
    private final CaseSettings settings;
    private final SearchPlaces search;
    private final Units units;
    private final People people;
    private final Sheets sheets;
    private final Ledger ledger;
    private final Walls walls;
    private final Clock clock;

    SendOffers(
            Offers offers,
            Cases cases,
            CaseSettings settings,
            SearchPlaces search,
            Units units,
            People people,
            Sheets sheets,
            Ledger ledger,
            Walls walls,
            Clock clock) {
        this.offers = offers;
        this.cases = cases;
        this.settings = settings;
        this.search = search;
        this.units = units;
        this.people = people;
        this.sheets = sheets;
        this.ledger = ledger;
        this.walls = walls;
        this.clock = clock;
    }

    /** @return the offers now waiting for an answer, in the order asked */
    @Transactional
    public List<Offer> send(UUID id, List<UUID> unitIds, Actor by) {
        EmergencyCase emergency = cases.locked(id);
        Workflow.after(emergency.stage(), Step.SEND_OFFERS, by.role());
        checkCount(emergency, unitIds, settings.of(emergency));
        return send(emergency, unitIds, false, by);
    }

    /** An offer to an office that has just said yes on the telephone: what it said before, and how many are waiting, is past. */
    Offer toOneThatSaidYes(EmergencyCase emergency, UUID unit, Actor by) {
        return send(emergency, List.of(unit), true, by).getFirst();
    }

    private List<Offer> send(EmergencyCase emergency, List<UUID> unitIds, boolean saidYes, Actor by) {
        UUID id = emergency.id();
        cases.step(emergency, Step.SEND_OFFERS, Map.of("units", unitIds.size()), by);
        InForce rules = settings.of(emergency);
        Instant until = clock.instant().plus(rules.minutes("offer.holdMinutes"));
        Map<UUID, Candidate> judged = judged(emergency);
        return walls.as(Actor.system(emergency.municipality()), () -> {
            Person person = people.findById(emergency.personId()).orElseThrow();
            List<ServiceUnit> asked =
                    unitIds.stream().distinct().map(this::unit).toList();
            ledger.lock(unitIds);
            List<UUID> sent = asked.stream()
                    .map(unit -> ask(emergency, person, unit, said(judged.get(unit.id()), saidYes), until, by))
                    .toList();
            return unitIds.stream()
                    .distinct()
                    .flatMap(unit -> offers.ofCase(id).stream()
                            .filter(offer -> offer.unitId().equals(unit) && sent.contains(offer.id())))
                    .toList();
        });
    }

    /** The bed is looked at under the lock of its pool before it is held: a lost race is answered, not merely failed. */
    private UUID ask(
            EmergencyCase emergency,
            Person person,
            ServiceUnit unit,
            @Nullable Candidate judged,
            Instant until,
            Actor by) {
        check(judged);
        Nights nights = emergency.nights();
        Claiming claiming = new Claiming(
                emergency.municipality(), emergency.id(), unit.id(), nights, person.sex(), person.birthDate(), false);
        if (!ledger.isFree(claiming)) {
            throw new Refused(
                    EmergencyReason.BED_TAKEN,
                    Map.of("unit", unit.id().toString(), "nextBest", search.nextBest(emergency, nights, unit.id())));
        }
        UUID claim = ledger.hold(claiming, until);
        UUID offer = UUID.randomUUID();
        offers.send(
                offer,
                emergency.id(),
                emergency.municipality(),
                unit.id(),
                unit.officeId(),
                claim,
                nights.firstNight(),
                nights.leaving(),
                cases.write(sheets.offerSheet(emergency, person, unit.officeId(), nights)),
                by.staff(),
                clock.instant(),
                until);
        cases.note(
                emergency,
                "OFFER_SENT",
                Map.of("offer", offer.toString(), "unit", unit.id().toString(), "until", until.toString()),
                by);
        return offer;
    }

    private Map<UUID, Candidate> judged(EmergencyCase emergency) {
        Map<UUID, Candidate> byUnit = new HashMap<>();
        search.candidates(emergency, emergency.nights(), Reach.PREFECTURE)
                .forEach(candidate -> byUnit.put(candidate.unitId(), candidate));
        return byUnit;
    }

    private static @Nullable Candidate said(@Nullable Candidate judged, boolean saidYes) {
        return judged == null || !saidYes ? judged : judged.without("REFUSED", "WAITING", "ASK_BY_PHONE");
    }

    private static void check(@Nullable Candidate judged) {
        if (judged == null) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        boolean waiting = judged.verdicts().stream().anyMatch(v -> v.rule().equals("WAITING"));
        if (waiting) {
            throw new Refused(
                    EmergencyReason.ALREADY_ASKED,
                    Map.of("unit", judged.unitId().toString()));
        }
        // a bed gone by now is for the ledger to say, with the next best places; it excuses no other reason
        List<Verdict> wrong = judged.verdicts().stream()
                .filter(v -> v.fit() == Fit.DOES_NOT_FIT && !v.rule().equals("BED"))
                .toList();
        if (!wrong.isEmpty()) {
            throw new Refused(
                    EmergencyReason.DOES_NOT_FIT, Map.of("unit", judged.unitId().toString(), "verdicts", wrong));
        }
        boolean nightUnknown = judged.verdicts().stream().anyMatch(v -> v.rule().equals("BED") && v.fit() == Fit.ASK);
        if (nightUnknown || (judged.freshness() != Freshness.FRESH && judged.freshness() != Freshness.AGING)) {
            throw new Refused(
                    EmergencyReason.TELEPHONE_FIRST,
                    Map.of("unit", judged.unitId().toString(), "telephone", judged.telephone()));
        }
    }

    private void checkCount(EmergencyCase emergency, List<UUID> unitIds, InForce rules) {
        LocalTime now = clock.instant().atZone(TokyoClock.TOKYO).toLocalTime();
        int most = rules.number(Night.is(now, rules) ? "offer.nightParallelMax" : "offer.parallelMax");
        long waiting = offers.open(emergency.id()).stream()
                .filter(offer -> offer.open(clock.instant()))
                .count();
        if (waiting + unitIds.stream().distinct().count() > most) {
            throw new Refused(EmergencyReason.TOO_MANY_OFFERS, Map.of("most", most, "waiting", waiting));
        }
    }

    private ServiceUnit unit(UUID id) {
        return units.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
    }
}
