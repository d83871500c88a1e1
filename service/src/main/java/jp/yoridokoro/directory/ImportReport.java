package jp.yoridokoro.directory;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or in a dry run would do. Read = added + unchanged + changed + refused, always; blank lines are no rows.
 *
 * @param encoding found by the service: {@code UTF-8} or {@code windows-31j}
 * @param services service codes of the rows taken in
 * @param returned rows of entries that had vanished before; they also count as unchanged or changed
 * @param vanished entries of the same service and designating authority that the file no longer has; marked, not deleted
 * @param warnings number of warnings by kind; a row may have several
 * @param refusedRows every refused row
 * @param warnedRows at most {@value #SHOWN} warnings of each kind; {@code warnings} has the whole count
 */
@Serdeable
public record ImportReport(
        String encoding,
        List<String> services,
        int read,
        int added,
        int unchanged,
        int changed,
        int refused,
        int returned,
        int vanished,
        List<Count> warnings,
        List<Finding> refusedRows,
        List<Finding> warnedRows,
        List<Entry> changedRows,
        List<Entry> returnedRows,
        List<Entry> vanishedRows) {
    /** Most warnings of a kind that are listed one by one. */
    public static final int SHOWN = 200;

    /** How often a warning was given. */
    @Serdeable
    public record Count(String kind, String label, int count) {}

    /**
     * Something about one row.
     *
     * @param line of the file, the header being line 1
     * @param column name of the column as in the header; null where the row as a whole is meant
     * @param kind an {@link ImportWarning}; null for a refusal
     */
    @Serdeable
    public record Finding(
            int line,
            @Nullable String no,
            @Nullable String column,
            @Nullable String kind,
            String message) {}

    /** An entry of the national directory; the line is 0 where the file does not have it. */
    @Serdeable
    public record Entry(int line, String no, String name) {}
}
