package jp.yoridokoro.registry;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jp.yoridokoro.base.Known;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who cares for the person at home.
 *
 * @param relation 続柄
 * @param health WELL, SICKLY or UNKNOWN
 * @param main 主たる介護者; at most one
 */
@Serdeable
@Introspected
public record Caregiver(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 50) String relation,
        @Nullable @Min(1880) @Max(2100) Integer birthYear,
        @Pattern(regexp = "WELL|SICKLY|UNKNOWN") String health,
        boolean main,
        Known livesTogether,
        @Size(max = 50) String telephone) {
    /** What was left out is unknown or empty. */
    public Caregiver {
        health = requireNonNullElse(health, "UNKNOWN");
        livesTogether = requireNonNullElse(livesTogether, Known.UNKNOWN);
        telephone = requireNonNullElse(telephone, "");
    }
}
