package jp.yoridokoro.accounts;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import jp.yoridokoro.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account as those who keep it see it.
 *
 * @param hub name of the hub; null where the role has none
 * @param active false: stopped, nobody signs in with it
 * @param mustChange the password was given and its owner has not set their own yet
 * @param lastSignInAt null: never, or before this was kept
 */
@Serdeable
@Introspected
public record Member(
        UUID id,
        String municipality,
        String login,
        String displayName,
        Role role,
        @Nullable UUID hubId,
        @Nullable String hub,
        @Nullable UUID officeId,
        @Nullable String office,
        boolean active,
        boolean mustChange,
        @Nullable Instant lastSignInAt,
        Instant createdAt,
        long version) {}
