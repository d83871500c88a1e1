package jp.yoridokoro.casework;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import jp.yoridokoro.base.Words;

/**
 * A deadline that runs in a case (H4).
 *
 * @param what stable code, such as STAY_DAYS or RUN_OUT_OXYGEN
 * @param label how a screen says it: before the time that is left, or once it is over as what has passed
 */
@Serdeable
public record CaseClock(String what, String label, Instant dueAt, State state) {
    /** OVER from the moment it is due. */
    public enum State {
        OK,
        SOON,
        OVER;

        /** A deadline without a warning of its own is near once half its time has passed. */
        public static State of(Instant since, Instant due, Instant now) {
            return at(due, since.plus(Duration.between(since, due).dividedBy(2)), now);
        }

        private static State at(Instant due, Instant soonFrom, Instant now) {
            return !now.isBefore(due) ? OVER : now.isBefore(soonFrom) ? OK : SOON;
        }
    }

    /** {@code soonFrom}: from when on the deadline is near. */
    static CaseClock of(String what, String label, Instant dueAt, Instant soonFrom, Instant now) {
        return of(what, label, dueAt, State.at(dueAt, soonFrom, now));
    }

    /** The same for a deadline without a warning of its own. */
    static CaseClock half(String what, String label, Instant since, Instant due, Instant now) {
        return of(what, label, due, State.of(since, due, now));
    }

    private static CaseClock of(String what, String label, Instant due, State state) {
        return new CaseClock(what, state == State.OVER ? over(what, label) : label, due, state);
    }

    private static String over(String what, String label) {
        return Words.has("clock.over." + what) ? Words.of("clock.over." + what) : Words.of("clock.over", label);
    }
}
