package jp.yoridokoro.vacancy;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an office says of one unit on one night; beds, DOMAIN §6.
 *
 * @param night slept from this day to the next
 * @param capacity 定員; null: as the directory knows it, which may be unknown
 * @param planned 予約: reservations the office made itself
 * @param kept 空床確保: kept for emergencies, not part of the free beds
 * @param freeAny beds for either sex, beside freeMale and freeFemale
 * @param overCapacity 定員超過特例: lets the sum go above the known capacity
 * @param includes claims of the hub that occupied and planned count already, so that a person is counted once
 */
@Serdeable
public record NightReport(
        @NotNull LocalDate night,
        @NotNull Status status,
        @Nullable @PositiveOrZero @Max(999) Integer capacity,
        @Nullable @PositiveOrZero @Max(999) Integer occupied,
        @PositiveOrZero @Max(999) int planned,
        @PositiveOrZero @Max(999) int kept,
        @PositiveOrZero @Max(999) int freeMale,
        @PositiveOrZero @Max(999) int freeFemale,
        @PositiveOrZero @Max(999) int freeAny,
        boolean overCapacity,
        @Nullable @Size(max = 500) String conditions,
        @Nullable @Size(max = 200) List<UUID> includes) {

    /** ○△×休. */
    public enum Status {
        OPEN("○"),
        LIMITED("△"),
        FULL("×"),
        CLOSED("休");

        private final String mark;

        Status(String mark) {
            this.mark = mark;
        }

        public String mark() {
            return mark;
        }
    }

    /** Whether an earlier report of the same night says the same; a capacity left open says nothing. */
    public boolean saysAs(@Nullable NightReport before) {
        return before != null
                && status == before.status
                && (capacity == null || capacity.equals(before.capacity))
                && Objects.equals(occupied, before.occupied)
                && planned == before.planned
                && kept == before.kept
                && freeMale == before.freeMale
                && freeFemale == before.freeFemale
                && freeAny == before.freeAny
                && overCapacity == before.overCapacity
                && (conditions == null ? "" : conditions).equals(before.conditions);
    }

    int free() {
        return freeMale + freeFemale + freeAny;
    }

    int total() {
        return (occupied == null ? 0 : occupied) + planned + kept + free();
    }

    List<UUID> included() {
        return includes == null ? List.of() : includes;
    }
}
