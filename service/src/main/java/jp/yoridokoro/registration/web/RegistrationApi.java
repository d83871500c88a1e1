package jp.yoridokoro.registration.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.meeting.Meeting;
import jp.yoridokoro.registration.CallMeeting;
import jp.yoridokoro.registration.OpenRegistration;
import jp.yoridokoro.registration.ReadRegistration;
import jp.yoridokoro.registration.ReadRegistration.RegistrationFile;
import jp.yoridokoro.registration.RegistrationState;
import jp.yoridokoro.registration.Registrations;

@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "登録")
class RegistrationApi {
    private final ReadRegistration readRegistration;
    private final OpenRegistration openRegistration;
    private final CallMeeting callMeeting;

    RegistrationApi(ReadRegistration readRegistration, OpenRegistration openRegistration, CallMeeting callMeeting) {
        this.readRegistration = readRegistration;
        this.openRegistration = openRegistration;
        this.callMeeting = callMeeting;
    }

    @Operation(
            summary = "登録を始める",
            description =
                    "As a draft. Refused where the municipality registers nobody (registration.enabled), and while another "
                            + "registration of the person is running.")
    @Once
    @Post("/people/{id}/registrations")
    HttpResponse<RegistrationFile> open(
            UUID id, @Valid @Body OpenRegistration.Application form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(
                readRegistration.read(openRegistration.open(id, form, by).id(), null, by));
    }

    @Operation(summary = "登録を開く", description = "With history, meetings, tasks and what the reader may do now. Logged.")
    @Get("/registrations/{id}{?purpose}")
    RegistrationFile read(
            UUID id, @Nullable @QueryValue @Size(max = 200) String purpose, @Parameter(hidden = true) Actor by) {
        return readRegistration.read(id, purpose, by);
    }

    @Operation(
            summary = "登録の一覧",
            description =
                    "overdue=true: only those whose talk after registration or whose review is past its last day. Each person "
                            + "shown is logged as read.")
    @Get("/registrations{?state,overdue,after,size,purpose}")
    Page<Registrations.Line> list(
            @Nullable @QueryValue RegistrationState state,
            @QueryValue(defaultValue = "false") boolean overdue,
            @Nullable @QueryValue UUID after,
            @Min(1) @Max(Page.LARGEST) @QueryValue(defaultValue = "50") int size,
            @Nullable @QueryValue @Size(max = 200) String purpose,
            @Parameter(hidden = true) Actor by) {
        return readRegistration.list(state, overdue, after, size, purpose, by);
    }

    @Operation(
            summary = "登録の会議の日時を決める",
            description =
                    "REGISTRATION_JUDGE, POST_REGISTRATION_TALK, ANNUAL_REVIEW or AFTER_TRIAL. Minutes: /api/meetings/{id}/minutes.")
    @Once
    @Post("/registrations/{id}/meetings")
    HttpResponse<Meeting> meet(UUID id, @Valid @Body CallMeeting.Invitation form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(callMeeting.call(id, form, by));
    }
}
