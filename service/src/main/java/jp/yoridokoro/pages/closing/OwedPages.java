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
import jp.yoridokoro.aftercare.OfferRegistration;
import jp.yoridokoro.aftercare.OweFollowUp;
import jp.yoridokoro.aftercare.Owed;
import jp.yoridokoro.aftercare.SettleOwed;
import jp.yoridokoro.aftercare.web.AftercareApi;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.stay.AtStep;
import jp.yoridokoro.pages.stay.ReadStep;
import jp.yoridokoro.plan.ReadPlan;
import jp.yoridokoro.registration.Registration;

/** One thing a case left owed: its result, why it was left out, or the registration it leads to. */
@Hidden
@Controller("/emergencies/{id}/follow-up/{owed}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwedPages {
    private final ReadStep readStep;
    private final OweFollowUp oweFollowUp;
    private final SettleOwed settleOwed;
    private final OfferRegistration offerRegistration;
    private final ReadPlan readPlan;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    OwedPages(
            ReadStep readStep,
            OweFollowUp oweFollowUp,
            SettleOwed settleOwed,
            OfferRegistration offerRegistration,
            ReadPlan readPlan,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.readStep = readStep;
        this.oweFollowUp = oweFollowUp;
        this.settleOwed = settleOwed;
        this.offerRegistration = offerRegistration;
        this.readPlan = readPlan;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> one(UUID id, UUID owed, Actor by) {
        return one(id, owed, Typed.known(Map.of("doneOn", LocalDate.now(clock))), by);
    }

    @Post("/result")
    HttpResponse<?> done(UUID id, UUID owed, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                AftercareApi.ResultForm.class,
                by,
                form -> {
                    settleOwed.done(owed, form.result(), by);
                    return Pages.go("/emergencies/" + id + "/follow-up", "owedDone");
                },
                again -> one(id, owed, again, by));
    }

    @Post("/waiver")
    HttpResponse<?> leftOut(UUID id, UUID owed, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                ReasonForm.class,
                by,
                form -> {
                    settleOwed.leftOut(owed, form.reason(), by);
                    return Pages.go("/emergencies/" + id + "/follow-up", "owedLeftOut");
                },
                again -> one(id, owed, again, by));
    }

    @Post("/registration")
    HttpResponse<?> register(UUID id, UUID owed, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                AftercareApi.DraftForm.class,
                by,
                form -> {
                    Registration draft = offerRegistration
                            .take(id, form.registrationClass(), by)
                            .registration();
                    return Pages.go("/registrations/" + draft.id(), "registrationDrafted");
                },
                again -> one(id, owed, again, by));
    }

    private HttpResponse<?> one(UUID id, UUID owedId, Typed typed, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        AtStep at = readStep.read(id, by);
        Owed owed = oweFollowUp.ofCase(id, by).stream()
                .filter(one -> one.id().equals(owedId))
                .findFirst()
                .orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        boolean plan = owed.kind() == Owed.Kind.CRISIS_PLAN_MADE || owed.kind() == Owed.Kind.PLAN_EVALUATION;
        Map<String, Object> model = at.model();
        model.put("owed", owed);
        model.put("promise", FollowUpPages.PROMISES.contains(owed.kind().name()));
        model.put("offer", owed.kind() == Owed.Kind.REGISTRATION_OFFER);
        model.put("understoodChoices", Choice.of(Known.values(), "stay.understood"));
        model.put("planChoices", plan ? plans(at, by) : List.of());
        model.put("classChoices", Choice.of(Registration.RegistrationClass.values(), "stay.class"));
        return pages.form("stay/owed", by, typed, model);
    }

    private List<Choice> plans(AtStep at, Actor by) {
        return readPlan.versions(at.whole().person().id(), Words.of("stay.owedPurpose"), by).stream()
                .map(plan -> new Choice(
                        plan.id().toString(),
                        Words.of(
                                "stay.planVersion",
                                plan.version(),
                                Say.day(plan.writtenAt()
                                        .atZone(TokyoClock.TOKYO)
                                        .toLocalDate()))))
                .toList();
    }
}
