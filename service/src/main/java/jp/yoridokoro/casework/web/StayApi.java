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
import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.stay.FollowStay;
import jp.yoridokoro.stay.LeaveStay;
import org.jspecify.annotations.Nullable;

/** The way to a stay and out of it, from the hub's side. */
@Tag(name = "stays")
@Controller("/api/emergencies/{id}")
public class StayApi {
    private final FollowStay followStay;
    private final LeaveStay leaveStay;
    private final CaseViews views;

    StayApi(FollowStay followStay, LeaveStay leaveStay, CaseViews views) {
        this.followStay = followStay;
        this.leaveStay = leaveStay;
        this.views = views;
    }

    @Serdeable
    public record DepartureForm(@NotBlank @Size(max = 500) String transport) {}

    /** {@code stay}: which, where several are still to come; null: the next. */
    @Serdeable
    public record FallThroughForm(
            @NotBlank @Size(max = 1000) String reason,
            @Nullable UUID stay) {}

    @Serdeable
    public record ExitPlanForm(
            @NotNull LocalDate on,
            @NotNull ExitTo to,
            @Nullable @Size(max = 2000) String how) {}

    @Serdeable
    public record ExitForm(
            @NotNull LocalDate leaving, @NotNull ExitTo to) {}

    @Serdeable
    public record EarlyForm(
            @NotNull LocalDate leaving,
            @NotNull ExitTo to,
            @NotBlank @Size(max = 1000) String reason) {}

    /** Where a person goes from a stay. */
    public enum ExitTo {
        HOME,
        SHORT_STAY,
        GROUP_HOME,
        FACILITY,
        HOSPITAL,
        OTHER
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
    @Operation(
            summary = "The person has arrived at the next stay of the case",
            description = "The clocks of the care meeting start; after a move the stay before ends.")
    HttpResponse<CaseView> arrive(UUID id, @Parameter(hidden = true) Actor by) {
        followStay.arrive(id, by);
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/falling-through")
    @Once
    @Operation(summary = "An acceptance came to nothing; the bed is freed and its nights are asked for again")
    HttpResponse<CaseView> fallThrough(UUID id, @Valid @Body FallThroughForm form, @Parameter(hidden = true) Actor by) {
        followStay.fallThrough(id, form.stay(), form.reason(), by);
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/exit-plan")
    @Once
    @Operation(summary = "When the person leaves, and where to")
    HttpResponse<CaseView> planExit(UUID id, @Valid @Body ExitPlanForm form, @Parameter(hidden = true) Actor by) {
        leaveStay.planExit(id, form.on(), form.to().name(), form.how() == null ? "" : form.how(), by);
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/exit")
    @Once
    @Operation(summary = "The person has left; later nights are freed and the disclosure closes")
    HttpResponse<CaseView> exit(UUID id, @Valid @Body ExitForm form, @Parameter(hidden = true) Actor by) {
        leaveStay.exit(id, form.leaving(), form.to().name(), by);
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/early-leave")
    @Once
    @Operation(summary = "The person has left before any exit was planned, with the reason")
    HttpResponse<CaseView> early(UUID id, @Valid @Body EarlyForm form, @Parameter(hidden = true) Actor by) {
        leaveStay.early(id, form.leaving(), form.to().name(), form.reason(), by);
        return HttpResponse.created(views.of(id, by));
    }
}
