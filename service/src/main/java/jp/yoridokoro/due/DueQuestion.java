package jp.yoridokoro.due;

import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.base.Page;
import org.jspecify.annotations.Nullable;

/**
 * What to list of what falls due; null does not narrow.
 *
 * @param on as of this day; null: today
 * @param band one day of warning
 * @param after {@link Page#next()} of the page before
 */
public record DueQuestion(
        @Nullable LocalDate on,
        @Nullable UUID office,
        @Nullable UUID hub,
        @Nullable UUID person,
        @Nullable DueKind kind,
        @Nullable Integer band,
        boolean overdue,
        @Nullable String after,
        int size) {

    /** Where a page begins: after this day, registration and kind. */
    record Place(
            @Nullable LocalDate day,
            @Nullable UUID id,
            @Nullable String kind) {}

    /** @throws IllegalArgumentException where {@code after} is none of ours */
    Place place() {
        if (after == null) {
            return new Place(null, null, null);
        }
        String[] parts = after.split("_", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("after");
        }
        return new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]), parts[2]);
    }
}
