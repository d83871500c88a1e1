package jp.yoridokoro.duplicate;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.likeness.Compare;
import jp.yoridokoro.likeness.Likeness;
import jp.yoridokoro.likeness.Traits;
import jp.yoridokoro.registry.PersonFacts;
import jp.yoridokoro.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the whole municipality for records that are likely of the same person. The asker is shown whom the asker may
 * see; of others only that there is somebody.
 */
@Singleton
public class FindLookalikes {
    private final Lookalikes lookalikes;
    private final Settings settings;
    private final ShowLookalikes show;
    private final Walls walls;
    private final Clock clock;

    FindLookalikes(Lookalikes lookalikes, Settings settings, ShowLookalikes show, Walls walls, Clock clock) {
        this.lookalikes = lookalikes;
        this.settings = settings;
        this.show = show;
        this.walls = walls;
        this.clock = clock;
    }

    /**
     * @param candidates the likeliest first
     * @param elsewhere another hub or office has somebody alike; 基幹 sees both
     */
    @Serdeable
    public record Answer(List<Lookalike> candidates, boolean elsewhere) {}

    /** What was found, with the ids the actor must not be told. */
    record Found(List<Lookalike> seen, List<UUID> unseen) {
        Answer answer() {
            return new Answer(seen, !unseen.isEmpty());
        }
    }

    /** Before somebody is saved; nothing is saved by it. Whom it shows is logged as read. */
    @Transactional
    public Answer of(PersonFacts facts, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        Found found = of(traits(facts), by.tenant(), null, by);
        show.log(found.seen(), by.tenant(), by);
        return found.answer();
    }

    /** Of somebody saved, such as a stranger met in an emergency; without those looked at before. */
    @Transactional
    public Answer of(UUID personId, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        Lookalikes.Candidate person = lookalikes.one(personId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        Found found = of(person.traits(), by.tenant(), personId, by);
        show.log(found.seen(), by.tenant(), by);
        return found.answer();
    }

    /** Whether there is anybody; whom is not told, and so not logged. */
    @Transactional
    public boolean any(UUID personId, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        Lookalikes.Candidate person = lookalikes.one(personId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        Found found = of(person.traits(), by.tenant(), personId, by);
        return !found.seen().isEmpty() || !found.unseen().isEmpty();
    }

    Found of(Traits traits, String municipality, @Nullable UUID self, Actor by) {
        List<Lookalike> likely = likely(traits, municipality, self, by.hubId());
        if (likely.isEmpty()) {
            return new Found(List.of(), List.of());
        }
        List<UUID> ids = likely.stream().map(Lookalike::id).toList();
        Set<UUID> seen = Set.copyOf(lookalikes.seen(ids));
        return new Found(
                likely.stream().filter(one -> seen.contains(one.id())).toList(),
                ids.stream().filter(id -> !seen.contains(id)).toList());
    }

    /** Everybody alike enough to be asked about, whoever may see them. */
    private List<Lookalike> likely(Traits traits, String municipality, @Nullable UUID self, @Nullable UUID hub) {
        int askFrom = settings.on(municipality, LocalDate.now(clock)).number("duplicate.askFrom");
        Actor system = Actor.system(municipality);
        Set<UUID> apart = self == null ? Set.of() : Set.copyOf(walls.as(system, () -> lookalikes.apartFrom(self)));
        List<Lookalikes.Candidate> sharing = walls.as(
                system,
                () -> lookalikes.sharing(
                        municipality,
                        traits.familyKana() + traits.givenKana(),
                        traits.familyName() + traits.givenName(),
                        traits.birthDate(),
                        traits.beneficiaryNumber(),
                        traits.telephone(),
                        traits.address(),
                        self,
                        hub));
        return sharing.stream()
                .filter(candidate -> !apart.contains(candidate.id()))
                .map(candidate -> judged(candidate, Compare.of(traits, candidate.traits())))
                .filter(candidate -> candidate.score() >= askFrom)
                .sorted(Comparator.comparingInt(Lookalike::score)
                        .reversed()
                        .thenComparing(one -> one.id().toString()))
                .toList();
    }

    private static Lookalike judged(Lookalikes.Candidate candidate, Likeness likeness) {
        return new Lookalike(
                candidate.id(),
                candidate.hubId(),
                candidate.familyName(),
                candidate.givenName(),
                candidate.familyKana(),
                candidate.givenKana(),
                candidate.birthDate(),
                candidate.sex(),
                likeness.score(),
                likeness.reasons());
    }

    static Traits traits(PersonFacts facts) {
        return new Traits(
                facts.familyName(),
                facts.givenName(),
                facts.familyKana(),
                facts.givenKana(),
                facts.birthDate(),
                facts.sex(),
                facts.address(),
                facts.telephone(),
                facts.beneficiaryNumber());
    }
}
