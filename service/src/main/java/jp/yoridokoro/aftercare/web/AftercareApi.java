package jp.yoridokoro.aftercare.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.aftercare.CountCases;
import jp.yoridokoro.aftercare.OfferRegistration;
import jp.yoridokoro.aftercare.OweFollowUp;
import jp.yoridokoro.aftercare.Owed;
import jp.yoridokoro.aftercare.OwedRows;
import jp.yoridokoro.aftercare.SettleOwed;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.registration.Registration;
import org.jspecify.annotations.Nullable;

/** What is owed after a case, and who of the people in need was registered. */
@Tag(name = "after a case")
@Controller("/api")
public class AftercareApi {
    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    private final OweFollowUp oweFollowUp;
    private final SettleOwed settleOwed;
    private final OfferRegistration offerRegistration;
    private final CountCases countCases;
    private final Clock clock;

    AftercareApi(
            OweFollowUp oweFollowUp,
            SettleOwed settleOwed,
            OfferRegistration offerRegistration,
            CountCases countCases,
            Clock clock) {
        this.oweFollowUp = oweFollowUp;
        this.settleOwed = settleOwed;
        this.offerRegistration = offerRegistration;
        this.countCases = countCases;
        this.clock = clock;
    }

    @Serdeable
    public record FollowUpForm(
            @NotNull Owed.Kind kind, @NotNull LocalDate dueOn) {}

    @Serdeable
    public record ResultForm(
            @NotNull LocalDate doneOn,
            @NotBlank @Size(max = 200) String byWhom,
            @Nullable Known understood,
            @Nullable UUID planId,
            @Nullable @Size(max = 2000) String words) {

        public SettleOwed.Result result() {
            return new SettleOwed.Result(doneOn, byWhom, understood, planId, words == null ? "" : words);
        }
    }

    @Serdeable
    public record DraftForm(Registration.@Nullable RegistrationClass registrationClass) {}

    /** The draft as it was filled from the case. */
    @Serdeable
    record DraftView(
            UUID registrationId,
            UUID personId,
            Registration.RegistrationClass registrationClass,
            String expectedEmergency,
            boolean callerIsContact) {}

    @Get("/emergencies/{id}/owed")
    @Operation(summary = "What a case leaves owed, settled or not")
    List<Owed> ofCase(UUID id, @Parameter(hidden = true) Actor by) {
        return oweFollowUp.ofCase(id, by);
    }

    @Get("/owed")
    @Operation(
            summary = "What is still owed after cases, first due first, paged",
            description = "overdue=true: only what is late.")
    Page<Owed> open(
            @QueryValue(defaultValue = "false") boolean overdue,
            @QueryValue(defaultValue = "") String after,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size,
            @Parameter(hidden = true) Actor by) {
        LocalDate latest = overdue ? LocalDate.now(clock).minusDays(1) : NO_END;
        return Page.of(oweFollowUp.open(latest, after, size + 1, by), size, owed -> owed.dueOn() + "_" + owed.id());
    }

    @Post("/emergencies/{id}/follow-ups")
    @Once
    @Operation(summary = "Owe a follow-up of a case judged no emergency")
    HttpResponse<Owed> owe(UUID id, @Valid @Body FollowUpForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(oweFollowUp.owe(id, form.kind(), form.dueOn(), by));
    }

    @Post("/owed/{id}/result")
    @Once
    @Operation(
            summary = "What came of it: when, by whom, and what the kind asks for",
            description = "EXPLAINED_AGAIN: understood. CRISIS_PLAN_MADE: the plan version made since the call.")
    HttpResponse<Owed> done(UUID id, @Valid @Body ResultForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(settleOwed.done(id, form.result(), by));
    }

    @Post("/owed/{id}/waiver")
    @Once
    @Operation(summary = "The offer was declined, or a review or evaluation is left out; says why")
    HttpResponse<Owed> leftOut(UUID id, @Valid @Body ReasonForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(settleOwed.leftOut(id, form.reason(), by));
    }

    @Post("/emergencies/{id}/registration-draft")
    @Once
    @Operation(summary = "Begin the registration of somebody met in an emergency, filled from the case")
    HttpResponse<DraftView> draft(UUID id, @Valid @Body DraftForm form, @Parameter(hidden = true) Actor by) {
        OfferRegistration.Draft draft = offerRegistration.take(id, form.registrationClass(), by);
        Registration registration = draft.registration();
        return HttpResponse.created(new DraftView(
                registration.id(),
                registration.personId(),
                registration.registrationClass(),
                registration.expectedEmergency(),
                draft.callerIsContact()));
    }

    @Get("/emergencies/ratio")
    @Operation(summary = "Cases of registered and unregistered people per hub, days from (included) to (not included)")
    List<OwedRows.Ratio> ratio(
            @QueryValue LocalDate from, @QueryValue LocalDate to, @Parameter(hidden = true) Actor by) {
        return countCases.ratio(from, to, by);
    }
}
