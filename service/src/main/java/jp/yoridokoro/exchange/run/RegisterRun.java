package jp.yoridokoro.exchange.run;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A register file on its way in.
 *
 * @param begunAt when the trial began, and later the taking in
 * @param rowsTotal rows the file has, without the headings
 * @param kept whether the file is still there to be taken in
 * @param report JSON of the trial's {@link jp.yoridokoro.exchange.RegisterReport}; null until it was tried
 * @param batchId the batch it became; null until it was taken in
 */
@MappedEntity("register_run")
public record RegisterRun(
        @Id UUID id,
        Instant begunAt,
        State state,
        int rowsRead,
        int rowsTotal,
        boolean kept,
        @Nullable String report,
        @Nullable UUID batchId) {
    /** Where a file stands. */
    public enum State {
        TRYING,
        TRIED,
        TAKING,
        TAKEN,
        FAILED
    }

    public boolean running() {
        return state == State.TRYING || state == State.TAKING;
    }

    /** Whether it may be taken in now: it was tried, and nobody is taking it in. */
    public boolean ready() {
        return kept && report != null && !running();
    }
}
