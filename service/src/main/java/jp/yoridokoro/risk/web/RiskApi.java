package jp.yoridokoro.risk.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.risk.ReadRisks;
import jp.yoridokoro.risk.Risk;
import jp.yoridokoro.risk.Tier;

@Controller("/api/people")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "人")
class RiskApi {
    private final ReadRisks readRisks;

    RiskApi(ReadRisks readRisks) {
        this.readRisks = readRisks;
    }

    @Operation(
            summary = "介護者からみたリスクの一覧",
            description =
                    "HIGH first, worked out as of today with its reasons. tier and hub narrow it. Each person shown is logged as read.")
    @Get("/risks{?tier,hub,after,size,purpose}")
    Page<ReadRisks.Line> list(
            @Nullable @QueryValue Tier tier,
            @Nullable @QueryValue UUID hub,
            @Nullable @QueryValue @Size(max = 60) String after,
            @Min(1) @Max(Page.LARGEST) @QueryValue(defaultValue = "50") int size,
            @Nullable @QueryValue @Size(max = 200) String purpose,
            @Parameter(hidden = true) Actor by) {
        return readRisks.list(tier, hub, after, size, purpose, by);
    }

    @Operation(summary = "介護者からみたリスク", description = "Tier, reasons, what is not known, the facts. Logged.")
    @Get("/{id}/risk{?purpose}")
    Risk read(UUID id, @Nullable @QueryValue @Size(max = 200) String purpose, @Parameter(hidden = true) Actor by) {
        return readRisks.of(id, purpose, by);
    }
}
