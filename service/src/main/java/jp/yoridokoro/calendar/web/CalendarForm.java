package jp.yoridokoro.calendar.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.yoridokoro.calendar.Change;
import jp.yoridokoro.calendar.EditNights;
import jp.yoridokoro.vacancy.NightReport;
import jp.yoridokoro.vacancy.Source;
import org.jspecify.annotations.Nullable;

/**
 * @param to first night no longer meant
 * @param weekdays days on which a night begins; every day if left out
 * @param onlySet true: what is left out stays as reported; false: it is 0, or unknown
 * @param spokenWith who at the office said so, when the hub reports after a telephone call
 */
@Serdeable
record CalendarForm(
        @NotEmpty @Size(max = 100) List<@NotNull UUID> units,
        @NotNull Source.Channel channel,
        @Nullable @Size(max = 100) String spokenWith,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Nullable Set<DayOfWeek> weekdays,
        boolean onlySet,
        NightReport.@Nullable Status status,
        @Nullable @PositiveOrZero @Max(999) Integer capacity,
        @Nullable @PositiveOrZero @Max(999) Integer occupied,
        @Nullable @PositiveOrZero @Max(999) Integer planned,
        @Nullable @PositiveOrZero @Max(999) Integer kept,
        @Nullable @PositiveOrZero @Max(999) Integer freeMale,
        @Nullable @PositiveOrZero @Max(999) Integer freeFemale,
        @Nullable @PositiveOrZero @Max(999) Integer freeAny,
        @Nullable Boolean overCapacity,
        @Nullable @Size(max = 500) String conditions) {

    Source source() {
        return new Source(channel, spokenWith);
    }

    EditNights.Chosen chosen() {
        return new EditNights.Chosen(from, to, weekdays == null ? Set.of() : weekdays);
    }

    Change change() {
        return new Change(
                onlySet,
                status,
                capacity,
                occupied,
                planned,
                kept,
                freeMale,
                freeFemale,
                freeAny,
                overCapacity,
                conditions);
    }
}
