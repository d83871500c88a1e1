package jp.yoridokoro.vacancyfile;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.yoridokoro.base.Era;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.vacancy.NightReport;
import org.jspecify.annotations.Nullable;

/**
 * One row as read.
 *
 * @param unit 単位名; empty: the only unit of the service
 * @param confirmedAt null where the column is empty
 */
record VacancyRow(
        int line,
        String officeNumber,
        String serviceCode,
        String unit,
        NightReport report,
        @Nullable Instant confirmedAt,
        String reporter) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm[:ss]");

    /** Reads the sixteen cells. Digits may be in full width, dates in either calendar; an empty number is 0 or unknown. */
    static VacancyRow of(int line, List<String> cells) throws RowFault {
        if (cells.size() != Column.values().length) {
            throw new RowFault(RowFault.Kind.COLUMNS, Column.OFFICE_NUMBER);
        }
        return new VacancyRow(
                line,
                plain(cells, Column.OFFICE_NUMBER),
                plain(cells, Column.SERVICE_CODE),
                shortText(cells, Column.UNIT, 200),
                report(cells),
                confirmedAt(cells),
                shortText(cells, Column.REPORTER, 100));
    }

    private static NightReport report(List<String> cells) throws RowFault {
        LocalDate night = Era.day(text(cells, Column.NIGHT))
                .orElseThrow(() -> new RowFault(RowFault.Kind.NOT_A_DAY, Column.NIGHT));
        Integer free = number(cells, Column.FREE);
        Integer male = number(cells, Column.MALE);
        Integer female = number(cells, Column.FEMALE);
        Integer any = number(cells, Column.ANY);
        boolean split = male != null || female != null || any != null;
        int freeAny = split ? or0(any) : or0(free);
        if (free != null && free != or0(male) + or0(female) + freeAny) {
            throw new RowFault(RowFault.Kind.SUM_OF_FREE, Column.FREE);
        }
        return new NightReport(
                night,
                status(cells),
                number(cells, Column.CAPACITY),
                number(cells, Column.OCCUPIED),
                or0(number(cells, Column.PLANNED)),
                or0(number(cells, Column.KEPT)),
                or0(male),
                or0(female),
                freeAny,
                false,
                shortText(cells, Column.CONDITIONS, 500),
                List.of());
    }

    private static NightReport.Status status(List<String> cells) throws RowFault {
        String mark = text(cells, Column.STATUS)
                .replace('〇', '○')
                .replace('◯', '○')
                .replace('✕', '×')
                .replace('x', '×')
                .replace('X', '×');
        return Arrays.stream(NightReport.Status.values())
                .filter(status -> status.mark().equals(mark))
                .findFirst()
                .orElseThrow(() -> new RowFault(RowFault.Kind.NOT_A_STATUS, Column.STATUS));
    }

    private static @Nullable Integer number(List<String> cells, Column column) throws RowFault {
        String digits = plain(cells, column);
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("[0-9]{1,3}")) {
            throw new RowFault(RowFault.Kind.NOT_A_NUMBER, column);
        }
        return Integer.valueOf(digits);
    }

    /** 2026-11-20T09:12+09:00, or a day in either calendar with a time of Tokyo. */
    private static @Nullable Instant confirmedAt(List<String> cells) throws RowFault {
        String words = plain(cells, Column.CONFIRMED_AT);
        if (words.isEmpty()) {
            return null;
        }
        try {
            if (words.matches(".*T.*[+-][0-9]{2}:[0-9]{2}|.*T.*Z")) {
                return OffsetDateTime.parse(words).toInstant();
            }
            String[] parts = words.split("[ T]+", 2);
            Optional<LocalDate> day = Era.day(parts[0]);
            if (day.isPresent() && parts.length == 2) {
                return day.get()
                        .atTime(LocalTime.parse(parts[1], CLOCK))
                        .atZone(TokyoClock.TOKYO)
                        .toInstant();
            }
        } catch (DateTimeException unreadable) {
            throw new RowFault(RowFault.Kind.NOT_A_TIME, Column.CONFIRMED_AT);
        }
        throw new RowFault(RowFault.Kind.NOT_A_TIME, Column.CONFIRMED_AT);
    }

    private static int or0(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static String shortText(List<String> cells, Column column, int most) throws RowFault {
        String words = text(cells, column);
        if (words.length() > most) {
            throw new RowFault(RowFault.Kind.TOO_LONG, column);
        }
        return words;
    }

    private static String text(List<String> cells, Column column) {
        return cells.get(column.ordinal()).strip();
    }

    private static String plain(List<String> cells, Column column) {
        return Normalizer.normalize(text(cells, column), Normalizer.Form.NFKC).strip();
    }
}
