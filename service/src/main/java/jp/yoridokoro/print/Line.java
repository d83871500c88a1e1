package jp.yoridokoro.print;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.yoridokoro.base.Era;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet.
 *
 * @param parts what several fields say, each on a line of its own; none is left out where the row is cut
 */
public record Line(String label, List<String> parts) {
    Line(String label, String words) {
        this(label, List.of(words));
    }

    /** All of it. */
    public String words() {
        return String.join("\n", parts);
    }

    /** A day in both calendars: 平成3年（1991年）5月3日; 不明 where it is not known. */
    public static String day(@Nullable LocalDate day) {
        return day == null
                ? Known.UNKNOWN.label()
                : Words.of("print.day", Era.year(day), day.getMonthValue(), day.getDayOfMonth());
    }

    /** 35歳; empty where the birth date is not known. */
    static String age(@Nullable LocalDate born, LocalDate today) {
        return born == null
                ? ""
                : Words.of("print.age", Period.between(born, today).getYears());
    }

    /** What several fields say under one heading, each under its own label where there are several; nothing where all are silent. */
    static Stream<Line> together(String heading, Map<String, Line> said, List<String> fields) {
        List<Line> lines =
                fields.stream().filter(said::containsKey).map(said::get).toList();
        if (lines.size() < 2) {
            return lines.stream().map(line -> new Line(heading, line.parts()));
        }
        return Stream.of(new Line(
                heading,
                lines.stream()
                        .map(line -> Words.of("print.labelled", line.label(), line.words()))
                        .toList()));
    }

    /** The same, with a word that nothing is written where all are silent: silence is not "none". */
    static Line always(String heading, Map<String, Line> said, List<String> fields) {
        return together(heading, said, fields)
                .findFirst()
                .orElseGet(() -> new Line(heading, Words.of("print.not-written")));
    }
}
