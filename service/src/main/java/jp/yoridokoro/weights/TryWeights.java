package jp.yoridokoro.weights;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.settings.Previews;
import jp.yoridokoro.settings.Settings;
import jp.yoridokoro.settings.SettingsReason;
import org.jspecify.annotations.Nullable;

/**
 * What other weights would have done to the searches of the last days, before they are published (F2): no case is touched.
 * Whether a place fitted is taken as it was; only the order among those that did changes.
 */
@Singleton
public class TryWeights {
    private final PastSearches searches;
    private final Settings settings;
    private final Previews previews;
    private final ObjectMapper json;
    private final Clock clock;

    TryWeights(PastSearches searches, Settings settings, Previews previews, ObjectMapper json, Clock clock) {
        this.searches = searches;
        this.settings = settings;
        this.previews = previews;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One case whose order would have changed.
     *
     * @param acceptedBefore rank of the office that took the person, from 1; null: none did
     */
    @Serdeable
    public record Line(
            String caseNumber,
            List<String> firstThreeBefore,
            List<String> firstThreeAfter,
            @Nullable Integer acceptedBefore,
            @Nullable Integer acceptedAfter) {}

    /**
     * @param cases how many cases were searched for in those days
     * @param otherFirst in how many another office would have come first
     * @param acceptedFirstBefore in how many the office that took the person came first, and with the new weights
     */
    @Serdeable
    public record Outcome(
            int days, int cases, int otherFirst, int acceptedFirstBefore, int acceptedFirstAfter, List<Line> changed) {}

    /** A preview with the id a change names. */
    @Serdeable
    public record Tried(UUID id, Map<String, String> changes, Outcome outcome) {}

    /** @throws Refused UNKNOWN_KEY for a key that is no weight, BAD_VALUE for a value that is no number */
    @Transactional
    public Tried with(Map<String, String> changes, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        changes.forEach(TryWeights::check);
        Map<String, String> now = settings.on(by.tenant(), LocalDate.now(clock)).values();
        Map<String, String> then = new HashMap<>(now);
        then.putAll(changes);
        int days = Integer.parseInt(now.getOrDefault("preview.lookBackDays", "90"));
        Map<String, List<PastSearches.Found>> byCase =
                searches.since(by.tenant(), clock.instant().minus(Duration.ofDays(days))).stream()
                        .collect(Collectors.groupingBy(
                                PastSearches.Found::caseNumber, LinkedHashMap::new, Collectors.toList()));
        Outcome outcome = compare(days, byCase, new Weighing(json, now), new Weighing(json, then));
        return new Tried(previews.keep(changes, outcome, by), changes, outcome);
    }

    private Outcome compare(int days, Map<String, List<PastSearches.Found>> byCase, Weighing now, Weighing then) {
        List<Line> changed = new ArrayList<>();
        int otherFirst = 0;
        int firstBefore = 0;
        int firstAfter = 0;
        for (Map.Entry<String, List<PastSearches.Found>> one : byCase.entrySet()) {
            List<PastSearches.Found> before = now.order(one.getValue());
            List<PastSearches.Found> after = then.order(one.getValue());
            firstBefore += before.getFirst().accepted() ? 1 : 0;
            firstAfter += after.getFirst().accepted() ? 1 : 0;
            otherFirst += before.getFirst().equals(after.getFirst()) ? 0 : 1;
            if (!before.equals(after)) {
                changed.add(new Line(one.getKey(), three(before), three(after), accepted(before), accepted(after)));
            }
        }
        return new Outcome(days, byCase.size(), otherFirst, firstBefore, firstAfter, changed);
    }

    private static List<String> three(List<PastSearches.Found> found) {
        return found.stream().limit(3).map(PastSearches.Found::office).toList();
    }

    private static @Nullable Integer accepted(List<PastSearches.Found> found) {
        for (int rank = 0; rank < found.size(); rank++) {
            if (found.get(rank).accepted()) {
                return rank + 1;
            }
        }
        return null;
    }

    private static void check(String key, String value) {
        if (!key.startsWith(Weighing.WEIGHT) && !key.equals(Weighing.DISTANCE)) {
            throw new Refused(SettingsReason.UNKNOWN_KEY, Map.of("key", key));
        }
        if (!value.matches("\\d{1,6}")) {
            throw new Refused(SettingsReason.BAD_VALUE, Map.of("key", key, "allowed", "\\d{1,6}"));
        }
    }
}
