package jp.yoridokoro.plan;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 経過と効果の評価: what a version was worth when it was used (DOMAIN §5, S0).
 *
 * @param caseId the emergency it was used in; null: used without one
 * @param madeWith 本人, 家族, 専門員 …
 */
@Serdeable
@Introspected
public record PlanEvaluation(
        UUID id,
        UUID planId,
        @Nullable UUID caseId,
        LocalDate usedOn,
        String helped,
        String notHelped,
        String toChange,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> madeWith,
        UUID recordedBy,
        Instant recordedAt) {

    /** An evaluation to be recorded; at least one of the three answers says something. */
    @Serdeable
    @Introspected
    public record Given(
            @Nullable UUID caseId,
            @NotNull LocalDate usedOn,
            @Nullable @Size(max = 5_000) String helped,
            @Nullable @Size(max = 5_000) String notHelped,
            @Nullable @Size(max = 5_000) String toChange,
            @NotEmpty List<@NotBlank String> madeWith) {}

    /**
     * A case is over and nobody has said yet what its plan was worth.
     *
     * @param kind of the version the case began with; the one for the caregiver's absence where there were both
     */
    @Serdeable
    @Introspected
    public record Owed(
            UUID caseId,
            String caseNumber,
            UUID personId,
            String municipality,
            String familyName,
            String givenName,
            UUID planId,
            CrisisPlan.Kind kind,
            int version,
            Instant overSince) {}
}
