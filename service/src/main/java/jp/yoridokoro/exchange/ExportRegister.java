package jp.yoridokoro.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Role;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Gives a municipality its register as a file that can be taken in again. Everybody in it is logged as read. */
@Singleton
public class ExportRegister {
    private static final Charset MS932 = Charset.forName("windows-31j");
    private static final String BOM = "\uFEFF";

    private final RegisterRows register;
    private final ReadLog log;
    private final ObjectMapper json;

    ExportRegister(RegisterRows register, ReadLog log, ObjectMapper json) {
        this.register = register;
        this.log = log;
        this.json = json;
    }

    /** What the file is to be. */
    public enum Format {
        CSV_UTF8,
        /** Characters it has no place for become 〓. */
        CSV_WINDOWS_31J,
        XLSX
    }

    /**
     * @param people how many rows
     * @param replaced rows (the headings being row 1) in which a character was replaced by 〓; an import refuses such cells
     */
    public record Exported(byte[] content, int people, List<Integer> replaced) {}

    @Transactional
    public Exported export(Format format, @Nullable String purpose, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        List<RegisterRows.Current> people = register.all(by.tenant());
        log.readAll(
                by,
                by.tenant(),
                people.stream().map(RegisterRows.Current::personId).toList(),
                "export",
                ReadLog.purpose(purpose, by));
        List<List<String>> rows = new ArrayList<>();
        rows.add(RegisterColumn.written().stream().map(RegisterColumn::heading).toList());
        people.forEach(person -> rows.add(cells(person)));
        List<Integer> replaced = format == Format.CSV_WINDOWS_31J ? replace(rows) : List.of();
        byte[] content = format == Format.XLSX ? xlsx(rows) : csv(rows, format);
        return new Exported(content, people.size(), replaced);
    }

    @SuppressWarnings("unchecked")
    private List<String> cells(RegisterRows.Current person) {
        try {
            Map<String, Object> line = json.readValue(person.line(), Map.class);
            return RegisterColumn.written().stream()
                    .map(column -> column.write(line.get(column.key)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell that a spreadsheet would take for a formula is quoted; an import takes the quote off again. */
    private static byte[] csv(List<List<String>> rows, Format format) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            for (List<String> row : rows) {
                csv.writeRecord(row.stream()
                        .map(cell -> cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return format == Format.CSV_UTF8
                ? (BOM + text).getBytes(StandardCharsets.UTF_8)
                : text.toString().getBytes(MS932);
    }

    /** In an .xlsx words are words: a cell of text is never calculated. */
    private static byte[] xlsx(List<List<String>> rows) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(content, "Yoridokoro", "1.0")) {
            Worksheet sheet = book.newWorksheet(Words.of("exchange.sheet"));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    String cell = rows.get(row).get(column);
                    if (!cell.isEmpty()) {
                        sheet.value(row, column, cell);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    /** Puts 〓 where Windows-31J has no character, and its own signs for 〜 − ‖ —; tells the rows with a 〓. */
    private static List<Integer> replace(List<List<String>> rows) {
        CharsetEncoder encoder = MS932.newEncoder();
        List<Integer> replaced = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells =
                    rows.get(row).stream().map(cell -> encodable(cell, encoder)).toList();
            if (cells.stream().anyMatch(cell -> cell.contains("〓"))) {
                replaced.add(row + 1);
            }
            rows.set(row, cells);
        }
        return replaced;
    }

    private static String encodable(String cell, CharsetEncoder encoder) {
        StringBuilder words = new StringBuilder();
        Cells.asWindows(cell)
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(sign -> words.append(encoder.canEncode(sign) ? sign : "〓"));
        return words.toString();
    }
}
