package jp.yoridokoro.plan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.plan.ComparePlans;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.CrisisPlans;
import jp.yoridokoro.plan.PlanField;
import jp.yoridokoro.plan.ReadPlan;
import jp.yoridokoro.plan.ReadPlan.PlanFile;
import jp.yoridokoro.plan.WritePlan;

@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "クライシスプラン")
class PlanApi {
    private final CrisisPlans plans;
    private final ReadPlan readPlan;
    private final WritePlan writePlan;
    private final ComparePlans comparePlans;

    PlanApi(CrisisPlans plans, ReadPlan readPlan, WritePlan writePlan, ComparePlans comparePlans) {
        this.plans = plans;
        this.readPlan = readPlan;
        this.writePlan = writePlan;
        this.comparePlans = comparePlans;
    }

    @Operation(
            summary = "プランの項目",
            description = "Code, block, label and readers (OFFER, STAY, MEETING, HUB) of each field.")
    @Get("/plan-fields")
    List<PlanField> fields() {
        return plans.fields();
    }

    @Operation(summary = "プランの版の一覧", description = "Every version of every kind, the latest first. Logged.")
    @Get("/people/{id}/plans{?purpose}")
    List<CrisisPlan> versions(
            UUID id, @Nullable @QueryValue @Size(max = 200) String purpose, @Parameter(hidden = true) Actor by) {
        return readPlan.versions(id, purpose, by);
    }

    @Operation(summary = "いまのプランを開く", description = "The version in force of a kind. Logged.")
    @Get("/people/{id}/plans/{kind}/current{?purpose}")
    PlanFile current(
            UUID id,
            CrisisPlan.Kind kind,
            @Nullable @QueryValue @Size(max = 200) String purpose,
            @Parameter(hidden = true) Actor by) {
        return readPlan.read(id, kind, null, purpose, by);
    }

    @Operation(
            summary = "ある時点で有効だった版を開く",
            description =
                    "The version in force at a moment (with offset), such as when an emergency's call came. Logged.")
    @Get("/people/{id}/plans/{kind}/in-force")
    PlanFile inForce(
            UUID id,
            CrisisPlan.Kind kind,
            @QueryValue OffsetDateTime at,
            @Nullable @QueryValue @Size(max = 200) String purpose,
            @Parameter(hidden = true) Actor by) {
        return readPlan.readAt(id, kind, at.toInstant(), purpose, by);
    }

    @Operation(
            summary = "2つの版のちがい",
            description = "Field by field: added, removed, changed (word by word), or shown to other readers. Logged.")
    @Get("/people/{id}/plans/{kind}/differences")
    ComparePlans.Comparison differences(
            UUID id,
            CrisisPlan.Kind kind,
            @QueryValue int from,
            @QueryValue int to,
            @Nullable @QueryValue @Size(max = 200) String purpose,
            @Parameter(hidden = true) Actor by) {
        return comparePlans.compare(id, kind, from, to, purpose, by);
    }

    @Operation(summary = "前の版を開く", description = "A version as it was written. Logged.")
    @Get("/people/{id}/plans/{kind}/{version}{?purpose}")
    PlanFile version(
            UUID id,
            CrisisPlan.Kind kind,
            int version,
            @Nullable @QueryValue @Size(max = 200) String purpose,
            @Parameter(hidden = true) Actor by) {
        return readPlan.read(id, kind, version, purpose, by);
    }

    @Operation(
            summary = "プランの次の版を書く",
            description =
                    "baseVersion: the version this one was written on, 0 for the first; if another came in between, 409 with "
                            + "both. items: field code → words, with fewer readers than the field's if the person wishes. "
                            + "triggers: codes of clauses of the local definition. calls: whom to tell first, in order.")
    @Once
    @Post("/people/{id}/plans")
    HttpResponse<PlanFile> write(UUID id, @Valid @Body WritePlan.NewVersion form, @Parameter(hidden = true) Actor by) {
        try {
            CrisisPlan written = writePlan.write(id, form, by);
            return HttpResponse.created(readPlan.read(id, written.kind(), written.version(), null, by));
        } catch (Refused refusal) {
            throw refusal.reason() == BaseReason.VERSION ? refusal.with(bothPlans(id, form, by)) : refusal;
        }
    }

    private Map<String, Object> bothPlans(UUID id, WritePlan.NewVersion form, Actor by) {
        Map<String, Object> both = new HashMap<>();
        both.put("yours", form);
        readPlan.readAgainst(id, form.kind(), by).ifPresent(current -> both.put("current", current));
        return both;
    }
}
