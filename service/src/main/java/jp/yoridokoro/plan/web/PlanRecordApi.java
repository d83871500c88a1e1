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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.plan.AgreeToPlan;
import jp.yoridokoro.plan.ConfirmMedicines;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.EvaluatePlan;
import jp.yoridokoro.plan.PlanAgreement;
import jp.yoridokoro.plan.PlanEvaluation;
import jp.yoridokoro.plan.ReadPlan;
import jp.yoridokoro.plan.ReadPlan.PlanFile;

/** What comes after a version was written: agreement, confirmation of the medicines, evaluation after use. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "クライシスプラン")
class PlanRecordApi {
    private final AgreeToPlan agreeToPlan;
    private final ConfirmMedicines confirmMedicines;
    private final EvaluatePlan evaluatePlan;
    private final ReadPlan readPlan;

    PlanRecordApi(
            AgreeToPlan agreeToPlan, ConfirmMedicines confirmMedicines, EvaluatePlan evaluatePlan, ReadPlan readPlan) {
        this.agreeToPlan = agreeToPlan;
        this.confirmMedicines = confirmMedicines;
        this.evaluatePlan = evaluatePlan;
        this.readPlan = readPlan;
    }

    @Operation(
            summary = "版への同意を記録する",
            description =
                    "By the person, family or a guardian: SIGNED, ORAL_WITNESSED with a witness, or CANNOT_EXPRESS (the "
                            + "person only) with the reason why the version is in their best interest.")
    @Once
    @Post("/people/{id}/plans/{kind}/{version}/agreements")
    HttpResponse<PlanFile> agree(
            UUID id,
            CrisisPlan.Kind kind,
            int version,
            @Valid @Body PlanAgreement.Given form,
            @Parameter(hidden = true) Actor by) {
        agreeToPlan.agree(id, kind, version, form, by);
        return HttpResponse.created(readPlan.read(id, kind, version, null, by));
    }

    @Operation(
            summary = "服薬をたしかめた日を記録する",
            description = "What the plan says of medicines was compared with a source such as お薬手帳.")
    @Once
    @Post("/people/{id}/medicine-checks")
    HttpResponse<ConfirmMedicines.Check> confirm(
            UUID id, @Valid @Body ConfirmMedicines.Check form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(confirmMedicines.confirm(id, form, by));
    }

    @Operation(
            summary = "使ったあとの評価を記録する",
            description = "経過と効果の評価: what helped, what did not, what to change; of a case, or of a use without one.")
    @Once
    @Post("/people/{id}/plans/{kind}/{version}/evaluations")
    HttpResponse<PlanEvaluation> evaluate(
            UUID id,
            CrisisPlan.Kind kind,
            int version,
            @Valid @Body PlanEvaluation.Given form,
            @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(evaluatePlan.evaluate(id, kind, version, form, by));
    }

    @Operation(summary = "評価の一覧", description = "Of every version of both kinds, the latest use first. Logged.")
    @Get("/people/{id}/plan-evaluations{?purpose}")
    List<PlanEvaluation> evaluations(
            UUID id, @Nullable @QueryValue @Size(max = 200) String purpose, @Parameter(hidden = true) Actor by) {
        return evaluatePlan.of(id, purpose, by);
    }

    @Operation(
            summary = "評価がまだの事案",
            description =
                    "Cases that are over and began with a plan nobody has evaluated; the longest over first. Logged.")
    @Get("/plan-evaluations-owed{?after,size,purpose}")
    Page<PlanEvaluation.Owed> owed(
            @Nullable @QueryValue UUID after,
            @Min(1) @Max(Page.LARGEST) @QueryValue(defaultValue = "50") int size,
            @Nullable @QueryValue @Size(max = 200) String purpose,
            @Parameter(hidden = true) Actor by) {
        return evaluatePlan.owed(after, size, purpose, by);
    }
}
