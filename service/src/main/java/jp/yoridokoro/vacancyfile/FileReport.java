package jp.yoridokoro.vacancyfile;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What became of a file.
 *
 * @param encoding as found: UTF-8 or windows-31j
 * @param written rows whose numbers are new
 * @param confirmed rows that said the same again; their 確認日時 is refreshed
 * @param rejected rows not taken; the others are
 */
@Serdeable
public record FileReport(
        String encoding, boolean dryRun, int rows, int written, int confirmed, List<Rejected> rejected) {
    /**
     * @param line in the file, from 1
     * @param column heading of the column at fault
     * @param code stable code of the fault
     * @param reason one Japanese sentence
     */
    @Serdeable
    public record Rejected(int line, String column, String code, String reason) {
        static Rejected of(int line, RowFault fault) {
            return new Rejected(line, fault.column.heading(), fault.kind.name(), fault.because);
        }
    }
}
