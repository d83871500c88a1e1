package jp.yoridokoro.vacancy.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.vacancy.NightReport;
import jp.yoridokoro.vacancy.Source;
import jp.yoridokoro.vacancy.VacancyReason;
import org.jspecify.annotations.Nullable;

/**
 * Either {@code nights}, each with its own numbers, or {@code from}, {@code to} (not included) and one set of numbers for all.
 *
 * @param spokenWith who at the office said so, when the hub reports after a telephone call
 */
@Serdeable
public record ReportForm(
        @NotNull Source.Channel channel,
        @Nullable @Size(max = 100) String spokenWith,
        @Nullable @Size(min = 1, max = Nights.LONGEST) List<@Valid NightReport> nights,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        NightReport.@Nullable Status status,
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

    public Source source() {
        return new Source(channel, spokenWith);
    }

    public List<NightReport> each() {
        if (nights != null) {
            return nights;
        }
        NightReport.Status said = status;
        if (from == null || to == null || said == null) {
            throw new Refused(VacancyReason.NIGHTS_WRONG);
        }
        long count = ChronoUnit.DAYS.between(from, to);
        if (count < 1 || count > Nights.LONGEST) {
            throw new Refused(VacancyReason.NIGHTS_WRONG);
        }
        return from.datesUntil(to).map(night -> on(night, said)).toList();
    }

    private NightReport on(LocalDate night, NightReport.Status said) {
        return new NightReport(
                night,
                said,
                capacity,
                occupied,
                planned,
                kept,
                freeMale,
                freeFemale,
                freeAny,
                overCapacity,
                conditions,
                includes);
    }
}
