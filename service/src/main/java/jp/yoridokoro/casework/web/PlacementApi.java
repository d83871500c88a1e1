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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.matching.Reach;
import jp.yoridokoro.matching.Refusal;
import jp.yoridokoro.placement.AnswerByTelephone;
import jp.yoridokoro.placement.SearchPlaces;
import jp.yoridokoro.placement.SendOffers;
import jp.yoridokoro.placement.web.OfferView;
import org.jspecify.annotations.Nullable;

/** Finding a place for a case and following the person there: the hub's side. */
@Tag(name = "placement")
@Controller("/api/emergencies/{id}")
public class PlacementApi {
    private final SearchPlaces searchPlaces;
    private final SendOffers sendOffers;
    private final AnswerByTelephone answerByTelephone;
    private final CaseViews views;
    private final Clock clock;

    PlacementApi(
            SearchPlaces searchPlaces,
            SendOffers sendOffers,
            AnswerByTelephone answerByTelephone,
            CaseViews views,
            Clock clock) {
        this.searchPlaces = searchPlaces;
        this.sendOffers = sendOffers;
        this.answerByTelephone = answerByTelephone;
        this.views = views;
        this.clock = clock;
    }

    /** How wide, why, and for which nights if not those of the call. */
    @Serdeable
    public record SearchForm(
            @NotNull Reach reach,
            @Nullable @Size(max = 500) String reason,
            @Nullable LocalDate firstNight,
            @Nullable @Min(1) @Max(Nights.LONGEST) Integer nights) {

        public @Nullable Nights other() {
            return firstNight == null || nights == null ? null : Nights.from(firstNight, nights);
        }
    }

    /** {@code overCapacity}: the offices are asked to take the person beyond their capacity; no free bed is needed. */
    @Serdeable
    public record OffersForm(
            @NotEmpty @Size(max = 20) List<@NotNull UUID> units,
            @Nullable Boolean overCapacity) {}

    /** A yes has no refusal; a no says why, in one of the codes of DOMAIN §20. With over-capacity words it is a yes beyond capacity. */
    @Serdeable
    public record TelephoneForm(
            @NotNull UUID unit,
            boolean yes,
            @Nullable Refusal refusal,
            @Nullable @Size(max = 500) String note,
            @Nullable @Size(max = 100) String spokenWith,
            @Nullable @Size(max = 500) String overCapacityWords) {}

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
        return HttpResponse.created(
                sendOffers.send(id, form.units(), Boolean.TRUE.equals(form.overCapacity()), by).stream()
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
            answerByTelephone.yes(
                    id, form.unit(), form.spokenWith() == null ? "" : form.spokenWith(), form.overCapacityWords(), by);
        } else {
            Refusal refusal = form.refusal() == null ? Refusal.OTHER : form.refusal();
            answerByTelephone.no(
                    id, form.unit(), refusal, form.note() == null ? "" : form.note(), form.spokenWith(), by);
        }
        return HttpResponse.created(views.of(id, by));
    }
}
