package jp.yoridokoro.registry;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** Replaces one list of a person, under the person's version. */
@Singleton
public class ReplacePart {
    private final People people;
    private final PartWriter parts;

    ReplacePart(People people, PartWriter parts) {
        this.people = people;
        this.parts = parts;
    }

    /**
     * @param version the person's version the list was written on
     * @throws Refused {@code base-version} without facts: who asked adds both values; what {@link PartWriter} refuses
     */
    @Transactional
    public void replace(UUID personId, PersonPart part, long version, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        Person person = people.lock(personId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (!Objects.equals(person.version(), version)) {
            throw new Refused(BaseReason.VERSION);
        }
        parts.write(person, part);
        people.touch(personId);
    }
}
