package jp.yoridokoro.casework.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.lifeline.KeepRunOuts;
import jp.yoridokoro.lifeline.RunOut;
import org.jspecify.annotations.Nullable;

/**
 * How long something lasts the person cannot be without: until a moment, or for some hours from now.
 *
 * @param replaces an earlier word on the same, corrected or prolonged by a new supply
 */
@Serdeable
public record RunOutForm(
        RunOut.@NotNull What what,
        @Nullable @Size(max = 200) String words,
        @Nullable Instant lastsUntil,
        @Nullable @Min(0) @Max(720) BigDecimal hoursLeft,
        @Nullable @Size(max = 100) String saidBy,
        @Nullable UUID replaces) {

    /** @throws Refused {@code base-input} unless exactly one of {@code lastsUntil} and {@code hoursLeft} is given */
    public KeepRunOuts.Said said(String caller, Instant now) {
        if ((lastsUntil == null) == (hoursLeft == null)) {
            throw new Refused(BaseReason.INPUT, Map.of("fields", "lastsUntil, hoursLeft"));
        }
        Instant ends = lastsUntil == null
                ? now.plus(Duration.ofMinutes(
                        hoursLeft.multiply(BigDecimal.valueOf(60)).longValue()))
                : lastsUntil;
        return new KeepRunOuts.Said(what, words == null ? "" : words, ends, saidBy == null ? caller : saidBy);
    }
}
