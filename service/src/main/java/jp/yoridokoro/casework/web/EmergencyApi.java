package jp.yoridokoro.casework.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.casework.EndEmergency;
import jp.yoridokoro.casework.Outcomes;
import jp.yoridokoro.casework.ReadCase;
import jp.yoridokoro.casework.RecordOutcome;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.JudgeEmergency;
import jp.yoridokoro.emergency.OpenEmergency;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.lifeline.KeepRunOuts;
import org.jspecify.annotations.Nullable;

/** Cases: the call, the judgement, the end. */
@Tag(name = "emergencies")
@Controller("/api/emergencies")
public class EmergencyApi {
    private final OpenEmergency openEmergency;
    private final JudgeEmergency judgeEmergency;
    private final EndEmergency endEmergency;
    private final RecordOutcome recordOutcome;
    private final KeepRunOuts keepRunOuts;
    private final ReadCase readCase;
    private final CaseViews views;
    private final Clock clock;

    EmergencyApi(
            OpenEmergency openEmergency,
            JudgeEmergency judgeEmergency,
            EndEmergency endEmergency,
            RecordOutcome recordOutcome,
            KeepRunOuts keepRunOuts,
            ReadCase readCase,
            CaseViews views,
            Clock clock) {
        this.openEmergency = openEmergency;
        this.judgeEmergency = judgeEmergency;
        this.endEmergency = endEmergency;
        this.recordOutcome = recordOutcome;
        this.keepRunOuts = keepRunOuts;
        this.readCase = readCase;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Where a call landed.
     *
     * @param joined the case was open before; this call was added to its timeline
     */
    @Serdeable
    record Landed(UUID id, String number, boolean joined, UUID ownerHubId, String ownerHub, String ownerHubTelephone) {}

    @Serdeable
    public record JudgementForm(
            @NotNull JudgeEmergency.Route route,
            @NotBlank String clause,
            @Nullable LocalDate causeOn,
            @Nullable @Size(max = 1000) String outsideWindowReason,
            @Nullable @Size(max = 2000) String words,
            @Nullable List<@NotNull UUID> barredHubs,
            @Nullable List<@NotNull UUID> excludedOffices) {

        public JudgeEmergency.Judgement judgement() {
            return new JudgeEmergency.Judgement(
                    route,
                    clause,
                    causeOn,
                    outsideWindowReason == null ? "" : outsideWindowReason,
                    words == null ? "" : words,
                    barredHubs == null ? List.of() : barredHubs,
                    excludedOffices == null ? List.of() : excludedOffices);
        }
    }

    @Serdeable
    public record ClosureForm(
            @NotBlank @Size(max = 2000) String outcome,
            @Nullable FollowUp followUp,
            RecordOutcome.@Nullable Outcome outcomeCode,
            @Nullable @Size(max = 500) String nextStep) {}

    /** What was done instead of an emergency placement (DOMAIN §7.2). */
    public enum FollowUp {
        EXPLAINED_AGAIN,
        CRISIS_PLAN_MADE,
        CONSULTATION,
        OTHER
    }

    @Post
    @Once
    @Operation(
            summary = "Open an emergency, or join the open one of the same person",
            description = "201 with a new case; 200 with joined=true where the person's case was open already.")
    HttpResponse<Landed> open(@Valid @Body CallForm form, @Parameter(hidden = true) Actor by) {
        OpenEmergency.Landed landed = openEmergency.open(form.call(LocalDate.now(clock)), by);
        form.saidToLast(clock.instant()).forEach(said -> keepRunOuts.inTheCall(landed.emergency(), said, by));
        Landed answer = new Landed(
                landed.emergency().id(),
                landed.emergency().number(),
                landed.joined(),
                landed.owner().id(),
                landed.owner().name(),
                landed.owner().telephone());
        return HttpResponse.<Landed>status(landed.joined() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(answer);
    }

    @Get
    @Operation(summary = "Cases the caller may see, paged", description = "open=false lists closed ones too.")
    Page<Emergencies.Line> list(
            @QueryValue(defaultValue = "true") boolean open,
            @QueryValue(defaultValue = "") String after,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size,
            @Parameter(hidden = true) Actor by) {
        return Page.of(
                readCase.page(open, after, size + 1, by),
                size,
                line -> line.id().toString());
    }

    @Get("/{id}")
    @Operation(summary = "One case with its offers, stays, meetings, tasks, owners and clocks")
    CaseView one(UUID id, @Parameter(hidden = true) Actor by) {
        return views.of(id, by);
    }

    @Get("/{id}/timeline")
    @Operation(summary = "Everything that happened in a case, oldest first")
    List<Emergencies.Event> timeline(UUID id, @Parameter(hidden = true) Actor by) {
        return readCase.timeline(id, by);
    }

    @Post("/{id}/acknowledgement")
    @Once
    @Operation(summary = "The owning hub has seen the call")
    HttpResponse<CaseView> acknowledge(UUID id, @Parameter(hidden = true) Actor by) {
        judgeEmergency.acknowledge(id, by);
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/{id}/judgement")
    @Once
    @Operation(summary = "Judge by a clause of the local definition of 緊急時")
    HttpResponse<CaseView> judge(UUID id, @Valid @Body JudgementForm form, @Parameter(hidden = true) Actor by) {
        judgeEmergency.judge(id, form.judgement(), by);
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/{id}/second-judgement")
    @Once
    @Operation(summary = "Take a judgement back and judge again")
    HttpResponse<CaseView> judgeAgain(UUID id, @Valid @Body ReasonForm form, @Parameter(hidden = true) Actor by) {
        judgeEmergency.judgeAgain(id, form.reason(), by);
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/{id}/unplaced-record")
    @Once
    @Operation(summary = "Record that nobody could take the person")
    HttpResponse<CaseView> unplaced(UUID id, @Valid @Body ReasonForm form, @Parameter(hidden = true) Actor by) {
        endEmergency.unplaced(id, form.reason(), by);
        return HttpResponse.created(views.of(id, by));
    }

    @Get("/{id}/unplaced-records")
    @Operation(summary = "What was asked and refused each time nobody could take the person, frozen; record is JSON")
    List<Outcomes.Unplaced> unplacedRecords(UUID id, @Parameter(hidden = true) Actor by) {
        return readCase.unplaced(id, by);
    }

    @Post("/{id}/closure")
    @Once
    @Operation(summary = "Close a case with its outcome and next step: care meeting held or waived, no task open")
    HttpResponse<CaseView> close(UUID id, @Valid @Body ClosureForm form, @Parameter(hidden = true) Actor by) {
        FollowUp followUp = form.followUp();
        String done = followUp == null ? null : followUp.name();
        recordOutcome.record(id, form.outcomeCode(), form.nextStep(), done, by);
        endEmergency.close(id, form.outcome(), done, by);
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/{id}/cancellation")
    @Once
    @Operation(summary = "Cancel a case before anybody arrived; every hold is released")
    HttpResponse<CaseView> cancel(UUID id, @Valid @Body ReasonForm form, @Parameter(hidden = true) Actor by) {
        endEmergency.cancel(id, form.reason(), by);
        return HttpResponse.created(views.of(id, by));
    }
}
