package jp.yoridokoro.plan.draft;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.yoridokoro.plan.CrisisPlan;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has written so far of the next version.
 *
 * @param baseVersion the version it was begun on; 0 for the first
 * @param savedAt null: nothing has been saved yet, and it says what the base says
 */
public record PlanDraft(
        int baseVersion, Content content, @Nullable Instant savedAt) {
    /**
     * The words, as they are stored.
     *
     * @param items by field; never blank
     * @param triggers codes of clauses
     * @param calls in order; where there are any, FIRST_CALLS is not among the items
     */
    @Serdeable
    public record Content(Map<String, String> items, List<String> triggers, List<CrisisPlan.Call> calls) {
        static final Content NOTHING = new Content(Map.of(), List.of(), List.of());

        /** Empty ones are not stored. */
        public Content {
            items = requireNonNullElse(items, Map.of());
            triggers = requireNonNullElse(triggers, List.of());
            calls = requireNonNullElse(calls, List.of());
        }
    }
}
