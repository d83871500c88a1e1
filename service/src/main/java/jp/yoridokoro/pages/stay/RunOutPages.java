package jp.yoridokoro.pages.stay;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.casework.web.RunOutForm;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.lifeline.KeepRunOuts;
import jp.yoridokoro.lifeline.RunOut;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import org.jspecify.annotations.Nullable;

/** How long what a person lives on lasts. */
@Hidden
@Controller("/emergencies/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class RunOutPages {
    private final ReadStep readStep;
    private final KeepRunOuts keepRunOuts;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    RunOutPages(ReadStep readStep, KeepRunOuts keepRunOuts, Forms forms, Pages pages, Clock clock) {
        this.readStep = readStep;
        this.keepRunOuts = keepRunOuts;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    /** {@code replaces}: something said before that lasts longer now, or less. */
    @Get("/run-outs")
    HttpResponse<?> runOuts(UUID id, @QueryValue @Nullable UUID replaces, Actor by) {
        return runOuts(id, Typed.nothing().with("replaces", replaces), by);
    }

    @Post("/run-outs")
    HttpResponse<?> lasts(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                RunOutForm.class,
                by,
                form -> {
                    keepRunOuts.note(id, form.said("", clock.instant()), form.replaces(), by);
                    return Pages.go("/emergencies/" + id + "/run-outs", "runOutNoted");
                },
                again -> runOuts(id, again, by));
    }

    private HttpResponse<?> runOuts(UUID id, Typed typed, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        AtStep at = readStep.read(id, by);
        List<RunOut> lasting = at.whole().depth().runOuts();
        Typed known = lasting.stream()
                .filter(one -> typed.has("replaces", one.id().toString()) && !typed.has(Typed.ONCE))
                .findFirst()
                .map(one -> typed.with("what", one.what()).with("words", one.words()))
                .orElse(typed);
        Map<String, Object> model = at.model();
        model.put("lasting", lasting);
        model.put("allowed", !at.whole().emergency().stage().over());
        model.put(
                "whatChoices",
                Stream.of(RunOut.What.values())
                        .map(what -> new Choice(what.name(), what.label()))
                        .toList());
        return pages.form("stay/runouts", by, known, model);
    }
}
