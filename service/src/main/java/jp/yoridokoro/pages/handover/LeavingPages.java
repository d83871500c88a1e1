package jp.yoridokoro.pages.handover;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.util.HttpHostResolver;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.outside.FollowOutside;
import jp.yoridokoro.outside.OutsideHandoff;
import jp.yoridokoro.outside.OutsidePacket;
import jp.yoridokoro.outside.ReadOutside;
import jp.yoridokoro.outside.SendOutside;
import jp.yoridokoro.outside.web.OutsideApi;
import jp.yoridokoro.outside.web.OutsideView;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.stay.AtStep;
import jp.yoridokoro.pages.stay.ReadStep;

/** A case goes to a hospital, another city, or another place without an account; the hub stays responsible until it is heard of. */
@Hidden
@Controller("/emergencies/{id}/outside")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class LeavingPages {
    private final ReadStep readStep;
    private final ReadOutside readOutside;
    private final SendOutside sendOutside;
    private final FollowOutside followOutside;
    private final Forms forms;
    private final Pages pages;
    private final HttpHostResolver hosts;
    private final Clock clock;

    LeavingPages(
            ReadStep readStep,
            ReadOutside readOutside,
            SendOutside sendOutside,
            FollowOutside followOutside,
            Forms forms,
            Pages pages,
            HttpHostResolver hosts,
            Clock clock) {
        this.readStep = readStep;
        this.readOutside = readOutside;
        this.sendOutside = sendOutside;
        this.followOutside = followOutside;
        this.forms = forms;
        this.pages = pages;
        this.hosts = hosts;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> all(UUID id, Actor by) {
        return all(id, Typed.nothing(), by);
    }

    @Post
    HttpResponse<?> prepare(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                OutsideApi.DestinationForm.class,
                by,
                form -> Pages.go(
                        "/emergencies/" + id + "/outside/"
                                + sendOutside.prepare(id, form.to(), by).id(),
                        "outsidePrepared"),
                again -> all(id, again, by));
    }

    @Get("/{outside}")
    HttpResponse<?> one(UUID id, UUID outside, Actor by) {
        return one(id, outside, Typed.nothing(), by);
    }

    /** Shown this once and kept nowhere: no key of the form, no way back to it. */
    @Post("/{outside}/key")
    HttpResponse<?> seal(UUID id, UUID outside, @Body Map<String, Object> body, HttpRequest<?> request, Actor by) {
        return forms.send(
                Typed.of(body).with(Typed.ONCE, null),
                OutsideApi.KeyForm.class,
                by,
                form -> {
                    SendOutside.Key key = sendOutside.seal(outside, form.version(), by);
                    Map<String, Object> model = readStep.read(id, by).model();
                    model.put("address", hosts.resolve(request) + "/outside/" + key.token());
                    model.put("passphrase", key.passphrase());
                    model.put("expires", key.expiresAt());
                    model.put("outside", OutsideView.of(key.handoff(), clock.instant()));
                    return pages.show("handover/key", by, model);
                },
                again -> one(id, outside, again, by));
    }

    @Post("/{outside}/outcome")
    HttpResponse<?> hear(UUID id, UUID outside, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                OutsideApi.OutcomeForm.class,
                by,
                form -> {
                    String words = form.words() == null ? "" : form.words();
                    followOutside.hear(outside, form.outcome(), form.from(), words, by);
                    return Pages.go("/emergencies/" + id + "/outside/" + outside, "outsideHeard");
                },
                again -> one(id, outside, again, by));
    }

    @Post("/{outside}/departure")
    HttpResponse<?> leave(UUID id, UUID outside, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                OutsideApi.DepartureForm.class,
                by,
                form -> {
                    followOutside.leave(outside, form.words(), by);
                    return Pages.go("/emergencies/" + id, "outsideLeft");
                },
                again -> one(id, outside, again, by));
    }

    private HttpResponse<?> all(UUID id, Typed typed, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        AtStep at = readStep.read(id, by);
        Map<String, Object> model = at.model();
        model.put("allowed", !at.whole().emergency().stage().over());
        model.put("handoffs", views(id, by));
        model.put("kindChoices", Choice.of(OutsideHandoff.Kind.values(), "handover.outsideKind"));
        model.put("sectionChoices", Choice.of(OutsidePacket.Section.values(), "handover.section"));
        return pages.form("handover/outside", by, typed, model);
    }

    private HttpResponse<?> one(UUID id, UUID outside, Typed typed, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        AtStep at = readStep.read(id, by);
        OutsideView view = views(id, by).stream()
                .filter(one -> one.id().equals(outside))
                .findFirst()
                .orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        Map<String, Object> model = at.model();
        model.put("over", at.whole().emergency().stage().over());
        model.put("outside", view);
        model.put("outcomeChoices", Choice.of(OutsideHandoff.Outcome.values(), "handover.outcome"));
        return pages.form("handover/leaving", by, typed, model);
    }

    private List<OutsideView> views(UUID id, Actor by) {
        return readOutside.ofCase(id, by).stream()
                .map(one -> OutsideView.of(one, clock.instant()))
                .toList();
    }
}
