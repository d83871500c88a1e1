package jp.yoridokoro.registration.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.registration.MoveRegistration;
import jp.yoridokoro.registration.ReadRegistration;
import jp.yoridokoro.registration.ReadRegistration.RegistrationFile;
import jp.yoridokoro.registration.RegistrationMove;

/** The steps of a registration; which of them a state allows, and to whom, is one table (docs/states.md). */
@Controller("/api/registrations/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "登録")
class RegistrationStepApi {
    private final MoveRegistration moveRegistration;
    private final ReadRegistration readRegistration;

    RegistrationStepApi(MoveRegistration moveRegistration, ReadRegistration readRegistration) {
        this.moveRegistration = moveRegistration;
        this.readRegistration = readRegistration;
    }

    @Operation(summary = "申請する", description = "A consent must be recorded, or the reason why there is none yet.")
    @Once
    @Post("/submission")
    HttpResponse<RegistrationFile> submit(
            UUID id, @Valid @Body RegistrationMove.Submit form, @Parameter(hidden = true) Actor by) {
        return move(id, form, by);
    }

    @Operation(
            summary = "アセスメントを書く",
            description = "Receives the application; may be written again until the judgement.")
    @Once
    @Post("/assessment")
    HttpResponse<RegistrationFile> assess(
            UUID id, @Valid @Body RegistrationMove.Assess form, @Parameter(hidden = true) Actor by) {
        return move(id, form, by);
    }

    @Operation(summary = "判定にかける", description = "Needs an assessment.")
    @Once
    @Post("/judgement-call")
    HttpResponse<RegistrationFile> callJudgement(
            UUID id, @Valid @Body RegistrationMove.CallJudgement form, @Parameter(hidden = true) Actor by) {
        return move(id, form, by);
    }

    @Operation(
            summary = "登録する",
            description =
                    "On a held REGISTRATION_JUDGE meeting, unless registration.judgeMeetingRequired is false; never by who "
                            + "submitted it. Starts the clocks and the five tasks.")
    @Once
    @Post("/admission")
    HttpResponse<RegistrationFile> admit(
            UUID id, @Valid @Body RegistrationMove.Admit form, @Parameter(hidden = true) Actor by) {
        return move(id, form, by);
    }

    @Operation(summary = "登録しないと決める", description = "With what happens instead, and why; never by who submitted it.")
    @Once
    @Post("/rejection")
    HttpResponse<RegistrationFile> reject(
            UUID id, @Valid @Body RegistrationMove.Reject form, @Parameter(hidden = true) Actor by) {
        return move(id, form, by);
    }

    @Operation(summary = "登録後の話し合いを記録する", description = "Once; ticks off the task TALK.")
    @Once
    @Post("/talk")
    HttpResponse<RegistrationFile> talk(
            UUID id, @Valid @Body RegistrationMove.TalkHeld form, @Parameter(hidden = true) Actor by) {
        return move(id, form, by);
    }

    @Operation(
            summary = "年1回の見直しを記録する",
            description =
                    "Needs an ANNUAL_REVIEW meeting of that day with CORE and SPECIALIST present (HUB, where no office looks after the "
                            + "person), unless registration.reviewTogether is false. The next one is counted from that day.")
    @Once
    @Post("/review")
    HttpResponse<RegistrationFile> review(
            UUID id, @Valid @Body RegistrationMove.ReviewHeld form, @Parameter(hidden = true) Actor by) {
        return move(id, form, by);
    }

    @Operation(
            summary = "休止する",
            description = "With the day it is expected to end; the clock of the review keeps running.")
    @Once
    @Post("/suspension")
    HttpResponse<RegistrationFile> suspend(
            UUID id, @Valid @Body RegistrationMove.Suspend form, @Parameter(hidden = true) Actor by) {
        return move(id, form, by);
    }

    @Operation(summary = "再開する", description = "A suspended registration counts again.")
    @Once
    @Post("/resumption")
    HttpResponse<RegistrationFile> resume(
            UUID id, @Valid @Body RegistrationMove.Resume form, @Parameter(hidden = true) Actor by) {
        return move(id, form, by);
    }

    @Operation(
            summary = "終了する",
            description =
                    "Sets the day from which the records may be purged; closes its open tasks. Before the decision: WITHDRAWN, DIED, "
                            + "MOVED; WITHDRAWN only then.")
    @Once
    @Post("/ending")
    HttpResponse<RegistrationFile> end(
            UUID id, @Valid @Body RegistrationMove.End form, @Parameter(hidden = true) Actor by) {
        return move(id, form, by);
    }

    private HttpResponse<RegistrationFile> move(UUID id, RegistrationMove move, Actor by) {
        return HttpResponse.created(
                readRegistration.read(moveRegistration.move(id, move, by).id(), null, by));
    }
}
