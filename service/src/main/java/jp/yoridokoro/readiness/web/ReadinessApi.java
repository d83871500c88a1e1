package jp.yoridokoro.readiness.web;

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
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.readiness.Gap;
import jp.yoridokoro.readiness.ReadReadiness;

@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "備え")
class ReadinessApi {
    /** What the roll-up counts by. */
    enum Per {
        OFFICE,
        HUB
    }

    private final ReadReadiness readReadiness;

    ReadinessApi(ReadReadiness readReadiness) {
        this.readReadiness = readReadiness;
    }

    @Operation(
            summary = "備えの足りないところ",
            description = "Gaps by code with what to do, and the share of questions met in percent. Logged.")
    @Get("/people/{id}/readiness{?purpose}")
    ReadReadiness.Line of(
            UUID id, @Nullable @QueryValue @Size(max = 200) String purpose, @Parameter(hidden = true) Actor by) {
        return readReadiness.of(id, purpose, by);
    }

    @Operation(
            summary = "備えの足りない人の一覧",
            description =
                    "The least ready first; of an office, a hub, with one gap, registered people only. Each person shown "
                            + "is logged as read.")
    @Get("/readiness{?office,hub,gap,registeredOnly,after,size,purpose}")
    Page<ReadReadiness.Line> worst(
            @Nullable @QueryValue UUID office,
            @Nullable @QueryValue UUID hub,
            @Nullable @QueryValue Gap.Code gap,
            @QueryValue(defaultValue = "false") boolean registeredOnly,
            @Nullable @QueryValue UUID after,
            @Min(1) @Max(Page.LARGEST) @QueryValue(defaultValue = "50") int size,
            @Nullable @QueryValue @Size(max = 200) String purpose,
            @Parameter(hidden = true) Actor by) {
        return readReadiness.worst(new ReadReadiness.Asked(office, hub, gap, registeredOnly), after, size, purpose, by);
    }

    @Operation(
            summary = "備えの集計",
            description =
                    "Per specialist office (per=OFFICE) or hub (per=HUB): people, mean score, how many have which gap.")
    @Get("/readiness/counts{?per,registeredOnly}")
    List<ReadReadiness.RollUp> counts(
            @QueryValue(defaultValue = "OFFICE") Per per,
            @QueryValue(defaultValue = "false") boolean registeredOnly,
            @Parameter(hidden = true) Actor by) {
        return readReadiness.rollUp(per == Per.HUB, registeredOnly, by);
    }
}
