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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.casework.EndEmergency;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.stay.ArriveElsewhere;
import jp.yoridokoro.stay.ExtendStay;
import jp.yoridokoro.stay.Extension;
import jp.yoridokoro.stay.FollowStay;
import jp.yoridokoro.stay.MoveStay;
import org.jspecify.annotations.Nullable;

/** What changes a stay against the plan: longer, elsewhere, or not at all. */
@Tag(name = "stays")
@Controller("/api/emergencies/{id}")
public class StayChangeApi {
    private final FollowStay followStay;
    private final ExtendStay extendStay;
    private final MoveStay moveStay;
    private final ArriveElsewhere arriveElsewhere;
    private final EndEmergency endEmergency;
    private final CaseViews views;

    StayChangeApi(
            FollowStay followStay,
            ExtendStay extendStay,
            MoveStay moveStay,
            ArriveElsewhere arriveElsewhere,
            EndEmergency endEmergency,
            CaseViews views) {
        this.followStay = followStay;
        this.extendStay = extendStay;
        this.moveStay = moveStay;
        this.arriveElsewhere = arriveElsewhere;
        this.endEmergency = endEmergency;
        this.views = views;
    }

    /** {@code then}: search goes on (also where it is left out), or the case is cancelled. */
    @Serdeable
    public record NoShowForm(
            @NotBlank @Size(max = 1000) String reason,
            @Nullable Then then) {}

    /** After nobody came. */
    public enum Then {
        SEARCH,
        CANCEL
    }

    /** {@code until}: the day of leaving. {@code spokenWith}: who at the office agreed by telephone; its yes is its report. */
    @Serdeable
    public record ExtensionForm(
            @NotNull LocalDate until,
            Extension.@NotNull Reason reasonCode,
            @NotBlank @Size(max = 1000) String words,
            @Nullable @Size(max = 100) String spokenWith) {

        public ExtendStay.Longer longer() {
            return new ExtendStay.Longer(until, reasonCode, words, spokenWith);
        }
    }

    /** {@code spokenWith}: who at the second office said yes by telephone; without it the office is asked. */
    @Serdeable
    public record MoveForm(
            @NotNull UUID unit,
            @NotNull LocalDate fromNight,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable @Size(max = 100) String spokenWith) {

        public MoveStay.To to() {
            return new MoveStay.To(unit, fromNight, reason, spokenWith);
        }
    }

    /** {@code unit}: an office of the network, where the stay goes on; without it the place in words is outside. */
    @Serdeable
    public record ElsewhereForm(
            @NotBlank @Size(max = 200) String place,
            @Nullable UUID unit,
            @Nullable Instant at,
            @Nullable @Size(max = 100) String spokenWith) {

        public ArriveElsewhere.Place where() {
            return new ArriveElsewhere.Place(place, unit, at, spokenWith == null ? place : spokenWith);
        }
    }

    @Post("/no-show")
    @Once
    @Operation(summary = "The person never came; all remaining nights are freed")
    HttpResponse<CaseView> noShow(UUID id, @Valid @Body NoShowForm form, @Parameter(hidden = true) Actor by) {
        followStay.noShow(id, form.reason(), by);
        if (form.then() == Then.CANCEL) {
            endEmergency.cancel(id, form.reason(), by);
        }
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/extensions")
    @Once
    @Operation(
            summary = "Make the stay longer, with its reason",
            description =
                    "409 emergency-extension-bed-taken names the places that fit for a move; 409 emergency-stay-limit.")
    HttpResponse<CaseView> extend(UUID id, @Valid @Body ExtensionForm form, @Parameter(hidden = true) Actor by) {
        extendStay.extend(id, form.longer(), by);
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/moves")
    @Once
    @Operation(
            summary = "Move to another office from a night on",
            description =
                    "The second office is asked like any other; its acceptance gives the first bed back from that night on.")
    HttpResponse<CaseView> move(UUID id, @Valid @Body MoveForm form, @Parameter(hidden = true) Actor by) {
        moveStay.move(id, form.to(), by);
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/arrival-elsewhere")
    @Once
    @Operation(
            summary = "The person turned up by another path",
            description = "Open offers, holds, stays, supports and the hand-off close in the same transaction.")
    HttpResponse<CaseView> elsewhere(UUID id, @Valid @Body ElsewhereForm form, @Parameter(hidden = true) Actor by) {
        arriveElsewhere.arrive(id, form.where(), by);
        return HttpResponse.created(views.of(id, by));
    }
}
