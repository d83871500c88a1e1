package jp.yoridokoro.duplicate;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.registry.AddPerson;
import jp.yoridokoro.registry.NewPerson;
import jp.yoridokoro.registry.Person;
import jp.yoridokoro.registry.PersonFacts;

/**
 * Adds somebody at a desk, where there is time to look whether they are known already. An emergency adds people by {@link
 * AddPerson} itself: it never waits for this question, and shows who is alike afterwards ({@link FindLookalikes}).
 */
@Singleton
public class AddCheckedPerson {
    private final AddPerson addPerson;
    private final FindLookalikes findLookalikes;
    private final Lookalikes lookalikes;
    private final ShowLookalikes show;
    private final Walls walls;
    private final Clock clock;

    AddCheckedPerson(
            AddPerson addPerson,
            FindLookalikes findLookalikes,
            Lookalikes lookalikes,
            ShowLookalikes show,
            Walls walls,
            Clock clock) {
        this.addPerson = addPerson;
        this.findLookalikes = findLookalikes;
        this.lookalikes = lookalikes;
        this.show = show;
        this.walls = walls;
        this.clock = clock;
    }

    /**
     * What the asker says of the lookalikes shown before.
     *
     * @param notTheSameAs looked at one by one
     * @param confirmedNew why it is nobody known, whoever is alike; blank: not said
     */
    public record Word(List<UUID> notTheSameAs, String confirmedNew) {}

    /** @throws Refused {@code duplicate-likely}, {@code duplicate-likely-elsewhere}; what {@link AddPerson} refuses */
    @Transactional
    public Person add(NewPerson person, Word word, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        PersonFacts facts = person.person();
        String municipality = by.tenant();
        lookalikes.oneAtATime(municipality, facts.familyKana() + facts.givenKana());
        FindLookalikes.Found found = findLookalikes.of(FindLookalikes.traits(facts), municipality, null, by);
        if (word.confirmedNew().isBlank()) {
            ask(found, Set.copyOf(word.notTheSameAs()), by);
        }
        Person added = addPerson.add(person, by);
        String reason = word.confirmedNew().isBlank() ? Words.of("duplicate.looked-at") : word.confirmedNew();
        walls.as(Actor.system(municipality), () -> {
            found.seen().forEach(other -> apart(added, other.id(), "LOOKED_AT", reason, by));
            found.unseen().forEach(other -> apart(added, other, "CONFIRMED_NEW", reason, by));
            return true;
        });
        return added;
    }

    private void ask(FindLookalikes.Found found, Set<UUID> notTheSame, Actor by) {
        List<Lookalike> open = found.seen().stream()
                .filter(one -> !notTheSame.contains(one.id()))
                .toList();
        boolean elsewhere = !found.unseen().isEmpty();
        if (!open.isEmpty()) {
            show.logForGood(open, by.tenant(), by);
            throw new Refused(DuplicateReason.LIKELY, Map.of("candidates", open, "elsewhere", elsewhere));
        }
        if (elsewhere) {
            throw new Refused(DuplicateReason.LIKELY_ELSEWHERE, Map.of("candidates", open, "elsewhere", true));
        }
    }

    private void apart(Person added, UUID other, String kind, String reason, Actor by) {
        lookalikes.setApart(added.id(), other, added.municipality(), kind, reason, by.staff(), clock.instant());
    }
}
