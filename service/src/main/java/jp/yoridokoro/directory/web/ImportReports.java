package jp.yoridokoro.directory.web;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import jp.yoridokoro.directory.DirectoryImport;
import jp.yoridokoro.directory.ImportReport;

/** Reads the report an import wrote down. */
@Singleton
public class ImportReports {
    private final ObjectMapper json;

    ImportReports(ObjectMapper json) {
        this.json = json;
    }

    /** Empty until the import is done. */
    public Optional<ImportReport> of(DirectoryImport found) {
        if (found.state() != DirectoryImport.State.DONE || found.report() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(found.report(), ImportReport.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
