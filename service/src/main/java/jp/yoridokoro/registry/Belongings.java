package jp.yoridokoro.registry;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import org.jspecify.annotations.Nullable;

/** Works out where a person belongs, so that whoever writes cannot write somebody out of their own sight. */
@Singleton
class Belongings {
    private final People people;

    Belongings(People people) {
        this.people = people;
    }

    /**
     * A specialist's clients belong to the specialist's office; a coordinator writes for the own hub and does not bar it.
     *
     * @param before the person's hub until now; null for somebody new
     */
    Person.Belonging of(PersonFacts facts, String municipality, @Nullable UUID before, Actor by) {
        UUID hub = hub(facts.hubId(), municipality, before, by);
        if (by.is(Role.HUB_COORDINATOR)) {
            boolean otherHub = !hub.equals(before) && !hub.equals(by.hub());
            if (otherHub || facts.barredHubs().contains(by.hub())) {
                throw new Refused(BaseReason.NOT_YOURS);
            }
        }
        if (by.is(Role.SPECIALIST)) {
            UUID specialist = facts.specialistId() == null ? by.staff() : facts.specialistId();
            return new Person.Belonging(hub, by.office(), specialist);
        }
        return new Person.Belonging(hub, facts.specialistOfficeId(), facts.specialistId());
    }

    private UUID hub(@Nullable UUID named, String municipality, @Nullable UUID before, Actor by) {
        if (named == null && before != null) {
            return before;
        }
        if (named == null && by.is(Role.HUB_COORDINATOR)) {
            return by.hub();
        }
        List<UUID> hubs = people.hubs(municipality);
        if (named == null) {
            if (hubs.size() != 1) {
                throw new Refused(RegistryReason.HUB_NEEDED, Map.of("hubs", hubs));
            }
            return hubs.getFirst();
        }
        if (!named.equals(before) && !hubs.contains(named)) {
            throw new Refused(RegistryReason.HUB_UNKNOWN, Map.of("hubs", hubs));
        }
        return named;
    }
}
