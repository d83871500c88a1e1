package jp.yoridokoro.directory;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Physical beds of an office. Units of 併設 and 空床利用 draw on one pool, so that a bed taken by one is gone for the others.
 *
 * @param capacity beds; null: unknown
 */
@Serdeable
@Introspected
public record BedPool(
        UUID id, UUID officeId, String name, @Nullable Integer capacity, long version) {}
