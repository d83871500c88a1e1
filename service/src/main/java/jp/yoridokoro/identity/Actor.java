package jp.yoridokoro.identity;

import java.util.Arrays;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, as every use case and every row-level policy sees it.
 *
 * @param staffId the account; null only for SYSTEM and SIGN_IN
 * @param municipality 6-digit code of the tenant; null only for SIGN_IN
 * @param hubId the hub of a coordinator
 * @param officeId the office of a provider or a specialist
 */
public record Actor(
        @Nullable UUID staffId,
        Role role,
        @Nullable String municipality,
        @Nullable UUID hubId,
        @Nullable UUID officeId) {

    /** The service itself, for one municipality. */
    public static Actor system(String municipality) {
        return new Actor(null, Role.SYSTEM, municipality, null, null);
    }

    /** Somebody who has not shown yet who they are. */
    public static Actor signingIn() {
        return new Actor(null, Role.SIGN_IN, null, null, null);
    }

    /** @throws Refused {@code base-not-yours} unless the actor has one of the roles */
    public void mustBe(Role... roles) {
        if (!is(roles)) {
            throw new Refused(BaseReason.NOT_YOURS);
        }
    }

    public boolean is(Role... roles) {
        return Arrays.asList(roles).contains(role);
    }

    /** The account of a person at work. @throws IllegalStateException for SYSTEM and SIGN_IN */
    public UUID staff() {
        if (staffId == null) {
            throw new IllegalStateException(role + " is no member of staff");
        }
        return staffId;
    }

    /** The tenant. @throws IllegalStateException for SIGN_IN */
    public String tenant() {
        if (municipality == null) {
            throw new IllegalStateException(role + " has no municipality");
        }
        return municipality;
    }

    /** The actor's hub. @throws Refused {@code base-not-yours} where the actor has none */
    public UUID hub() {
        if (hubId == null) {
            throw new Refused(BaseReason.NOT_YOURS);
        }
        return hubId;
    }

    /** The actor's office. @throws Refused {@code base-not-yours} where the actor has none */
    public UUID office() {
        if (officeId == null) {
            throw new Refused(BaseReason.NOT_YOURS);
        }
        return officeId;
    }
}
