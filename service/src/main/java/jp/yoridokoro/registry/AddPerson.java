package jp.yoridokoro.registry;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Reason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** Adds somebody to the people of the actor's municipality; registering them is another step, and an emergency needs none. */
@Singleton
public class AddPerson {
    static final Map<String, Reason> REASONS = Map.of(
            "person_specialist_office_id_fkey", RegistryReason.OFFICE_UNKNOWN,
            "person_specialist_id_fkey", RegistryReason.OFFICE_UNKNOWN);

    private final People people;
    private final Belongings belongings;
    private final PartWriter parts;
    private final Clock clock;

    AddPerson(People people, Belongings belongings, PartWriter parts, Clock clock) {
        this.people = people;
        this.belongings = belongings;
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * The hub is the one named, else the coordinator's own, else the municipality's only one. Who is added by a specialist
     * belongs to that office.
     *
     * @throws Refused {@code registry-hub-needed}, {@code registry-hub-unknown}, {@code registry-office-unknown}, {@code
     *     registry-need-unknown}, {@code registry-not-yet} for a birth date to come
     */
    @Transactional
    public Person add(NewPerson person, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        PersonFacts facts = person.person();
        bornByNow(facts, LocalDate.now(clock));
        Person.Belonging belonging = belongings.of(facts, by.tenant(), null, by);
        Person added = Refused.onConstraint(
                REASONS,
                () -> people.save(Person.of(UUID.randomUUID(), by.tenant(), belonging, facts, clock.instant(), null)));
        parts.write(added, new PersonPart.Needs(person.needs()));
        if (person.mainCaregiver() != null) {
            parts.write(added, new PersonPart.Caregivers(List.of(person.mainCaregiver())));
        }
        return added;
    }

    static void bornByNow(PersonFacts facts, LocalDate today) {
        if (facts.birthDate() != null && facts.birthDate().isAfter(today)) {
            throw new Refused(RegistryReason.NOT_YET, Map.of("field", "birthDate", "day", facts.birthDate()));
        }
    }
}
