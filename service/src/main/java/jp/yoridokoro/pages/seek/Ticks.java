package jp.yoridokoro.pages.seek;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.web.Problem;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.matching.Candidate;
import jp.yoridokoro.placement.CheckPlace;
import org.jspecify.annotations.Nullable;

/** Which places are ticked when the list opens, or opens again. */
public final class Ticks {
    /** So many are ticked to begin with, the best first. */
    private static final int TICKED = 3;

    private Ticks() {}

    static Set<UUID> best(List<Candidate> fitting, Set<UUID> callFirst, long room) {
        return fitting.stream()
                .filter(place -> !callFirst.contains(place.unitId()))
                .limit(Math.min(TICKED, room))
                .map(Candidate::unitId)
                .collect(Collectors.toSet());
    }

    /** What is ticked when the page comes back: as it was sent, or, where a bed was lost, what is next best. */
    public static @Nullable Set<UUID> chosen(Typed typed) {
        Problem problem = typed.problem();
        List<UUID> sent = typed.values().getOrDefault("units", List.of()).stream()
                .map(UUID::fromString)
                .toList();
        if (problem == null || sent.isEmpty()) {
            return null;
        }
        return instead(sent, problem.facts().get("unit"), problem.facts().get("nextBest"))
                .orElseGet(() -> Set.copyOf(sent));
    }

    /**
     * What to tick after a bed was lost: the others that were chosen, and in place of the lost one the next best that may be asked by
     * tap. Empty: the refusal was about something else.
     */
    private static Optional<Set<UUID>> instead(List<UUID> chosen, @Nullable Object lost, @Nullable Object nextBest) {
        if (!(nextBest instanceof List<?> next) || lost == null) {
            return Optional.empty();
        }
        Set<UUID> ticked = new HashSet<>(chosen);
        ticked.remove(UUID.fromString(lost.toString()));
        next.stream()
                .filter(place -> place instanceof Candidate)
                .map(Candidate.class::cast)
                .filter(place -> !CheckPlace.callFirst(place) && !ticked.contains(place.unitId()))
                .limit(Math.max(0, chosen.size() - ticked.size()))
                .toList()
                .forEach(place -> ticked.add(place.unitId()));
        return Optional.of(ticked);
    }
}
