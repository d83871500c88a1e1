package jp.yoridokoro.placement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.matching.Need;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;
import jp.yoridokoro.registry.PersonNeed;
import jp.yoridokoro.registry.PersonPlace;
import jp.yoridokoro.vacancy.Tonight;

/** Brings what the registry and the case know of a person into the shape the rules judge. */
@Singleton
public class Needs {
    private final People people;
    private final Offers offers;
    private final Stays stays;
    private final Emergencies emergencies;
    private final CaseSettings settings;
    private final Clock clock;

    Needs(People people, Offers offers, Stays stays, Emergencies emergencies, CaseSettings settings, Clock clock) {
        this.people = people;
        this.offers = offers;
        this.stays = stays;
        this.emergencies = emergencies;
        this.settings = settings;
        this.clock = clock;
    }

    /** From tonight on, the nights no stay covers. */
    List<LocalDate> uncovered(EmergencyCase emergency) {
        LocalDate tonight = Tonight.night(ZonedDateTime.now(clock), settings.of(emergency));
        return stays.uncovered(emergency.id(), emergency.firstNight(), emergency.leaving(), tonight);
    }

    /**
     * The nights still asked for: all while nobody has accepted any, then the first stretch nobody has. Empty: every night has
     * its bed.
     */
    public Optional<Nights> asked(EmergencyCase emergency) {
        return stays.running(emergency.id()).isEmpty() ? Optional.of(emergency.nights()) : first(uncovered(emergency));
    }

    /** The first unbroken stretch of some nights given in order. */
    static Optional<Nights> first(List<LocalDate> nights) {
        if (nights.isEmpty()) {
            return Optional.empty();
        }
        LocalDate leaving = nights.getFirst().plusDays(1);
        while (nights.contains(leaving)) {
            leaving = leaving.plusDays(1);
        }
        return Optional.of(new Nights(nights.getFirst(), leaving));
    }

    Need of(EmergencyCase emergency, Person person, Nights nights) {
        return new Need(
                nights,
                person.sex(),
                person.birthDate(),
                person.supportCategory(),
                person.behaviourScore(),
                decision(person, nights),
                people.needs(person.id()).stream().collect(Collectors.toMap(PersonNeed::code, PersonNeed::value)),
                people.places(person.id()).stream().collect(Collectors.toMap(PersonPlace::unitId, Needs::bond)),
                offers.heard(emergency.id()).stream()
                        .map(heard -> new Need.Heard(heard.unitId(), heard.refusal(), heard.askAgain(), heard.at()))
                        .toList(),
                waiting(emergency),
                Set.copyOf(emergencies.excludedOffices(emergency.id())),
                person.latitude(),
                person.longitude(),
                clock.instant());
    }

    private Set<UUID> waiting(EmergencyCase emergency) {
        return offers.open(emergency.id()).stream()
                .filter(offer -> offer.open(clock.instant()))
                .map(Offer::unitId)
                .collect(Collectors.toSet());
    }

    private static Need.Bond bond(PersonPlace place) {
        return new Need.Bond(
                !place.stayKind().equals("NONE"), place.rank(), place.wish().equals("REFUSED"));
    }

    /** A decision that ends before the stay does covers nothing. */
    private static Known decision(Person person, Nights nights) {
        LocalDate until = person.shortStayUntil();
        boolean over = until != null && until.isBefore(nights.leaving().minusDays(1));
        return person.shortStayDecision() == Known.YES && over ? Known.NO : person.shortStayDecision();
    }
}
