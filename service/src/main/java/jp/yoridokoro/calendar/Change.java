package jp.yoridokoro.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.yoridokoro.vacancy.NightReport;
import org.jspecify.annotations.Nullable;

/**
 * What is said of every chosen night.
 *
 * @param onlySet true: what is null stays as reported; false: the numbers are the whole report, null is 0 or unknown
 */
public record Change(
        boolean onlySet,
        NightReport.@Nullable Status status,
        @Nullable Integer capacity,
        @Nullable Integer occupied,
        @Nullable Integer planned,
        @Nullable Integer kept,
        @Nullable Integer freeMale,
        @Nullable Integer freeFemale,
        @Nullable Integer freeAny,
        @Nullable Boolean overCapacity,
        @Nullable String conditions) {

    /**
     * The report of one night. Where only × or 休 is said, the free beds go with it.
     *
     * @param before the report in force
     * @return empty where no status is known
     */
    Optional<NightReport> on(LocalDate night, @Nullable NightReport before) {
        NightReport base = onlySet ? before : null;
        NightReport.Status said = status != null ? status : base == null ? null : base.status();
        if (said == null) {
            return Optional.empty();
        }
        boolean beds = said == NightReport.Status.OPEN || said == NightReport.Status.LIMITED;
        return Optional.of(new NightReport(
                night,
                said,
                or(capacity, base == null ? null : base.capacity()),
                or(occupied, base == null ? null : base.occupied()),
                number(planned, base == null ? 0 : base.planned()),
                number(kept, base == null ? 0 : base.kept()),
                number(freeMale, base == null || !beds ? 0 : base.freeMale()),
                number(freeFemale, base == null || !beds ? 0 : base.freeFemale()),
                number(freeAny, base == null || !beds ? 0 : base.freeAny()),
                overCapacity != null ? overCapacity : base != null && base.overCapacity(),
                conditions != null ? conditions : base == null ? "" : base.conditions(),
                before == null ? List.of() : before.includes()));
    }

    private static @Nullable Integer or(@Nullable Integer said, @Nullable Integer before) {
        return said == null ? before : said;
    }

    private static int number(@Nullable Integer said, int before) {
        return said == null ? before : said;
    }
}
