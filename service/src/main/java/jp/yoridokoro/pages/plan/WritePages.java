package jp.yoridokoro.pages.plan;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.draft.KeepDraft;
import jp.yoridokoro.plan.draft.PublishDraft;
import jp.yoridokoro.plan.draft.ReadDraft;

/** Writing a plan: a topic a page, each saved as a draft; at the end the draft becomes a version. */
@Hidden
@Controller("/people/{id}/plan/{kind}")
@Produces(MediaType.TEXT_HTML)
class WritePages {
    private final Steps steps;
    private final Checks checks;
    private final ReadDraft readDraft;
    private final KeepDraft keepDraft;
    private final PublishDraft publishDraft;
    private final Forms forms;
    private final Pages pages;

    WritePages(
            Steps steps,
            Checks checks,
            ReadDraft readDraft,
            KeepDraft keepDraft,
            PublishDraft publishDraft,
            Forms forms,
            Pages pages) {
        this.steps = steps;
        this.checks = checks;
        this.readDraft = readDraft;
        this.keepDraft = keepDraft;
        this.publishDraft = publishDraft;
        this.forms = forms;
        this.pages = pages;
    }

    /** A draft is gone on with where it shows what it changes; a new one begins with the first topic. */
    @Get("/edit")
    HttpResponse<?> begin(UUID id, CrisisPlan.Kind kind, Actor by) {
        boolean begun = readDraft.savedAt(id, kind, by).isPresent();
        return Pages.go(path(id, kind) + (begun ? "/edit/check" : "/edit/IDENTITY"));
    }

    @Get("/edit/check")
    HttpResponse<?> check(UUID id, CrisisPlan.Kind kind, Actor by) {
        Checks.Check check = checks.of(id, kind, by);
        return pages.form("plan/check", by, check.known(), Map.of("view", check.view()));
    }

    @Get("/edit/{topic}")
    HttpResponse<?> step(UUID id, CrisisPlan.Kind kind, String topic, Actor by) {
        Steps.Step step = steps.of(id, kind, topic, by);
        return pages.form("plan/step", by, step.known(), Map.of("view", step.view()));
    }

    @Post("/edit/{topic}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(UUID id, CrisisPlan.Kind kind, String topic, @Body Map<String, Object> body, Actor by) {
        Typed typed = Typed.of(body);
        return forms.send(
                typed,
                KeepDraft.Step.class,
                by,
                form -> {
                    List<String> topics = steps.of(id, kind, topic, by).view().topics();
                    keepDraft.save(id, kind, topic, form, by);
                    int next = topics.indexOf(topic) + 1;
                    boolean last = next == topics.size() || typed.has("_go", "check");
                    return Pages.go(path(id, kind) + "/edit/" + (last ? "check" : topics.get(next)), "planSaved");
                },
                again -> pages.form(
                        "plan/step",
                        by,
                        again,
                        Map.of("view", steps.of(id, kind, topic, by).view())));
    }

    @Post("/publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(UUID id, CrisisPlan.Kind kind, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                PublishDraft.Finish.class,
                by,
                form -> {
                    publishDraft.publish(id, kind, form, by);
                    return Pages.go("/people/" + id + "/plan?kind=" + kind, "planPublished");
                },
                again -> check(id, kind, again, by));
    }

    /** Goes on upon the version that came in between. */
    @Post("/rebase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> rebase(UUID id, CrisisPlan.Kind kind, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                by,
                () -> {
                    keepDraft.rebase(id, kind, by);
                    return Pages.go(path(id, kind) + "/edit/check", "planRebased");
                },
                again -> check(id, kind, again, by));
    }

    @Post("/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> discard(UUID id, CrisisPlan.Kind kind, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                by,
                () -> {
                    keepDraft.discard(id, kind, by);
                    return Pages.go("/people/" + id + "/plan?kind=" + kind, "planDiscarded");
                },
                again -> check(id, kind, again, by));
    }

    private HttpResponse<?> check(UUID id, CrisisPlan.Kind kind, Typed typed, Actor by) {
        return pages.form(
                "plan/check", by, typed, Map.of("view", checks.of(id, kind, by).view()));
    }

    private static String path(UUID id, CrisisPlan.Kind kind) {
        return "/people/" + id + "/plan/" + kind;
    }
}
