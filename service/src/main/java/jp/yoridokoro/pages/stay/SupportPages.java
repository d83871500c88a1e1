package jp.yoridokoro.pages.stay;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.casework.web.HomeSupportApi;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.stay.HomeSupport;
import jp.yoridokoro.stay.SupportAtHome;

/** Who comes to the home of a person, looks after them and says how they are. */
@Hidden
@Controller("/emergencies/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SupportPages {
    private final ReadStep readStep;
    private final SupportAtHome supportAtHome;
    private final Forms forms;
    private final Pages pages;

    SupportPages(ReadStep readStep, SupportAtHome supportAtHome, Forms forms, Pages pages) {
        this.readStep = readStep;
        this.supportAtHome = supportAtHome;
        this.forms = forms;
        this.pages = pages;
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
}
