package jp.yoridokoro.casework.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.casework.ReadCase;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.placement.AcceptOffer;
import jp.yoridokoro.placement.AnswerOffer;
import jp.yoridokoro.placement.Offer;
import jp.yoridokoro.placement.OfferSheet;
import jp.yoridokoro.placement.web.AnswerForm;
import jp.yoridokoro.placement.web.OfferView;

/** The first pages: offers and the answer to them for an office. Same use cases as the API. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
class EmergencyPages {
    private final ReadCase readCase;
    private final AnswerOffer answerOffer;
    private final AcceptOffer acceptOffer;
    private final ObjectMapper json;
    private final Clock clock;

    EmergencyPages(
            ReadCase readCase, AnswerOffer answerOffer, AcceptOffer acceptOffer, ObjectMapper json, Clock clock) {
        this.readCase = readCase;
        this.answerOffer = answerOffer;
        this.acceptOffer = acceptOffer;
        this.json = json;
        this.clock = clock;
    }

    /** What is asked of an office. */
    @Get("/offers")
    ModelAndView<Map<String, Object>> offers(Actor by) {
        List<OfferCard> offers = readCase.waiting(by).stream().map(this::card).toList();
        return new ModelAndView<>("casework/offers", Map.of("offers", offers));
    }

    @Get("/offers/{id}")
    ModelAndView<Map<String, Object>> offer(UUID id) {
        Offer offer = readCase.offer(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        return new ModelAndView<>("casework/offer", Map.of("offer", card(offer)));
    }

    @Post("/offers/{id}/acceptance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> accept(UUID id, @Valid @Body AnswerForm form, Actor by) {
        acceptOffer.accept(id, form.yes(by, "WEB"), by);
        return HttpResponse.seeOther(URI.create("/offers/" + id));
    }

    /** One of the six big answers is enough; nothing need be typed. */
    @Post("/offers/{id}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> refuse(UUID id, @Valid @Body AnswerForm form, Actor by) {
        answerOffer.refuse(id, form.refusalOrOther(), form.noteOrNothing(), form.answerer(by, "WEB"), by);
        return HttpResponse.seeOther(URI.create("/offers/" + id));
    }

    private OfferCard card(Offer offer) {
        try {
            return OfferCard.of(
                    OfferView.of(offer, clock.instant()),
                    json.readValue(offer.sheet(), OfferSheet.class),
                    clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
