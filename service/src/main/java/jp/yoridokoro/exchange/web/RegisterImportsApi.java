package jp.yoridokoro.exchange.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.exchange.ImportRegister;
import jp.yoridokoro.exchange.RegisterReport;
import jp.yoridokoro.exchange.UndoImport;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import org.jspecify.annotations.Nullable;

@Controller("/api/register-imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "台帳の取り込みと書き出し")
class RegisterImportsApi {
    private final ImportRegister importRegister;
    private final UndoImport undoImport;

    RegisterImportsApi(ImportRegister importRegister, UndoImport undoImport) {
        this.importRegister = importRegister;
        this.undoImport = undoImport;
    }

    /** @param id of the batch; null for a dry run */
    @Serdeable
    record ImportView(@Nullable UUID id, RegisterReport report) {}

    @Operation(
            summary = "台帳を取り込む",
            description =
                    "The raw file as body: CSV (UTF-8 with or without BOM, Windows-31J) or .xlsx, at most 10 MB and 20,000 "
                            + "rows, Japanese headings in row 1. Good rows are taken, rows with a bad cell are not, and every bad cell is "
                            + "named. A blank cell leaves what is known. dryRun=true reports and writes nothing.")
    @Once
    @Post("{?dryRun}")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "text/csv"})
    HttpResponse<ImportView> take(
            @QueryValue(defaultValue = "false") boolean dryRun, @Body byte[] file, @Parameter(hidden = true) Actor by) {
        ImportRegister.Imported imported = importRegister.take(file, dryRun, by);
        ImportView view = new ImportView(imported.id(), imported.report());
        return dryRun ? HttpResponse.ok(view) : HttpResponse.created(view);
    }

    @Operation(summary = "取り込みの一覧", description = "The latest first, at most two hundred.")
    @Get
    List<UndoImport.BatchView> list(@Parameter(hidden = true) Actor by) {
        return undoImport.batches(by);
    }

    @Operation(summary = "取り込みの報告を開く")
    @Get("/{id}")
    UndoImport.BatchView show(UUID id, @Parameter(hidden = true) Actor by) {
        return undoImport.batch(id, by);
    }

    @Operation(
            summary = "取り込みをまるごと取り消す",
            description =
                    "Everybody it added is gone, everybody it changed is as before; or, where something later depends on a "
                            + "row, nothing happens and the rows are listed. No body.")
    @Once
    @Post("/{id}/undo")
    HttpResponse<UndoImport.BatchView> undo(UUID id, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(undoImport.undo(id, by));
    }
}
