package jp.yoridokoro.duplicate;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records made one.
 *
 * @param moved how many rows were changed by it
 * @param leftBehind how many rows of the other record stayed where they were, for the kept one has its own
 * @param undoneAt null while the merge stands
 */
@Serdeable
@Introspected
public record Merge(
        UUID id,
        UUID keptId,
        UUID otherId,
        String reason,
        int moved,
        int leftBehind,
        UUID mergedBy,
        Instant mergedAt,
        @Nullable UUID undoneBy,
        @Nullable Instant undoneAt,
        String undoReason) {}
