package jp.yoridokoro.pages.hub;

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
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.casework.EndEmergency;
import jp.yoridokoro.casework.web.EmergencyApi;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.emergency.JudgeEmergency;
import jp.yoridokoro.emergency.Stage;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.emergency.Workflow;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.matching.Reach;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.placement.SearchPlaces;

/** A case: seen, judged, judged again, or left without a place. */
@Hidden
@Controller("/emergencies/{id}")
@Produces(MediaType.TEXT_HTML)
class CasePages {
    private final CasePage casePage;
    private final JudgeEmergency judgeEmergency;
    private final SearchPlaces searchPlaces;
    private final EndEmergency endEmergency;
    private final Emergencies emergencies;
    private final Forms forms;

    CasePages(
            CasePage casePage,
            JudgeEmergency judgeEmergency,
            SearchPlaces searchPlaces,
            EndEmergency endEmergency,
            Emergencies emergencies,
            Forms forms) {
        this.casePage = casePage;
        this.judgeEmergency = judgeEmergency;
        this.searchPlaces = searchPlaces;
        this.endEmergency = endEmergency;
        this.emergencies = emergencies;
        this.forms = forms;
    }

    @Get
    HttpResponse<?> one(UUID id, Actor by) {
        return casePage.show(id, by);
    }

    @Post("/acknowledgement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> acknowledge(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                by,
                () -> {
                    judgeEmergency.acknowledge(id, by);
                    return Pages.go("/emergencies/" + id);
                },
                again -> casePage.show(id, again, by));
    }

    /** An emergency is searched for at once: the judgement leads straight to the places, without a button between. */
    @Post("/judgement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> judge(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                EmergencyApi.JudgementForm.class,
                by,
                form -> {
                    judgeEmergency.judge(id, form.judgement(), by);
                    Stage stage =
                            emergencies.findById(id).map(EmergencyCase::stage).orElse(Stage.TRIAGE);
                    if (Workflow.steps(stage, by.role()).contains(Step.SEARCH)) {
                        searchPlaces.search(id, Reach.HUB, Words.of("hub.search.first"), null, by);
                    }
                    return Pages.go(
                            "/emergencies/" + id, "judged." + form.route().name());
                },
                again -> casePage.show(
                        id,
                        again.at(EmergencyReason.CLAUSE_SAYS_OTHERWISE, "clause")
                                .at(EmergencyReason.CLAUSE_NOT_IN_FORCE, "clause"),
                        by));
    }

    @Post("/second-judgement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> judgeAgain(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                ReasonForm.class,
                by,
                form -> {
                    judgeEmergency.judgeAgain(id, form.reason(), by);
                    return Pages.go("/emergencies/" + id, "judgeAgain");
                },
                again -> casePage.show(id, again, by));
    }

    @Post("/unplaced-record")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> unplaced(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                ReasonForm.class,
                by,
                form -> {
                    endEmergency.unplaced(id, form.reason(), by);
                    return Pages.go("/emergencies/" + id, "unplaced");
                },
                again -> casePage.show(id, again, by));
    }
}
