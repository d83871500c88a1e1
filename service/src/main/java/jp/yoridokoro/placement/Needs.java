package jp.yoridokoro.placement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.matching.Need;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;
import jp.yoridokoro.registry.PersonNeed;
import jp.yoridokoro.registry.PersonPlace;

/** Brings what the registry and the case know of a person into the shape the rules judge. */
@Singleton
class Needs {
    private final People people;
    private final Offers offers;
    private final Emergencies emergencies;
    private final Clock clock;

    Needs(People people, Offers offers, Emergencies emergencies, Clock clock) {
        this.people = people;
        this.offers = offers;
        this.emergencies = emergencies;
        this.clock = clock;
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
