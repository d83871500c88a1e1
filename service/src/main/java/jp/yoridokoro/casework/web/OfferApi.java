package jp.yoridokoro.casework.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.casework.ReadCase;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.placement.AcceptOffer;
import jp.yoridokoro.placement.AnswerOffer;
import jp.yoridokoro.placement.Disclosure;
import jp.yoridokoro.placement.Offer;
import jp.yoridokoro.placement.OfferSheet;
import jp.yoridokoro.placement.web.AnswerForm;
import jp.yoridokoro.placement.web.OfferView;
import jp.yoridokoro.placement.web.StayView;
import jp.yoridokoro.stay.FollowStay;
import jp.yoridokoro.stay.LeaveStay;

/** Offers and stays as the asked office sees them; the hub answers for it on the telephone. */
@Tag(name = "offers")
@Controller("/api")
class OfferApi {
    private final AnswerOffer answerOffer;
    private final AcceptOffer acceptOffer;
    private final FollowStay followStay;
    private final LeaveStay leaveStay;
    private final ReadCase readCase;
    private final ObjectMapper json;
    private final Clock clock;

    OfferApi(
            AnswerOffer answerOffer,
            AcceptOffer acceptOffer,
            FollowStay followStay,
            LeaveStay leaveStay,
            ReadCase readCase,
            ObjectMapper json,
            Clock clock) {
        this.answerOffer = answerOffer;
        this.acceptOffer = acceptOffer;
        this.followStay = followStay;
        this.leaveStay = leaveStay;
        this.readCase = readCase;
        this.json = json;
        this.clock = clock;
    }

    /** What is asked of an office: the redacted sheet and the time left. */
    @Serdeable
    record Asked(UUID id, UUID unitId, Offer.State state, String stateLabel, Instant expiresAt, OfferSheet sheet) {}

    @Get("/offers")
    @Operation(summary = "Offers waiting for the caller's office")
    List<Asked> waiting(@Parameter(hidden = true) Actor by) {
        return readCase.waiting(by).stream().map(this::asked).toList();
    }

    @Get("/offers/{id}")
    @Operation(summary = "One offer: what is needed tonight, and nothing that says who it is")
    Asked one(UUID id) {
        return asked(readCase.offer(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN)));
    }

    @Post("/offers/{id}/acceptance")
    @Once
    @Operation(
            summary = "Take the person, for all nights or part of them; the first valid acceptance of a night wins",
            description = "409 emergency-offer-over where another office was first or the time is up.")
    HttpResponse<StayView> accept(UUID id, @Valid @Body AnswerForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(StayView.of(acceptOffer.accept(id, form.yes(by, "API"), by), LocalDate.now(clock)));
    }

    @Post("/offers/{id}/refusal")
    @Once
    @Operation(summary = "Refuse with one of the codes of DOMAIN §20; the held bed is freed")
    HttpResponse<?> refuse(UUID id, @Valid @Body AnswerForm form, @Parameter(hidden = true) Actor by) {
        answerOffer.refuse(id, form.refusalOrOther(), form.noteOrNothing(), form.answerer(by, "API"), by);
        return HttpResponse.noContent();
    }

    @Post("/offers/{id}/withdrawal")
    @Once
    @Operation(summary = "The hub takes an offer back; the held bed is freed")
    HttpResponse<?> withdraw(UUID id, @Valid @Body ReasonForm form, @Parameter(hidden = true) Actor by) {
        answerOffer.withdraw(id, form.reason(), by);
        return HttpResponse.noContent();
    }

    @Get("/stays")
    @Operation(summary = "People now at, or on their way to, the caller's office")
    List<StayView> stays(@Parameter(hidden = true) Actor by) {
        return readCase.stays(by).stream()
                .map(stay -> StayView.of(stay, LocalDate.now(clock)))
                .toList();
    }

    @Post("/stays/{id}/arrival")
    @Once
    @Operation(summary = "The office says the person has arrived; the clocks of the care meeting start")
    HttpResponse<StayView> arrive(UUID id, @Parameter(hidden = true) Actor by) {
        followStay.arriveAt(id, by);
        return HttpResponse.created(StayView.of(readCase.stay(id), LocalDate.now(clock)));
    }

    @Post("/stays/{id}/exit")
    @Once
    @Operation(summary = "The office says the person has left; later nights are freed and the disclosure closes")
    HttpResponse<StayView> exit(UUID id, @Valid @Body StayApi.ExitForm form, @Parameter(hidden = true) Actor by) {
        leaveStay.exit(readCase.stay(id).caseId(), form.leaving(), form.to().name(), by);
        return HttpResponse.created(StayView.of(readCase.stay(id), LocalDate.now(clock)));
    }

    @Post("/stays/{id}/early-leave")
    @Once
    @Operation(summary = "The office says the person has left before any exit was planned")
    HttpResponse<StayView> early(UUID id, @Valid @Body StayApi.EarlyForm form, @Parameter(hidden = true) Actor by) {
        leaveStay.early(readCase.stay(id).caseId(), form.leaving(), form.to().name(), form.reason(), by);
        return HttpResponse.created(StayView.of(readCase.stay(id), LocalDate.now(clock)));
    }

    @Get("/stays/{id}/disclosure")
    @Operation(summary = "What the office was given of the person; closed when the stay ends")
    Disclosure.Sections disclosure(UUID id, @Parameter(hidden = true) Actor by) {
        return read(readCase.disclosed(id, by), Disclosure.Sections.class);
    }

    private Asked asked(Offer offer) {
        OfferView view = OfferView.of(offer, clock.instant());
        return new Asked(
                offer.id(),
                offer.unitId(),
                view.state(),
                view.stateLabel(),
                offer.expiresAt(),
                read(offer.sheet(), OfferSheet.class).seenIn(view.state()));
    }

    private <T> T read(String stored, Class<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
