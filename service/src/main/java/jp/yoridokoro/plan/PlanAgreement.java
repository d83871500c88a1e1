package jp.yoridokoro.plan;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody agreed to one version of a plan (C2). May come long after the version was written; a later version needs its own.
 *
 * @param witness who heard it; needed where it was said and not signed
 * @param reason where the person cannot say: why the version is in their best interest (最善の利益)
 */
@Serdeable
@Introspected
public record PlanAgreement(
        UUID id,
        UUID planId,
        Party party,
        String name,
        String relation,
        Method method,
        String witness,
        String reason,
        LocalDate agreedOn,
        UUID recordedBy,
        Instant recordedAt) {

    /** Who agreed. */
    public enum Party {
        PERSON,
        FAMILY,
        /** 成年後見人・保佐人・補助人 */
        GUARDIAN
    }

    /** How. */
    public enum Method {
        SIGNED,
        ORAL_WITNESSED,
        /** The person cannot express it; only for PERSON, with a reason. */
        CANNOT_EXPRESS
    }

    /** An agreement to be recorded. */
    @Serdeable
    @Introspected
    public record Given(
            @NotNull Party party,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 50) String relation,
            @NotNull Method method,
            @Nullable @Size(max = 200) String witness,
            @Nullable @Size(max = 2_000) String reason,
            @NotNull LocalDate agreedOn) {}
}
