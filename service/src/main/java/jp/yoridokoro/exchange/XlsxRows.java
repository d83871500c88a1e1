package jp.yoridokoro.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.exchange.RegisterFile.Line;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an .xlsx, row by row; dates as ISO, numbers plain, formulas by the value they last had. */
final class XlsxRows {
    private static final long LARGEST_UNPACKED = 200L * 1024 * 1024;

    private XlsxRows() {}

    /** @throws Refused {@code exchange-file-broken}, {@code exchange-file-too-large} */
    static List<Line> read(byte[] content) {
        boundUnpacked(content);
        List<Line> rows = new ArrayList<>();
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                Stream<Row> stream = book.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) stream::iterator) {
                if (rows.size() > RegisterFile.MOST_ROWS * 2) {
                    throw RegisterFile.tooLarge();
                }
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(row.getCellCount(), 500); i++) {
                    cells.add(words(row.hasCell(i) ? row.getCell(i) : null));
                }
                rows.add(new Line(row.getRowNum(), cells));
            }
        } catch (IOException | ExcelReaderException | IndexOutOfBoundsException broken) {
            throw new Refused(ExchangeReason.FILE_BROKEN);
        }
        return rows;
    }

    private static String words(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER && cell.getValue() instanceof BigDecimal number) {
            boolean date = isDate(cell.getDataFormatString());
            return date
                    ? cell.asDate().toLocalDate().toString()
                    : number.stripTrailingZeros().toPlainString();
        }
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : raw;
    }

    /** Years, days or eras in the number's format; what stands in quotes or brackets is no part of it. */
    private static boolean isDate(@Nullable String format) {
        return format != null
                && !format.equalsIgnoreCase("General")
                && !format.contains("0")
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "").matches("(?i).*(y|d|ge|gg).*");
    }

    /** A small file may unpack to a huge one. */
    private static void boundUnpacked(byte[] content) {
        byte[] part = new byte[64 * 1024];
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream unpacking = zip.getInputStream(entry)) {
                    unpacked += size(unpacking, part, LARGEST_UNPACKED - unpacked);
                }
            }
        } catch (IOException broken) {
            throw new Refused(ExchangeReason.FILE_BROKEN);
        }
    }

    private static long size(InputStream entry, byte[] part, long most) throws IOException {
        long size = 0;
        for (int read = entry.read(part); read >= 0; read = entry.read(part)) {
            size += read;
            if (size > most) {
                throw RegisterFile.tooLarge();
            }
        }
        return size;
    }
}
