package jp.yoridokoro.pages.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.print.PrintPlan;

/** A plan: its half minute, all of it, an older version, two versions side by side, its paper. */
@Hidden
@Controller("/people/{id}/plan")
@Produces(MediaType.TEXT_HTML)
class PlanPages {
    private final PlanViews views;
    private final CompareViews compareViews;
    private final PrintPlan printPlan;
    private final Pages pages;

    PlanPages(PlanViews views, CompareViews compareViews, PrintPlan printPlan, Pages pages) {
        this.views = views;
        this.compareViews = compareViews;
        this.printPlan = printPlan;
        this.pages = pages;
    }

    @Get("{?kind}")
    HttpResponse<?> plan(UUID id, @Nullable @QueryValue CrisisPlan.Kind kind, Actor by) {
        return pages.show("plan/plan", by, Map.of("view", views.of(id, kind, null, by)));
    }

    @Get("/{kind}/{version}")
    HttpResponse<?> version(UUID id, CrisisPlan.Kind kind, int version, Actor by) {
        return pages.show("plan/plan", by, Map.of("view", views.of(id, kind, version, by)));
    }

    /** Without versions named: the one in force beside the one before. */
    @Get("/{kind}/compare{?from,to}")
    HttpResponse<?> compare(
            UUID id,
            CrisisPlan.Kind kind,
            @Nullable @QueryValue Integer from,
            @Nullable @QueryValue Integer to,
            Actor by) {
        return pages.show("plan/compare", by, Map.of("view", compareViews.of(id, kind, from, to, by)));
    }

    @Get("/{kind}/{version}/sheet.pdf")
    @Produces(MediaType.APPLICATION_PDF)
    HttpResponse<byte[]> sheet(UUID id, CrisisPlan.Kind kind, int version, Actor by) {
        return HttpResponse.ok(printPlan.sheet(id, kind, version, null, by))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "inline; filename=\"plan.pdf\"")
                .header("Cache-Control", "no-store");
    }
}
