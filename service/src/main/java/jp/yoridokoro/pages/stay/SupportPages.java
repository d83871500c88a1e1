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
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.casework.web.HomeSupportApi;
import jp.yoridokoro.casework.web.RunOutForm;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.lifeline.KeepRunOuts;
import jp.yoridokoro.lifeline.RunOut;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.stay.HomeSupport;
import jp.yoridokoro.stay.SupportAtHome;
import org.jspecify.annotations.Nullable;

/** What keeps a person safe where they are: who comes to the home, and how long what they live on lasts. */
@Hidden
@Controller("/emergencies/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SupportPages {
    private final ReadStep readStep;
    private final SupportAtHome supportAtHome;
    private final KeepRunOuts keepRunOuts;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    SupportPages(
            ReadStep readStep,
            SupportAtHome supportAtHome,
            KeepRunOuts keepRunOuts,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.readStep = readStep;
        this.supportAtHome = supportAtHome;
        this.keepRunOuts = keepRunOuts;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/home-support")
    HttpResponse<?> supports(UUID id, Actor by) {
        return supports(id, Typed.nothing(), by);
    }

    @Post("/home-support")
    HttpResponse<?> begin(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                HomeSupportApi.HomeSupportForm.class,
                by,
                form -> {
                    supportAtHome.begin(id, form.support(), by);
                    return Pages.go("/emergencies/" + id, "supportBegun");
                },
                again -> supports(id, again, by));
    }

    @Get("/home-support/{support}")
    HttpResponse<?> support(UUID id, UUID support, Actor by) {
        return support(id, support, Typed.nothing(), by);
    }

    @Post("/home-support/{support}/check")
    HttpResponse<?> check(UUID id, UUID support, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                HomeSupportApi.CheckForm.class,
                by,
                form -> {
                    supportAtHome.check(id, support, form.words(), form.nextCheck(), form.until(), by);
                    return Pages.go("/emergencies/" + id + "/home-support", "supportChecked");
                },
                again -> support(id, support, again, by));
    }

    @Post("/home-support/{support}/end")
    HttpResponse<?> end(UUID id, UUID support, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                ReasonForm.class,
                by,
                form -> {
                    supportAtHome.end(id, support, form.reason(), by);
                    return Pages.go("/emergencies/" + id + "/home-support", "supportEnded");
                },
                again -> support(id, support, again, by));
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

    private HttpResponse<?> supports(UUID id, Typed typed, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        AtStep at = readStep.read(id, by);
        Map<String, Object> model = at.model();
        model.put("allowed", at.may(Step.SUPPORT_AT_HOME));
        model.put("supports", at.whole().depth().homeSupports());
        model.put(
                "kindChoices",
                Stream.of(HomeSupport.Kind.values())
                        .map(kind -> new Choice(kind.name(), kind.label()))
                        .toList());
        return pages.form("stay/homesupport", by, typed, model);
    }

    private HttpResponse<?> support(UUID id, UUID supportId, Typed typed, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        AtStep at = readStep.read(id, by);
        Map<String, Object> model = at.model();
        model.put(
                "support",
                at.whole().depth().homeSupports().stream()
                        .filter(one -> one.id().equals(supportId))
                        .findFirst()
                        .orElseThrow(() -> new Refused(BaseReason.UNKNOWN)));
        return pages.form("stay/supportcheck", by, typed, model);
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
