package jp.yoridokoro.registry;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person has to do with a service unit: wishes it, refuses it, has stayed or tried there.
 *
 * @param wish WISHED, REFUSED or NONE
 * @param rank 第1希望 …; only, and always, for WISHED
 * @param lastStayOn first night of the last stay
 * @param stayKind TRIAL, STAY or NONE
 */
@Serdeable
@Introspected
public record PersonPlace(
        @NotNull UUID unitId,
        @Pattern(regexp = "WISHED|REFUSED|NONE") String wish,
        @Nullable @Positive Integer rank,
        @Nullable LocalDate lastStayOn,
        @Pattern(regexp = "TRIAL|STAY|NONE") String stayKind,
        @Size(max = 2_000) String note) {
    /** What was left out is none. */
    public PersonPlace {
        wish = requireNonNullElse(wish, "NONE");
        stayKind = requireNonNullElse(stayKind, "NONE");
        note = requireNonNullElse(note, "");
    }

    boolean isRankedAsWished() {
        return wish.equals("WISHED") == (rank != null);
    }
}
