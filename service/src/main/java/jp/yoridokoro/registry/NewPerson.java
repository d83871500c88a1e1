package jp.yoridokoro.registry;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody to be added, with the needs known so far and the main caregiver, if known. */
@Serdeable
@Introspected
public record NewPerson(
        @NotNull @Valid PersonFacts person,
        @Size(max = 100) List<@Valid PersonNeed> needs,
        @Nullable @Valid Caregiver mainCaregiver) {
    /** No needs is an empty list. */
    public NewPerson {
        needs = requireNonNullElse(needs, List.of());
    }
}
