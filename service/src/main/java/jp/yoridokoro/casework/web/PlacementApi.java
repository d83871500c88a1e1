package jp.yoridokoro.casework.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.matching.Reach;
import jp.yoridokoro.matching.Refusal;
import jp.yoridokoro.placement.AnswerByTelephone;
import jp.yoridokoro.placement.SearchPlaces;
import jp.yoridokoro.placement.SendOffers;
import jp.yoridokoro.placement.web.OfferView;
import jp.yoridokoro.stay.FollowStay;
import org.jspecify.annotations.Nullable;

/** Finding a place for a case and following the person there: the hub's side. */
@Tag(name = "placement")
@Controller("/api/emergencies/{id}")
class PlacementApi {
    private final SearchPlaces searchPlaces;
    private final SendOffers sendOffers;
    private final AnswerByTelephone answerByTelephone;
    private final FollowStay followStay;
    private final CaseViews views;
    private final Clock clock;

    PlacementApi(
            SearchPlaces searchPlaces,
            SendOffers sendOffers,
            AnswerByTelephone answerByTelephone,
            FollowStay followStay,
            CaseViews views,
            Clock clock) {
        this.searchPlaces = searchPlaces;
        this.sendOffers = sendOffers;
        this.answerByTelephone = answerByTelephone;
        this.followStay = followStay;
        this.views = views;
        this.clock = clock;
    }

    /** How wide, why, and for which nights if not those of the call. */
    @Serdeable
    record SearchForm(
            @NotNull Reach reach,
            @Nullable @Size(max = 500) String reason,
            @Nullable LocalDate firstNight,
            @Nullable @Min(1) @Max(Nights.LONGEST) Integer nights) {

        @Nullable
        Nights other() {
            return firstNight == null || nights == null ? null : Nights.from(firstNight, nights);
        }
    }

    @Serdeable
    record OffersForm(@NotEmpty @Size(max = 20) List<@NotNull UUID> units) {}

    /** A yes has no refusal; a no says why, in one of the codes of DOMAIN §20. */
    @Serdeable
    record TelephoneForm(
            @NotNull UUID unit,
            boolean yes,
            @Nullable Refusal refusal,
            @Nullable @Size(max = 500) String note,
            @Nullable @Size(max = 100) String spokenWith) {}

    @Serdeable
    record DepartureForm(@NotBlank @Size(max = 500) String transport) {}

    @Serdeable
    record HomeSupportForm(@NotBlank @Size(max = 500) String who) {}

    @Serdeable
    record ExitPlanForm(
            @NotNull LocalDate on,
            @NotNull ExitTo to,
            @Nullable @Size(max = 2000) String how) {}

    @Serdeable
    record ExitForm(@NotNull LocalDate leaving, @NotNull ExitTo to) {}

    /** Where a person goes from a stay. */
    enum ExitTo {
        HOME,
        SHORT_STAY,
        GROUP_HOME,
        FACILITY,
        HOSPITAL,
        OTHER
    }

    @Post("/searches")
    @Once
    @Operation(
            summary = "Judge every unit within reach, best first",
            description =
                    "Each with every rule's verdict and both values, and the parts of its score. Kept in the case.")
    HttpResponse<SearchPlaces.Found> search(UUID id, @Valid @Body SearchForm form, @Parameter(hidden = true) Actor by) {
        String reason = form.reason() == null ? "" : form.reason();
        return HttpResponse.created(searchPlaces.search(id, form.reach(), reason, form.other(), by));
    }

    @Post("/offers")
    @Once
    @Operation(
            summary = "Ask several units at once, a bed held in each",
            description = "All or none; 409 emergency-bed-taken names the next best places.")
    HttpResponse<List<OfferView>> offer(UUID id, @Valid @Body OffersForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(sendOffers.send(id, form.units(), by).stream()
                .map(offer -> OfferView.of(offer, clock.instant()))
                .toList());
    }

    @Post("/telephone-answers")
    @Once
    @Operation(
            summary = "Record what an office said on the telephone",
            description = "A yes is also the office's report, and accepts; a no is heard, so that nobody phones twice.")
    HttpResponse<CaseView> telephone(UUID id, @Valid @Body TelephoneForm form, @Parameter(hidden = true) Actor by) {
        if (form.yes()) {
            answerByTelephone.yes(id, form.unit(), form.spokenWith() == null ? "" : form.spokenWith(), by);
        } else {
            Refusal refusal = form.refusal() == null ? Refusal.OTHER : form.refusal();
            answerByTelephone.no(
                    id, form.unit(), refusal, form.note() == null ? "" : form.note(), form.spokenWith(), by);
        }
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/home-support")
    @Once
    @Operation(summary = "Support at home: nobody moves, the care meeting is owed")
    HttpResponse<CaseView> supportAtHome(
            UUID id, @Valid @Body HomeSupportForm form, @Parameter(hidden = true) Actor by) {
        followStay.supportAtHome(id, form.who(), by);
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/departure")
    @Once
    @Operation(summary = "The person is on the way")
    HttpResponse<CaseView> depart(UUID id, @Valid @Body DepartureForm form, @Parameter(hidden = true) Actor by) {
        followStay.depart(id, form.transport(), by);
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/arrival")
    @Once
    @Operation(summary = "The person has arrived; the clocks of the care meeting start")
    HttpResponse<CaseView> arrive(UUID id, @Parameter(hidden = true) Actor by) {
        followStay.arrive(id, by);
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/falling-through")
    @Once
    @Operation(summary = "The acceptance came to nothing; the bed is freed and the search goes on")
    HttpResponse<CaseView> fallThrough(UUID id, @Valid @Body ReasonForm form, @Parameter(hidden = true) Actor by) {
        followStay.fallThrough(id, form.reason(), by);
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/exit-plan")
    @Once
    @Operation(summary = "When the person leaves, and where to")
    HttpResponse<CaseView> planExit(UUID id, @Valid @Body ExitPlanForm form, @Parameter(hidden = true) Actor by) {
        followStay.planExit(id, form.on(), form.to().name(), form.how() == null ? "" : form.how(), by);
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/exit")
    @Once
    @Operation(summary = "The person has left; later nights are freed and the disclosure closes")
    HttpResponse<CaseView> exit(UUID id, @Valid @Body ExitForm form, @Parameter(hidden = true) Actor by) {
        followStay.exit(id, form.leaving(), form.to().name(), by);
        return HttpResponse.created(views.of(id, by));
    }
}
