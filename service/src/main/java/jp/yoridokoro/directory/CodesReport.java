package jp.yoridokoro.directory;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import jp.yoridokoro.directory.ImportReport.Count;
import jp.yoridokoro.directory.ImportReport.Finding;

/**
 * What the import of the code list did. Read = added + unchanged + changed + refused.
 *
 * @param placedOffices offices without a municipality that found theirs
 */
@Serdeable
public record CodesReport(
        String encoding,
        int read,
        int added,
        int unchanged,
        int changed,
        int refused,
        int placedOffices,
        List<Count> warnings,
        List<Finding> refusedRows,
        List<Finding> warnedRows) {}
