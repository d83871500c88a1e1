package jp.yoridokoro.vacancyfile.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.calendar.Horizon;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.vacancyfile.ExportVacancies;
import jp.yoridokoro.vacancyfile.FileReport;
import jp.yoridokoro.vacancyfile.ImportVacancies;
import org.jspecify.annotations.Nullable;

/** The exchange CSV. */
@Controller("/api/vacancies")
@Tag(name = "Vacancies")
class VacancyFileApi {
    private final ImportVacancies importVacancies;
    private final ExportVacancies exportVacancies;
    private final Horizon horizon;

    VacancyFileApi(ImportVacancies importVacancies, ExportVacancies exportVacancies, Horizon horizon) {
        this.importVacancies = importVacancies;
        this.exportVacancies = exportVacancies;
        this.horizon = horizon;
    }

    @Once
    @Post("/imports")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "text/csv"})
    @Operation(
            summary = "Take the exchange CSV in",
            description =
                    "The raw file as body, UTF-8 (with or without BOM) or Windows-31J, dates in either calendar."
                            + " Bad rows are listed with line, column and reason, the others are taken. dryRun=true changes nothing.")
    HttpResponse<FileReport> take(
            @QueryValue(defaultValue = "false") boolean dryRun, @Body byte[] file, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(importVacancies.take(file, dryRun, by));
    }

    @Get("/exports")
    @Produces(MediaType.ALL)
    @Operation(
            summary = "The exchange CSV of what is reported",
            description =
                    "UTF-8 with BOM. from: tonight if left out; until (not included): seven nights later if left out; at most 92 nights."
                            + " hub: the hub's area, else the own municipality; an office always gets its own units.")
    HttpResponse<byte[]> export(
            @QueryValue @Nullable UUID hub,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate until,
            @Parameter(hidden = true) Actor by) {
        LocalDate first = from == null ? horizon.now(by).tonight() : from;
        LocalDate end = until == null ? first.plusDays(7) : until;
        if (!end.isAfter(first) || end.isAfter(first.plusDays(Nights.LONGEST + 2L))) {
            throw new Refused(BaseReason.INPUT);
        }
        return HttpResponse.ok(exportVacancies.export(hub, first, end, by))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"vacancies-" + first + ".csv\"");
    }
}
