package jp.yoridokoro.pages.rules;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Weights as they are to be, all of them.
 *
 * @param from null while they are only tried
 * @param preview the trial they were looked at in
 */
@Serdeable
public record WeightsForm(
        @NotEmpty List<@Valid Weight> weights,
        @Nullable LocalDate from,
        @Nullable @Size(max = 500) String reason,
        @Nullable UUID preview) {
    /** One weight. */
    @Serdeable
    public record Weight(
            @NotBlank String key, @NotBlank @Size(max = 6) String value) {}

    /** Those that are not as they are now. */
    Map<String, String> changed(Map<String, Setting> now) {
        Map<String, String> changed = new LinkedHashMap<>();
        weights.forEach(weight -> {
            Setting setting = now.get(weight.key());
            if (setting == null || !setting.sheet().value().equals(weight.value())) {
                changed.put(weight.key(), weight.value());
            }
        });
        return changed;
    }
}
