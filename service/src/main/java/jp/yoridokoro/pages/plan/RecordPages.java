package jp.yoridokoro.pages.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.plan.AgreeToPlan;
import jp.yoridokoro.plan.ConfirmMedicines;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.EvaluatePlan;
import jp.yoridokoro.plan.PlanAgreement;
import jp.yoridokoro.plan.PlanEvaluation;

/** What is recorded beside a version: who agreed, what it was worth in use, that its medicines were confirmed. */
@Hidden
@Controller("/people/{id}/plan")
@Produces(MediaType.TEXT_HTML)
class RecordPages {
    private final PlanViews views;
    private final AgreeToPlan agreeToPlan;
    private final EvaluatePlan evaluatePlan;
    private final ConfirmMedicines confirmMedicines;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    RecordPages(
            PlanViews views,
            AgreeToPlan agreeToPlan,
            EvaluatePlan evaluatePlan,
            ConfirmMedicines confirmMedicines,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.views = views;
        this.agreeToPlan = agreeToPlan;
        this.evaluatePlan = evaluatePlan;
        this.confirmMedicines = confirmMedicines;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/{kind}/{version}/agreement")
    HttpResponse<?> agreement(UUID id, CrisisPlan.Kind kind, int version, Actor by) {
        PlanView view = views.of(id, kind, version, by);
        Typed known = Typed.known(Map.of(
                "party", PlanAgreement.Party.PERSON,
                "name", view.name(),
                "relation", Words.of("plan.with.PERSON"),
                "method", PlanAgreement.Method.SIGNED,
                "agreedOn", LocalDate.now(clock)));
        return agreement(view, known, by);
    }

    @Post("/{kind}/{version}/agreement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> agree(UUID id, CrisisPlan.Kind kind, int version, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                PlanAgreement.Given.class,
                by,
                form -> {
                    agreeToPlan.agree(id, kind, version, form, by);
                    return Pages.go("/people/" + id + "/plan/" + kind + "/" + version, "planAgreed");
                },
                again -> agreement(views.of(id, kind, version, by), again, by));
    }

    private HttpResponse<?> agreement(PlanView view, Typed typed, Actor by) {
        return pages.form(
                "plan/agreement",
                by,
                typed,
                Map.of(
                        "view",
                        view,
                        "parties",
                        Choice.of(PlanAgreement.Party.values(), "plan.party"),
                        "methods",
                        Choice.of(PlanAgreement.Method.values(), "plan.method")));
    }

    /** @param caseId the emergency it was used in; null: used without one */
    @Get("/{kind}/{version}/evaluation{?caseId}")
    HttpResponse<?> evaluation(
            UUID id, CrisisPlan.Kind kind, int version, @Nullable @QueryValue UUID caseId, Actor by) {
        Map<String, Object> known = new HashMap<>();
        known.put("usedOn", LocalDate.now(clock));
        if (caseId != null) {
            known.put("caseId", caseId);
        }
        return evaluation(id, kind, version, Typed.known(known), by);
    }

    @Post("/{kind}/{version}/evaluation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> evaluate(UUID id, CrisisPlan.Kind kind, int version, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                PlanEvaluation.Given.class,
                by,
                form -> {
                    evaluatePlan.evaluate(id, kind, version, form, by);
                    return Pages.go("/people/" + id + "/plan/" + kind + "/" + version + "/evaluation", "planEvaluated");
                },
                again -> evaluation(id, kind, version, again, by));
    }

    private HttpResponse<?> evaluation(UUID id, CrisisPlan.Kind kind, int version, Typed typed, Actor by) {
        return pages.form(
                "plan/evaluation",
                by,
                typed,
                Map.of(
                        "view",
                        views.of(id, kind, version, by),
                        "evaluations",
                        evaluatePlan.of(id, null, by),
                        "madeWith",
                        Checks.with()));
    }

    @Get("/medicines")
    HttpResponse<?> medicines(UUID id, Actor by) {
        return medicines(id, Typed.nothing().with("checkedOn", LocalDate.now(clock)), by);
    }

    @Post("/medicines")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                ConfirmMedicines.Check.class,
                by,
                form -> {
                    confirmMedicines.confirm(id, form, by);
                    return Pages.go("/people/" + id + "/plan", "planMedicines");
                },
                again -> medicines(id, again, by));
    }

    private HttpResponse<?> medicines(UUID id, Typed typed, Actor by) {
        return pages.form("plan/medicines", by, typed, Map.of("view", views.of(id, null, null, by)));
    }
}
