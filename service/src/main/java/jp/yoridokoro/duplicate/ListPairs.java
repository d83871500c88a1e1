package jp.yoridokoro.duplicate;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import org.jspecify.annotations.Nullable;

/** Likely duplicates among those saved already, for 基幹 to work through; a pair once looked at does not come back. */
@Singleton
public class ListPairs {
    /** How many people one request looks at, however few pairs it finds. */
    private static final int LOOKED_AT = 300;

    private static final int ENOUGH = 50;

    private final Lookalikes lookalikes;
    private final FindLookalikes findLookalikes;
    private final ShowLookalikes show;
    private final Clock clock;

    ListPairs(Lookalikes lookalikes, FindLookalikes findLookalikes, ShowLookalikes show, Clock clock) {
        this.lookalikes = lookalikes;
        this.findLookalikes = findLookalikes;
        this.show = show;
        this.clock = clock;
    }

    /** @param confirmedNew what was said by somebody who saw only one of the two; null: nothing */
    @Serdeable
    public record Pair(
            Lookalike one, Lookalike other, @Nullable String confirmedNew) {}

    /** A page may hold less than {@code size}, even nothing, and still lead on: it ends where 300 people were looked at. */
    @Transactional
    public Page<Pair> list(@Nullable UUID after, int size, Actor by) {
        by.mustBe(Role.CORE_STAFF, Role.MUNICIPALITY);
        List<Pair> pairs = new ArrayList<>();
        List<Lookalikes.Candidate> people = lookalikes.inOrder(by.tenant(), after, LOOKED_AT);
        UUID last = null;
        for (Lookalikes.Candidate person : people) {
            pairs.addAll(of(person, by));
            last = person.id();
            if (pairs.size() >= size) {
                break;
            }
        }
        pairs.forEach(pair -> show.log(List.of(pair.one(), pair.other()), by.tenant(), by));
        boolean more = last != null
                && (people.size() == LOOKED_AT || !last.equals(people.getLast().id()));
        return new Page<>(pairs, more ? String.valueOf(last) : null);
    }

    /**
     * Somebody of whom there is a pair that waits, looked for among those who share a name, its sound or a number: enough to say
     * that there is work, without going through everybody. Whom is not told, and so not logged.
     */
    @Transactional
    public Optional<UUID> waiting(Actor by) {
        by.mustBe(Role.CORE_STAFF, Role.MUNICIPALITY);
        return lookalikes.likeliest(by.tenant(), ENOUGH).stream()
                .filter(person -> !of(person, by).isEmpty())
                .map(Lookalikes.Candidate::id)
                .findFirst();
    }

    /** Says of two that they are not the same person, having looked at both. */
    @Transactional
    public void apart(UUID personId, UUID otherId, String reason, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        if (personId.equals(otherId)) {
            throw new Refused(DuplicateReason.WITH_ITSELF, Map.of("other", otherId));
        }
        if (lookalikes.one(personId).isEmpty() || lookalikes.one(otherId).isEmpty()) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        lookalikes.setApart(personId, otherId, by.tenant(), "LOOKED_AT", reason, by.staff(), clock.instant());
    }

    /** Each pair once: with the one whose id comes first. */
    private List<Pair> of(Lookalikes.Candidate person, Actor by) {
        return findLookalikes.of(person.traits(), by.tenant(), person.id(), by).seen().stream()
                .filter(other -> other.id().toString().compareTo(person.id().toString()) > 0)
                .map(other -> new Pair(
                        self(person, other),
                        other,
                        lookalikes.confirmedNew(person.id(), other.id()).orElse(null)))
                .toList();
    }

    private static Lookalike self(Lookalikes.Candidate person, Lookalike other) {
        return new Lookalike(
                person.id(),
                person.hubId(),
                person.familyName(),
                person.givenName(),
                person.familyKana(),
                person.givenKana(),
                person.birthDate(),
                person.sex(),
                other.score(),
                other.reasons());
    }
}
