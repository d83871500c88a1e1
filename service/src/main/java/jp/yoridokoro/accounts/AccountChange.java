package jp.yoridokoro.accounts;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an account's history.
 *
 * @param kind ADDED, CHANGED, STOPPED, RESUMED, PASSWORD_GIVEN or PASSWORD_CHANGED
 * @param facts JSON: before and after of what changed
 */
@Serdeable
@Introspected
public record AccountChange(UUID id, Instant at, @Nullable String byWhom, String kind, String facts, String reason) {}
