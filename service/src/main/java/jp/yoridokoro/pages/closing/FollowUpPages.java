package jp.yoridokoro.pages.closing;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.aftercare.OweFollowUp;
import jp.yoridokoro.aftercare.web.AftercareApi;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.emergency.Stage;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.stay.AtStep;
import jp.yoridokoro.pages.stay.ReadStep;

/** What a case leaves owed: what was promised instead of a place, the review of the stay, the offer of a registration. */
@Hidden
@Controller("/emergencies/{id}/follow-up")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class FollowUpPages {
    static final List<String> PROMISES = List.of("EXPLAINED_AGAIN", "CRISIS_PLAN_MADE", "CONSULTATION", "OTHER");

    private final ReadStep readStep;
    private final OweFollowUp oweFollowUp;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    FollowUpPages(ReadStep readStep, OweFollowUp oweFollowUp, Forms forms, Pages pages, Clock clock) {
        this.readStep = readStep;
        this.oweFollowUp = oweFollowUp;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> all(UUID id, Actor by) {
        return all(id, Typed.nothing(), by);
    }

    @Post
    HttpResponse<?> owe(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                AftercareApi.FollowUpForm.class,
                by,
                form -> {
                    oweFollowUp.owe(id, form.kind(), form.dueOn(), by);
                    return Pages.go("/emergencies/" + id + "/follow-up", "owedAdded");
                },
                again -> all(id, again, by));
    }

    private HttpResponse<?> all(UUID id, Typed typed, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        AtStep at = readStep.read(id, by);
        Map<String, Object> model = at.model();
        model.put("owed", oweFollowUp.ofCase(id, by));
        model.put("today", LocalDate.now(clock));
        model.put(
                "promises",
                at.whole().emergency().stage() == Stage.NOT_EMERGENCY
                        || at.whole().emergency().followUp() != null);
        model.put("kindChoices", Choice.of(PROMISES, "stay.owed"));
        return pages.form("stay/followup", by, typed, model);
    }
}
