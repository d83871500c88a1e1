package jp.yoridokoro.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff who may sign in. {@code passwordHash} is Argon2id and is shown to nobody.
 *
 * @param mustChange the password was given by somebody else and is still to be changed
 * @param tokenRound tokens of an earlier round no longer work
 */
@MappedEntity("staff_account")
public record StaffAccount(
        @Id UUID id,
        String municipality,
        String login,
        String passwordHash,
        String displayName,
        Role role,
        @Nullable UUID hubId,
        @Nullable UUID officeId,
        boolean active,
        Instant createdAt,
        boolean mustChange,
        int tokenRound,
        @Version @Nullable Long version) {

    Actor actor() {
        return new Actor(id, role, municipality, hubId, officeId);
    }
}
