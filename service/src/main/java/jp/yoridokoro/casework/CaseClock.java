package jp.yoridokoro.casework;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A deadline that runs in a case (H4).
 *
 * @param what stable code, such as STAY_DAYS or RUN_OUT_OXYGEN
 * @param label how a screen says it
 */
@Serdeable
public record CaseClock(String what, String label, Instant dueAt, State state) {
    /** OVER from the moment it is due. */
    public enum State {
        OK,
        SOON,
        OVER
    }

    /** {@code soonFrom}: from when on the deadline is near. */
    static CaseClock of(String what, String label, Instant dueAt, Instant soonFrom, Instant now) {
        State state = !now.isBefore(dueAt) ? State.OVER : now.isBefore(soonFrom) ? State.OK : State.SOON;
        return new CaseClock(what, label, dueAt, state);
    }
}
