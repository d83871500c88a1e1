package jp.yoridokoro.stay;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.placement.AcceptOffer;
import jp.yoridokoro.placement.SearchPlaces;
import jp.yoridokoro.placement.Stay;
import jp.yoridokoro.placement.Stays;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.vacancy.Claiming;
import jp.yoridokoro.vacancy.Ledger;
import jp.yoridokoro.vacancy.SayYes;
import jp.yoridokoro.vacancy.Vacancies;
import org.jspecify.annotations.Nullable;

/** A stay becomes longer, with a reason, as far as the settings allow and the bed is free; else the places for a move are named. */
@Singleton
public class ExtendStay {
    private final Emergencies emergencies;
    private final Cases cases;
    private final CaseSettings settings;
    private final Stays stays;
    private final Extensions extensions;
    private final SearchPlaces search;
    private final SayYes sayYes;
    private final People people;
    private final Ledger ledger;
    private final Vacancies vacancies;
    private final Walls walls;
    private final Clock clock;

    ExtendStay(
            Emergencies emergencies,
            Cases cases,
            CaseSettings settings,
            Stays stays,
            Extensions extensions,
            SearchPlaces search,
            SayYes sayYes,
            People people,
            Ledger ledger,
            Vacancies vacancies,
            Walls walls,
            Clock clock) {
        this.emergencies = emergencies;
        this.cases = cases;
        this.settings = settings;
        this.stays = stays;
        this.extensions = extensions;
        this.search = search;
        this.sayYes = sayYes;
        this.people = people;
        this.ledger = ledger;
        this.vacancies = vacancies;
        this.walls = walls;
        this.clock = clock;
    }

    /**
     * Longer until a day.
     *
     * @param until the day of leaving
     * @param spokenWith who at the office said yes on the telephone to the further nights, which is then its report; null: the
     *     bed must be reported free
     */
    public record Longer(
            LocalDate until,
            Extension.Reason reason,
            String words,
            @Nullable String spokenWith) {}

    /**
     * Extends the last of the case's stays.
     *
     * @throws Refused STAY_LIMIT beyond what any reason allows; EXTENSION_BED_TAKEN with the places that fit for a move
     */
    @Transactional
    public Extension extend(UUID id, Longer longer, Actor by) {
        EmergencyCase emergency = cases.locked(id);
        cases.step(
                emergency,
                Step.EXTEND_STAY,
                Map.of(
                        "until",
                        longer.until().toString(),
                        "reason",
                        longer.reason().name(),
                        "words",
                        longer.words()),
                by);
        Stay stay = stays.running(id).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Refused(EmergencyReason.NO_STAY));
        checkDays(emergency, stay, longer.until());
        UUID claim = longer.until().isAfter(stay.leaving()) ? further(emergency, stay, longer, by) : null;
        if (claim != null) {
            stays.extended(stay.id(), longer.until());
        }
        if (longer.until().isAfter(emergency.leaving())) {
            emergencies.asksFor(id, emergency.firstNight(), longer.until());
        }
        return extensions.save(new Extension(
                UUID.randomUUID(),
                stay.id(),
                id,
                emergency.municipality(),
                claim,
                stay.leaving(),
                longer.until(),
                longer.reason(),
                longer.words(),
                by.staff(),
                clock.instant()));
    }

    private void checkDays(EmergencyCase emergency, Stay stay, LocalDate until) {
        DayLimit limit = DayLimit.of(
                        emergency,
                        stays.ofCase(emergency.id()),
                        extensions.ofCase(emergency.id()),
                        settings.of(emergency))
                .orElseThrow(() -> new Refused(EmergencyReason.NO_STAY));
        if (until.isAfter(limit.latest())) {
            throw new Refused(
                    EmergencyReason.STAY_LIMIT,
                    Map.of(
                            "dayOne",
                            limit.dayOne().toString(),
                            "lastDay",
                            limit.latest().toString()));
        }
        if (!until.isAfter(stay.firstNight()) || !until.isAfter(LocalDate.now(clock))) {
            throw new Refused(
                    EmergencyReason.EXTENSION_NOT_LONGER,
                    Map.of("leaving", stay.leaving().toString()));
        }
    }

    /** The further nights get a claim of their own: a claim never grows. */
    private UUID further(EmergencyCase emergency, Stay stay, Longer longer, Actor by) {
        Nights nights = new Nights(stay.leaving(), longer.until());
        Person person = people.findById(emergency.personId()).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (longer.spokenWith() != null && stay.overCapacity()) {
            sayYes.sayFull(stay.unitId(), nights, longer.spokenWith(), by);
        } else if (longer.spokenWith() != null) {
            sayYes.sayYes(stay.unitId(), nights, person.sex(), longer.spokenWith(), by);
        }
        InForce rules = settings.of(emergency);
        return walls.as(Actor.system(emergency.municipality()), () -> {
            ledger.lock(List.of(stay.unitId()));
            Claiming claiming = new Claiming(
                    emergency.municipality(),
                    emergency.id(),
                    stay.unitId(),
                    nights,
                    person.sex(),
                    person.birthDate(),
                    stay.overCapacity());
            if (stay.overCapacity()) {
                AcceptOffer.withinDays(vacancies, stay.unitId(), nights, rules.number("stay.overCapacityMaxDays"));
            } else if (!ledger.isFree(claiming)) {
                throw new Refused(
                        EmergencyReason.EXTENSION_BED_TAKEN,
                        Map.of("nights", nights, "places", search.nextBest(emergency, nights, stay.unitId())));
            }
            return ledger.takeAtOnce(claiming);
        });
    }
}
