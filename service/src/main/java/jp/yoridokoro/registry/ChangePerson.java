package jp.yoridokoro.registry;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** Writes what is known of a person anew (変更届). */
@Singleton
public class ChangePerson {
    private final People people;
    private final Belongings belongings;
    private final Clock clock;

    ChangePerson(People people, Belongings belongings, Clock clock) {
        this.people = people;
        this.belongings = belongings;
        this.clock = clock;
    }

    /**
     * @param version the version the facts were written on
     * @throws Refused {@code base-version} without facts: who asked adds both values; else as {@link AddPerson#add}
     */
    @Transactional
    public Person change(UUID personId, PersonFacts facts, long version, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        Person before = people.lock(personId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (!Objects.equals(before.version(), version)) {
            throw new Refused(BaseReason.VERSION);
        }
        AddPerson.bornByNow(facts, LocalDate.now(clock));
        Person.Belonging belonging = belongings.of(facts, before.municipality(), before.hubId(), by);
        Person after =
                Person.of(personId, before.municipality(), belonging, facts, before.createdAt(), before.version());
        return Refused.onConstraint(AddPerson.REASONS, () -> people.update(after));
    }
}
