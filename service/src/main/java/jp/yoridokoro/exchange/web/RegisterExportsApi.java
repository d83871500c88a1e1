package jp.yoridokoro.exchange.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import jp.yoridokoro.exchange.ExportRegister;
import jp.yoridokoro.exchange.ExportRegister.Exported;
import jp.yoridokoro.exchange.ExportRegister.Format;
import jp.yoridokoro.identity.Actor;

@Controller("/api/register-exports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "台帳の取り込みと書き出し")
class RegisterExportsApi {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ExportRegister exportRegister;
    private final Clock clock;

    RegisterExportsApi(ExportRegister exportRegister, Clock clock) {
        this.exportRegister = exportRegister;
        this.clock = clock;
    }

    @Operation(
            summary = "台帳を書き出す",
            description =
                    "Everybody of the municipality, as a file that can be taken in again. In Windows-31J a character it does "
                            + "not have becomes 〓; X-Replaced-Rows names the rows. Secret addresses are left out. Everybody is logged as "
                            + "read.")
    @Get("{?format,charset,purpose}")
    @Produces({"text/csv", XLSX, "application/octet-stream", "application/json"})
    HttpResponse<byte[]> export(
            @QueryValue(defaultValue = "csv") @Pattern(regexp = "csv|xlsx") String format,
            @QueryValue(defaultValue = "UTF-8") @Pattern(regexp = "UTF-8|Windows-31J") String charset,
            @Nullable @QueryValue @Size(max = 200) String purpose,
            @Parameter(hidden = true) Actor by) {
        Format wanted = format.equals("xlsx")
                ? Format.XLSX
                : charset.equals("UTF-8") ? Format.CSV_UTF8 : Format.CSV_WINDOWS_31J;
        Exported exported = exportRegister.export(wanted, purpose, by);
        return HttpResponse.ok(exported.content())
                .contentType(wanted == Format.XLSX ? XLSX : "text/csv; charset=" + charset)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"register-" + LocalDate.now(clock) + "." + format + "\"")
                .header("X-People", String.valueOf(exported.people()))
                .header(
                        "X-Replaced-Rows",
                        exported.replaced().stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
}
