package jp.yoridokoro.pages.stay;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.casework.CaseClock;
import jp.yoridokoro.casework.ReadCase;
import jp.yoridokoro.emergency.Step;

/**
 * A case at one of its steps.
 *
 * @param steps what the reader may do now, from the one table
 */
public record AtStep(ReadCase.Whole whole, CaseHead head, List<Step> steps, List<Where> stays) {
    public UUID id() {
        return head.id();
    }

    public boolean may(Step step) {
        return steps.contains(step);
    }

    /** How near a deadline of this case is. */
    public String clock(String what, Instant due) {
        return whole.depth().clocks().stream()
                .filter(clock -> clock.what().equals(what) && clock.dueAt().equals(due))
                .map(clock -> clock.state().name())
                .findFirst()
                .orElse(CaseClock.State.OK.name());
    }

    /** Where the person is now. */
    public Optional<Where> there() {
        return stays.stream().filter(Where::there).findFirst();
    }

    /** Where the person is expected next. */
    public Optional<Where> next() {
        return stays.stream().filter(Where::coming).findFirst();
    }

    /** What every template of a step is given, to be added to. */
    public Map<String, Object> model() {
        return new HashMap<>(Map.of("at", this));
    }
}
