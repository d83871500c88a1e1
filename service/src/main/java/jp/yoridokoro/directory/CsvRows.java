package jp.yoridokoro.directory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Cuts a CSV text into rows with the line each begins on; line 1 is the first of the file. */
public final class CsvRows {
    /** A row; blank lines are none. */
    public record Row(int line, List<String> columns) {}

    private final String text;
    private final int width;
    private final int[] lineStarts;
    private final List<Row> rows = new ArrayList<>();

    private CsvRows(String text, int width) {
        this.text = text;
        this.width = width;
        this.lineStarts = lineStarts(text);
    }

    /**
     * Rows of any width. A row of a width other than {@code width} that runs over several lines has swallowed them through
     * a quote left open: it is cut back to its first line, and reading goes on with the next, so that none is lost.
     */
    public static List<Row> read(String text, int width) {
        CsvRows reader = new CsvRows(text, width);
        int line = 1;
        while (line > 0) {
            line = reader.readFrom(line);
        }
        return reader.rows;
    }

    /** Reads on from a line; the line to begin again from, or 0 at the end. */
    private int readFrom(int first) {
        if (first > lineStarts.length) {
            return 0;
        }
        try (StringReader from = new StringReader(text)) {
            from.skip(lineStarts[first - 1]);
            for (CsvRecord record : builder().ofCsvRecord(from)) {
                int line = first - 1 + (int) record.getStartingLineNumber();
                if (hasSwallowed(record)) {
                    rows.add(new Row(line, List.of(lineAt(line))));
                    return line + 1;
                }
                rows.add(new Row(line, List.copyOf(record.getFields())));
            }
            return 0;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private boolean hasSwallowed(CsvRecord record) {
        boolean runsOn = record.getFields().stream()
                .anyMatch(field -> field.lines().skip(1).findAny().isPresent());
        return runsOn
                && (record.getFieldCount() != width
                        || record.getFields().stream()
                                .flatMap(field -> field.lines().skip(1))
                                .anyMatch(line ->
                                        line.chars().filter(c -> c == ',').count() >= width - 1));
    }

    private static CsvReader.CsvReaderBuilder builder() {
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .maxBufferSize(64 * 1024 * 1024)
                .skipEmptyLines(true);
    }

    private String lineAt(int line) {
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        return text.substring(lineStarts[line - 1], end).strip();
    }

    /** Lines end as the CSV reader has them: LF, CR LF, or CR alone. */
    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            boolean pair = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if ((text.charAt(i) == '\n' || text.charAt(i) == '\r') && !pair && i + 1 < text.length()) {
                starts.add(i + 1);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
