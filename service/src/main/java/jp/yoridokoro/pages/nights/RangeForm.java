package jp.yoridokoro.pages.nights;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import jp.yoridokoro.calendar.Change;
import jp.yoridokoro.calendar.EditNights;
import jp.yoridokoro.vacancy.NightReport;
import org.jspecify.annotations.Nullable;

/**
 * The free beds of many nights.
 *
 * @param until the last night meant
 * @param weekdays days on which a night begins; every day if left out
 */
@Serdeable
public record RangeForm(
        @NotNull LocalDate first,
        @NotNull LocalDate until,
        @Nullable Set<DayOfWeek> weekdays,
        @PositiveOrZero @Max(99) int freeFemale,
        @PositiveOrZero @Max(99) int freeMale,
        @PositiveOrZero @Max(99) int freeAny,
        @Nullable @Size(max = 500) String conditions) {

    EditNights.Chosen chosen() {
        return new EditNights.Chosen(first, until.plusDays(1), weekdays == null ? Set.of() : weekdays);
    }

    /** Beds are ○, or △ with words; none is ×. Occupied and planned stay as reported. */
    Change change() {
        String words = conditions == null ? "" : conditions.strip();
        NightReport.Status beds = words.isEmpty() ? NightReport.Status.OPEN : NightReport.Status.LIMITED;
        return new Change(
                true,
                freeFemale + freeMale + freeAny > 0 ? beds : NightReport.Status.FULL,
                null,
                null,
                null,
                null,
                freeMale,
                freeFemale,
                freeAny,
                null,
                words);
    }
}
