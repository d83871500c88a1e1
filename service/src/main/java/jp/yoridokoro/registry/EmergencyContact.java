package jp.yoridokoro.registry;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jp.yoridokoro.base.Known;

/**
 * Whom to call.
 *
 * @param rank order of calling from 1; given by the place in the list, whatever is sent
 * @param accepted 承諾: has this person agreed to be called?
 */
@Serdeable
@Introspected
public record EmergencyContact(
        int rank,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 50) String relation,
        @NotBlank @Size(max = 50) String telephone,
        Known accepted) {
    /** Whether they agreed is unknown where it was left out. */
    public EmergencyContact {
        accepted = requireNonNullElse(accepted, Known.UNKNOWN);
    }
}
