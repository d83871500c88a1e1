package jp.yoridokoro.plan;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.yoridokoro.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * One version of a crisis plan; never changed, the highest is in force (DOMAIN §5).
 *
 * @param version counted from 1 for each kind
 * @param madeWith 本人, 家族, 専門員 …
 * @param agreedBy in words, as it was said when the version was written; what counts are the {@link PlanAgreement}s
 */
@Serdeable
@MappedEntity("crisis_plan")
public record CrisisPlan(
        @Id UUID id,
        UUID personId,
        String municipality,
        Kind kind,
        int version,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> madeWith,
        String agreedBy,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate nextReviewOn,
        UUID writtenBy,
        Instant writtenAt) {

    /** Two shapes of one thing. */
    public enum Kind {
        /** 介護者の不在 */
        CAREGIVER_ABSENCE,
        /** 本人の状態の変化 (SOSプラン) */
        MENTAL_STATE
    }

    /**
     * One step of the first calls; they are made in the order of the list.
     *
     * @param withinMinutes from the moment it is known; null: no limit
     */
    @Serdeable
    @Introspected
    public record Call(
            @NotBlank @Size(max = 200) String who,
            @Nullable @Size(max = 50) String telephone,
            @NotBlank @Size(max = 500) String what,
            @Nullable @Positive Integer withinMinutes) {
        /** The calls written out, a line each. */
        public static String words(List<Call> calls) {
            return IntStream.range(0, calls.size())
                    .mapToObj(place -> (place + 1) + ". " + calls.get(place).words())
                    .collect(Collectors.joining("\n"));
        }

        private String words() {
            String whom = telephone == null || telephone.isEmpty() ? who : Words.of("words.aside", who, telephone);
            return Words.of("words.says", whom, what)
                    + (withinMinutes == null ? "" : Words.of("plan.call.within", withinMinutes));
        }
    }
}
