package jp.yoridokoro.pages.office;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.placement.AcceptOffer;
import jp.yoridokoro.placement.AnswerOffer;
import jp.yoridokoro.placement.web.AnswerForm;

/** What is asked of an office tonight, and its answer: all nights, some nights, or no with a reason. */
@Hidden
@Controller("/offers")
@Produces(MediaType.TEXT_HTML)
class OfferPages {
    private final OfferCards offers;
    private final OfficeRows rows;
    private final AcceptOffer acceptOffer;
    private final AnswerOffer answerOffer;
    private final Forms forms;
    private final Pages pages;

    OfferPages(
            OfferCards offers,
            OfficeRows rows,
            AcceptOffer acceptOffer,
            AnswerOffer answerOffer,
            Forms forms,
            Pages pages) {
        this.offers = offers;
        this.rows = rows;
        this.acceptOffer = acceptOffer;
        this.answerOffer = answerOffer;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Actor by) {
        return pages.show("office/offers", by, Map.of("offers", offers.waiting(by)));
    }

    @Get("/{id}")
    HttpResponse<?> one(UUID id, Actor by) {
        return show(id, Typed.nothing(), by);
    }

    private HttpResponse<?> show(UUID id, Typed typed, Actor by) {
        Map<String, Object> model = new HashMap<>();
        model.put("offer", offers.one(id, by));
        rows.asking(id).ifPresent(hub -> model.put("hub", hub));
        return pages.form("office/offer", by, typed, model);
    }

    @Post("/{id}/acceptance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> accept(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                AnswerForm.class,
                by,
                form -> {
                    UUID stay = acceptOffer.accept(id, form.yes(by, "WEB"), by).id();
                    return Pages.go("/office/stays/" + stay, "accepted");
                },
                again -> show(id, again, by));
    }

    /** One of the six big answers is enough; nothing need be typed. */
    @Post("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> refuse(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                AnswerForm.class,
                by,
                form -> {
                    answerOffer.refuse(id, form.refusalOrOther(), form.noteOrNothing(), form.answerer(by, "WEB"), by);
                    return Pages.go("/offers/" + id, "refused");
                },
                again -> show(id, again, by));
    }
}
