package jp.yoridokoro.registry;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.yoridokoro.base.Known;

/**
 * A coded need, so that matching can use it (A7).
 *
 * @param code of {@code care_code}; those said of units only (INTAKE, CONDITION) are no needs
 * @param value UNKNOWN: asked and not known, which is not NO
 * @param source who or what says so, such as 母, 受給者証, 主治医意見書
 * @param observedOn the day it was so, never in the future
 */
@Serdeable
@Introspected
public record PersonNeed(
        @NotBlank String code,
        @NotNull Known value,
        @Size(max = 2_000) String detail,
        @NotBlank @Size(max = 200) String source,
        @NotNull LocalDate observedOn) {
    /** No detail is an empty one. */
    public PersonNeed {
        detail = requireNonNullElse(detail, "");
    }
}
