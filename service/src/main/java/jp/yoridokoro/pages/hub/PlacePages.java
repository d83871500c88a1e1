package jp.yoridokoro.pages.hub;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.casework.web.PlacementApi;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.matching.Reach;
import jp.yoridokoro.matching.Refusal;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.placement.AcceptOffer;
import jp.yoridokoro.placement.AnswerByTelephone;
import jp.yoridokoro.placement.AnswerOffer;
import jp.yoridokoro.placement.SearchPlaces;
import jp.yoridokoro.placement.SendOffers;
import jp.yoridokoro.placement.web.AnswerForm;

/** Finding a place: search, ask, hear by telephone, take back. All of it on the page of the case. */
@Hidden
@Controller("/emergencies/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class PlacePages {
    /** The button of a yes: the form beside it is that of an answer. */
    private static final String YES = "_yes";

    private final CasePage casePage;
    private final SearchPlaces searchPlaces;
    private final SendOffers sendOffers;
    private final AnswerByTelephone answerByTelephone;
    private final AcceptOffer acceptOffer;
    private final AnswerOffer answerOffer;
    private final Forms forms;

    PlacePages(
            CasePage casePage,
            SearchPlaces searchPlaces,
            SendOffers sendOffers,
            AnswerByTelephone answerByTelephone,
            AcceptOffer acceptOffer,
            AnswerOffer answerOffer,
            Forms forms) {
        this.casePage = casePage;
        this.searchPlaces = searchPlaces;
        this.sendOffers = sendOffers;
        this.answerByTelephone = answerByTelephone;
        this.acceptOffer = acceptOffer;
        this.answerOffer = answerOffer;
        this.forms = forms;
    }

    @Post("/searches")
    HttpResponse<?> search(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                PlacementApi.SearchForm.class,
                by,
                form -> {
                    String reason = form.reason() == null ? Words.of("hub.search.first") : form.reason();
                    searchPlaces.search(id, form.reach(), reason, form.other(), by);
                    return Pages.go(
                            "/emergencies/" + id + "#places", form.reach() == Reach.HUB ? "searched" : "widened");
                },
                again -> casePage.show(id, again, by));
    }

    /** All or none: where one bed was lost in between nobody is asked, and the page comes back with the next best ticked. */
    @Post("/offers")
    HttpResponse<?> offer(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                PlacementApi.OffersForm.class,
                by,
                form -> {
                    sendOffers.send(id, form.units(), Boolean.TRUE.equals(form.overCapacity()), by);
                    return Pages.go("/emergencies/" + id, "offered");
                },
                again -> casePage.show(id, again, by));
    }

    /** What an office that had not been asked said on the telephone. */
    @Post("/telephone-answers")
    HttpResponse<?> telephone(UUID id, @Body Map<String, Object> body, Actor by) {
        Typed typed = Typed.of(body);
        return forms.send(
                typed.has("yes") ? typed : typed.with("yes", false),
                PlacementApi.TelephoneForm.class,
                by,
                form -> {
                    String spokenWith = form.spokenWith() == null ? "" : form.spokenWith();
                    if (form.yes()) {
                        answerByTelephone.yes(id, form.unit(), spokenWith, form.overCapacityWords(), by);
                    } else {
                        Refusal refusal = form.refusal() == null ? Refusal.OTHER : form.refusal();
                        answerByTelephone.no(
                                id, form.unit(), refusal, form.note() == null ? "" : form.note(), spokenWith, by);
                    }
                    return Pages.go("/emergencies/" + id, form.yes() ? "heardYes" : "heardNo");
                },
                again -> casePage.show(id, again, by));
    }

    /** The same for an office that was asked and is telephoned while it thinks. */
    @Post("/offers/{offer}/answer")
    HttpResponse<?> answer(UUID id, UUID offer, @Body Map<String, Object> body, Actor by) {
        Typed typed = Typed.of(body);
        return forms.send(
                typed,
                AnswerForm.class,
                by,
                form -> {
                    if (typed.has(YES)) {
                        acceptOffer.accept(offer, form.yes(by, "WEB"), by);
                    } else {
                        answerOffer.refuse(
                                offer, form.refusalOrOther(), form.noteOrNothing(), form.answerer(by, "WEB"), by);
                    }
                    return Pages.go("/emergencies/" + id, typed.has(YES) ? "heardYes" : "heardNo");
                },
                again -> casePage.show(id, again, by));
    }

    @Post("/offers/{offer}/withdrawal")
    HttpResponse<?> withdraw(UUID id, UUID offer, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                ReasonForm.class,
                by,
                form -> {
                    answerOffer.withdraw(offer, form.reason(), by);
                    return Pages.go("/emergencies/" + id, "withdrawn");
                },
                again -> casePage.show(id, again, by));
    }
}
