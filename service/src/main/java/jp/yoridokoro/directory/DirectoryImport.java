package jp.yoridokoro.directory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of an import.
 *
 * @param fileKind {@code WAM}
 * @param rowsTotal rows the file has, without the header
 * @param report JSON of {@link ImportReport} when done, {@code {"failure": …}} when failed
 */
@MappedEntity("directory_import")
public record DirectoryImport(
        @Id UUID id,
        String fileKind,
        boolean dryRun,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable UUID startedBy,
        int rowsRead,
        @Nullable Integer rowsTotal,
        State state,
        @Nullable String report) {
    /** Where a run stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
