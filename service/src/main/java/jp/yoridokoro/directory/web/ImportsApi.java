package jp.yoridokoro.directory.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.directory.DirectoryImport;
import jp.yoridokoro.directory.ImportOffices;
import jp.yoridokoro.directory.ImportReport;
import jp.yoridokoro.directory.Imports;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.identity.Role;
import org.jspecify.annotations.Nullable;

@Controller("/api/directory/imports")
@Tag(name = "directory")
class ImportsApi {
    /** An import that has begun. */
    @Serdeable
    record Begun(UUID id) {}

    /**
     * How far an import is.
     *
     * @param report null until {@code DONE}
     */
    @Serdeable
    record ImportView(
            UUID id,
            String state,
            boolean dryRun,
            int rowsRead,
            @Nullable Integer rowsTotal,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable ImportReport report) {}

    private final ImportOffices importOffices;
    private final Imports imports;
    private final ImportReports reports;
    private final Clock clock;

    ImportsApi(ImportOffices importOffices, Imports imports, ImportReports reports, Clock clock) {
        this.importOffices = importOffices;
        this.imports = imports;
        this.reports = reports;
        this.clock = clock;
    }

    @Post
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Once
    @Operation(
            summary = "Begin the import of a WAM NET open-data CSV",
            description = "The raw file as body, up to 32 MB, UTF-8 (with or without BOM) or Windows-31J. "
                    + "Runs on behind the answer; ask GET with the id. dryRun=true reports and changes nothing.")
    HttpResponse<Begun> begin(
            @QueryValue(defaultValue = "false") boolean dryRun, @Body byte[] file, @Parameter(hidden = true) Actor by) {
        return HttpResponse.accepted().body(new Begun(importOffices.begin(file, dryRun, by)));
    }

    @Get("/{id}")
    @Operation(summary = "State, progress and, once done, the report of an import")
    ImportView show(UUID id, @Parameter(hidden = true) Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        DirectoryImport found = imports.find(id, clock.instant()).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        return new ImportView(
                found.id(),
                found.state().name(),
                found.dryRun(),
                found.rowsRead(),
                found.rowsTotal(),
                found.startedAt(),
                found.finishedAt(),
                reports.of(found).orElse(null));
    }
}
