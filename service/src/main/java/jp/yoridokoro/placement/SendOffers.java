package jp.yoridokoro.placement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Refused;
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
import jp.yoridokoro.matching.Reach;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.vacancy.Claiming;
import jp.yoridokoro.vacancy.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Asks several offices at once, holding a bed in each while it thinks. All or none: a bed that was lost in between refuses
 * the whole request and names the next best places. Asks for the nights nobody has accepted yet.
 */
@Singleton
public class SendOffers {
    private final Offers offers;
    private final Cases cases;
    private final CaseSettings settings;
    private final SearchPlaces search;
    private final CheckPlace checkPlace;
    private final Needs needs;
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
            CheckPlace checkPlace,
            Needs needs,
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
        this.checkPlace = checkPlace;
        this.needs = needs;
        this.units = units;
        this.people = people;
        this.sheets = sheets;
        this.ledger = ledger;
        this.walls = walls;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param saidYes the office has just said yes on the telephone
     * @param overCapacity beyond the units' capacity: no free bed is needed (定員超過特例)
     * @param replaces a move: the stay that ends where these nights begin
     */
    public record Request(
            List<UUID> units,
            Nights nights,
            boolean saidYes,
            boolean overCapacity,
            @Nullable UUID replaces) {}

    /**
     * Asks for the nights still uncovered.
     *
     * @return the offers now waiting for an answer, in the order asked
     * @throws Refused NOTHING_UNCOVERED where every night has its bed; BED_TAKEN with the next best places
     */
    @Transactional
    public List<Offer> send(UUID id, List<UUID> unitIds, boolean overCapacity, Actor by) {
        EmergencyCase emergency = cases.locked(id);
        Workflow.after(emergency.stage(), Step.SEND_OFFERS, by.role());
        checkPlace.count(emergency, unitIds);
        return send(emergency, new Request(unitIds, asked(emergency), false, overCapacity, null), Step.SEND_OFFERS, by);
    }

    /** The nights still asked for. @throws Refused NOTHING_UNCOVERED */
    public Nights asked(EmergencyCase emergency) {
        return needs.asked(emergency).orElseThrow(() -> new Refused(EmergencyReason.NOTHING_UNCOVERED));
    }

    /** The same as a step of its own, for a case already locked. */
    public List<Offer> send(EmergencyCase emergency, Request request, Step step, Actor by) {
        cases.step(emergency, step, Map.of("units", request.units().size(), "nights", request.nights()), by);
        InForce rules = settings.of(emergency);
        Map<UUID, Candidate> judged = judged(emergency, request.nights());
        Turns turns = new Turns(judged, request.units(), clock.instant(), rules.minutes("offer.headStartMinutes"));
        return walls.as(Actor.system(emergency.municipality()), () -> {
            Person person = people.findById(emergency.personId()).orElseThrow();
            List<ServiceUnit> asked =
                    request.units().stream().distinct().map(this::unit).toList();
            ledger.lock(request.units());
            asked.forEach(unit -> CheckPlace.check(judged.get(unit.id()), request.saidYes()));
            return asked.stream()
                    .map(unit -> ask(emergency, person, unit, request, turns.of(unit.id()), by))
                    .map(offer -> offers.findById(offer).orElseThrow())
                    .toList();
        });
    }

    /** The bed is looked at under the lock of its pool before it is held: a lost race is answered, not merely failed. */
    private UUID ask(
            EmergencyCase emergency, Person person, ServiceUnit unit, Request request, Instant turn, Actor by) {
        Instant until = turn.plus(settings.of(emergency).minutes("offer.holdMinutes"));
        Nights nights = request.nights();
        Claiming claiming = new Claiming(
                emergency.municipality(),
                emergency.id(),
                unit.id(),
                nights,
                person.sex(),
                person.birthDate(),
                request.overCapacity());
        if (!request.overCapacity() && !ledger.isFree(claiming)) {
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
                request.overCapacity(),
                request.replaces(),
                by.staff(),
                turn,
                until);
        cases.note(
                emergency,
                "OFFER_SENT",
                Map.of(
                        "offer",
                        offer.toString(),
                        "unit",
                        unit.id().toString(),
                        "from",
                        turn.toString(),
                        "until",
                        until.toString()),
                by);
        return offer;
    }

    private Map<UUID, Candidate> judged(EmergencyCase emergency, Nights nights) {
        Map<UUID, Candidate> byUnit = new HashMap<>();
        search.candidates(emergency, nights, Reach.PREFECTURE)
                .forEach(candidate -> byUnit.put(candidate.unitId(), candidate));
        return byUnit;
    }

    private ServiceUnit unit(UUID id) {
        return units.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
    }
}
