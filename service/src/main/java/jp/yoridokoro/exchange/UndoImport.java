package jp.yoridokoro.exchange;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.exchange.RegisterRows.Batch;
import jp.yoridokoro.exchange.RegisterRows.Held;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import org.jspecify.annotations.Nullable;

/** Takes a whole import back, or none of it; and shows the imports there were. */
@Singleton
public class UndoImport {
    private final RegisterRows register;
    private final ObjectMapper json;
    private final Clock clock;

    UndoImport(RegisterRows register, ObjectMapper json, Clock clock) {
        this.register = register;
        this.json = json;
        this.clock = clock;
    }

    /** An import there was. */
    @Serdeable
    public record BatchView(
            UUID id,
            Instant importedAt,
            UUID importedBy,
            @Nullable Instant undoneAt,
            RegisterReport report) {}

    /**
     * Everybody the batch added is gone, everybody it changed is as before.
     *
     * @throws Refused {@code exchange-held} with the rows something later depends on; {@code exchange-undone-already}
     */
    @Transactional
    public BatchView undo(UUID batchId, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        Batch batch = register.batch(batchId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (batch.undoneAt() != null) {
            throw new Refused(ExchangeReason.UNDONE_ALREADY, Map.of("undoneAt", batch.undoneAt()));
        }
        List<Held> held = register.held(batchId);
        if (!held.isEmpty()) {
            throw new Refused(ExchangeReason.HELD, Map.of("rows", held));
        }
        Refused.onConstraint(
                Map.of(
                        "register_batch_undo_held",
                        ExchangeReason.HELD,
                        "register_batch_undo_known",
                        ExchangeReason.UNDONE_ALREADY),
                () -> register.undo(batchId, by.staff(), clock.instant()));
        return batch(batchId, by);
    }

    /** The latest first, at most two hundred. */
    @Transactional
    public List<BatchView> batches(Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        return register.batches().stream().map(this::view).toList();
    }

    @Transactional
    public BatchView batch(UUID batchId, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        return view(register.batch(batchId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN)));
    }

    private BatchView view(Batch batch) {
        try {
            return new BatchView(
                    batch.id(),
                    batch.importedAt(),
                    batch.importedBy(),
                    batch.undoneAt(),
                    json.readValue(batch.report(), RegisterReport.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
