package jp.yoridokoro.registry;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** One line of a registration's history. Append only. */
@Serdeable
@Introspected
public record RegistrationEvent(
        Instant at, UUID staffId, String role, String step, String fromState, String toState, String reason) {}
