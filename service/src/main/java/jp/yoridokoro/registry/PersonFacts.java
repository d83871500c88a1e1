package jp.yoridokoro.registry;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a person (DOMAIN §4.3). Names, kana and sex must be there; everything else may be unknown.
 *
 * @param hubId the hub of the area the person lives in; null: worked out from who writes
 * @param specialistOfficeId 担当相談支援事業所; null for セルフプラン and for people using no service
 * @param familyKana full-width katakana
 * @param supportCategory 障害支援区分 1–6, 0 非該当, null unknown
 * @param behaviourScore 行動関連項目 0–24, null unknown
 * @param beneficiaryNumber 受給者証番号, ten digits; a wrong check digit only warns
 * @param shortStayDays 支給量, days a month
 * @param addressSecret where the person lives is told to nobody outside
 * @param barredHubs hubs that must not read this person
 */
@Serdeable
@Introspected
public record PersonFacts(
        @Nullable UUID hubId,
        @Nullable UUID specialistOfficeId,
        @Nullable UUID specialistId,
        @NotBlank @Size(max = 100) String familyName,
        @NotBlank @Size(max = 100) String givenName,

        @NotBlank @Size(max = 100) @Pattern(regexp = KATAKANA, message = "{registry.kana}")
        String familyKana,

        @NotBlank @Size(max = 100) @Pattern(regexp = KATAKANA, message = "{registry.kana}")
        String givenKana,

        @Nullable LocalDate birthDate,
        @NotNull Sex sex,
        @Size(max = 500) String address,
        @Size(max = 50) String telephone,
        @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,

        @Nullable @Pattern(regexp = "[0-9]{10}", message = "{registry.beneficiary-number}")
        String beneficiaryNumber,

        @Nullable @Min(0) @Max(6) Integer supportCategory,
        @Nullable LocalDate supportCategoryUntil,
        @Nullable @Min(0) @Max(24) Integer behaviourScore,
        Known shortStayDecision,
        @Nullable @Min(0) @Max(31) Integer shortStayDays,
        @Nullable LocalDate shortStayUntil,
        boolean addressSecret,
        @Size(max = 50) List<UUID> barredHubs) {
    private static final String KATAKANA = "[ァ-ヺー・ 　]*";

    /** What was left out is empty, unknown or none. */
    public PersonFacts {
        address = requireNonNullElse(address, "");
        telephone = requireNonNullElse(telephone, "");
        shortStayDecision = requireNonNullElse(shortStayDecision, Known.UNKNOWN);
        barredHubs = requireNonNullElse(barredHubs, List.of());
    }

    /** Somebody met for the first time, of whom no more is known than a call in the night tells. */
    public static PersonFacts metAs(
            @Nullable UUID hubId,
            String familyName,
            String givenName,
            String familyKana,
            String givenKana,
            @Nullable LocalDate birthDate,
            Sex sex,
            String address,
            String telephone) {
        return new PersonFacts(
                hubId,
                null,
                null,
                familyName,
                givenName,
                familyKana,
                givenKana,
                birthDate,
                sex,
                address,
                telephone,
                null,
                null,
                null,
                null,
                null,
                null,
                Known.UNKNOWN,
                null,
                null,
                false,
                List.of());
    }
}
