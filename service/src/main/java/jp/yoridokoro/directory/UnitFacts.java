package jp.yoridokoro.directory;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import jp.yoridokoro.base.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a unit by hand, all of it at once; null and UNKNOWN mean that nobody has said.
 *
 * @param version the version read before, of an existing unit; null for a new one
 */
@Serdeable
public record UnitFacts(
        @NotBlank @Size(max = 300) String name,
        @NotNull ShortStayType shortStayType,
        @NotNull ShortStayKind shortStayKind,
        @NotNull GroupHomeType groupHomeType,
        @Nullable @Min(0) @Max(999) Integer capacity,
        @NotNull SexPolicy sexPolicy,
        @Nullable @Min(0) @Max(120) Integer ageMin,
        @Nullable @Min(0) @Max(120) Integer ageMax,
        @NotNull AgePolicy agePolicy,
        @Nullable @Min(1) @Max(6) Integer categoryMin,
        @Nullable @Min(1) @Max(6) Integer categoryMax,
        @Nullable @Min(1) @Max(366) Integer maxStayDays,
        @Nullable Long version) {

    /** @throws Refused {@code directory-type-of-other-service}, {@code directory-range-reversed} */
    void mustSuit(String serviceCode) {
        boolean shortStay = serviceCode.equals(Services.SHORT_STAY);
        boolean groupHome = serviceCode.equals(Services.GROUP_HOME);
        if (shortStay == (shortStayType == ShortStayType.NOT_SHORT_STAY)
                || shortStay == (shortStayKind == ShortStayKind.NOT_SHORT_STAY)
                || groupHome == (groupHomeType == GroupHomeType.NOT_GROUP_HOME)) {
            throw new Refused(DirectoryReason.TYPE_OF_OTHER_SERVICE, Map.of("serviceCode", serviceCode));
        }
        if (reversed(ageMin, ageMax) || reversed(categoryMin, categoryMax)) {
            throw new Refused(DirectoryReason.RANGE_REVERSED);
        }
    }

    private static boolean reversed(@Nullable Integer least, @Nullable Integer most) {
        return least != null && most != null && least > most;
    }
}
