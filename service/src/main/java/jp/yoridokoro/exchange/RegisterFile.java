package jp.yoridokoro.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.directory.CsvRows;
import jp.yoridokoro.directory.CsvText;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * A file cut into rows: CSV in UTF-8 (with or without BOM) or Windows-31J, or the first sheet of an .xlsx.
 *
 * @param kind CSV or XLSX
 * @param encoding of a CSV; UTF-8 for XLSX
 * @param headings as the file writes them, by where they stand
 * @param columns which of them are known
 */
record RegisterFile(
        String kind, String encoding, List<String> headings, Map<RegisterColumn, Integer> columns, List<Line> rows) {
    static final int LARGEST = 10 * 1024 * 1024;
    static final int MOST_ROWS = 20_000;
    private static final int HEADER = 8;

    /** One row, the headings being row 1 of the file. */
    record Line(int line, List<String> cells) {
        String cell(int index) {
            return index < cells.size() ? Cells.tidy(cells.get(index)) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(cell -> Cells.tidy(cell).isEmpty());
        }
    }

    /** @throws Refused where the file as a whole is no register, or too large */
    static RegisterFile read(byte[] content) {
        if (content.length > LARGEST) {
            throw tooLarge();
        }
        if (content.length >= HEADER && ReadableWorkbook.isOLE2Header(content)) {
            throw new Refused(ExchangeReason.FILE_OLD_EXCEL);
        }
        if (content.length >= HEADER && ReadableWorkbook.isOOXMLZipHeader(content)) {
            return of("XLSX", "UTF-8", XlsxRows.read(content));
        }
        CsvText text = CsvText.of(content);
        String first = text.text().lines().findFirst().orElse("");
        int width = CsvRows.read(first, 1).stream()
                .mapToInt(row -> row.columns().size())
                .findFirst()
                .orElse(1);
        List<Line> rows = CsvRows.read(text.text(), width).stream()
                .map(row -> new Line(row.line(), row.columns()))
                .toList();
        return of("CSV", text.encoding(), rows);
    }

    private static RegisterFile of(String kind, String encoding, List<Line> all) {
        List<Line> rows = all.stream().filter(row -> !row.isBlank()).toList();
        if (rows.isEmpty()) {
            throw new Refused(ExchangeReason.FILE_NOT_REGISTER, Map.of("encoding", encoding));
        }
        if (rows.size() > MOST_ROWS + 1) {
            throw tooLarge();
        }
        List<String> headings =
                rows.getFirst().cells().stream().map(Cells::tidy).toList();
        Map<RegisterColumn, Integer> columns = new EnumMap<>(RegisterColumn.class);
        for (int i = 0; i < headings.size(); i++) {
            int at = i;
            RegisterColumn.of(headings.get(i)).ifPresent(column -> {
                if (columns.put(column, at) != null) {
                    throw new Refused(ExchangeReason.HEADING_TWICE, Map.of("heading", headings.get(at)));
                }
            });
        }
        if (Stream.of(
                        RegisterColumn.NUMBER,
                        RegisterColumn.BENEFICIARY,
                        RegisterColumn.FAMILY,
                        RegisterColumn.FULL_NAME)
                .noneMatch(columns::containsKey)) {
            throw new Refused(ExchangeReason.FILE_NOT_REGISTER, Map.of("encoding", encoding));
        }
        return new RegisterFile(kind, encoding, headings, columns, rows.subList(1, rows.size()));
    }

    static Refused tooLarge() {
        return new Refused(ExchangeReason.FILE_TOO_LARGE, Map.of("largestBytes", LARGEST, "mostRows", MOST_ROWS));
    }
}
