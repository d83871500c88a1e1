package jp.yoridokoro.decision.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.decision.ReadDecisions;
import jp.yoridokoro.decision.ReadDecisions.Decision;
import jp.yoridokoro.identity.Actor;

@Controller("/api/registrations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "登録")
class DecisionApi {
    private static final String CSV = "text/csv; charset=UTF-8";

    private final ReadDecisions readDecisions;

    DecisionApi(ReadDecisions readDecisions) {
        this.readDecisions = readDecisions;
    }

    @Operation(
            summary = "登録の決定の一覧",
            description =
                    "What a 決定通知 needs: number, decision, reason, participants, review date; decided from … to, both included. "
                            + "Each person shown is logged as read.")
    @Get("/decisions{?after,size}")
    Page<Decision> list(
            @QueryValue LocalDate from,
            @QueryValue LocalDate to,
            @Nullable @QueryValue @Size(max = 20) String after,
            @Min(1) @Max(Page.LARGEST) @QueryValue(defaultValue = "50") int size,
            @Parameter(hidden = true) Actor by) {
        return readDecisions.list(from, to, after, size, by);
    }

    @Operation(
            summary = "登録の決定の一覧（CSV）",
            description = "UTF-8 with BOM, one line each, for mail merge. Logged like the list.")
    @Get("/decisions.csv")
    @Produces(CSV)
    HttpResponse<byte[]> csv(@QueryValue LocalDate from, @QueryValue LocalDate to, @Parameter(hidden = true) Actor by) {
        return HttpResponse.ok(DecisionCsv.of(readDecisions.all(from, to, by)))
                .contentType(MediaType.of(CSV))
                .header("Content-Disposition", "attachment; filename=\"decisions.csv\"");
    }
}
