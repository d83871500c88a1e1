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
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.casework.EndEmergency;
import jp.yoridokoro.emergency.PlanCareMeeting;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.meeting.Meeting;
import jp.yoridokoro.meeting.MeetingKind;
import jp.yoridokoro.meeting.NewTask;
import jp.yoridokoro.meeting.Participant;
import jp.yoridokoro.meeting.Task;
import org.jspecify.annotations.Nullable;

/** The care meeting a case owes, its waiver, and tasks of the case. Minutes go to {@code /api/meetings/{id}/minutes}. */
@Tag(name = "care meetings")
@Controller("/api/emergencies/{id}")
public class CareMeetingApi {
    private final PlanCareMeeting planCareMeeting;
    private final EndEmergency endEmergency;
    private final CaseViews views;

    CareMeetingApi(PlanCareMeeting planCareMeeting, EndEmergency endEmergency, CaseViews views) {
        this.planCareMeeting = planCareMeeting;
        this.endEmergency = endEmergency;
        this.views = views;
    }

    /** EMERGENCY is the care meeting itself; EXIT and others may follow. */
    @Serdeable
    public record MeetingForm(
            @Nullable MeetingKind kind,
            @NotNull Instant plannedAt,
            @Nullable @Size(max = 200) String place,
            @Nullable @Size(max = 1000) String purpose,
            @Nullable List<@Valid Participant> participants) {

        public Meeting plan(PlanCareMeeting planCareMeeting, UUID id, Actor by) {
            return planCareMeeting.plan(
                    id,
                    kind == null ? MeetingKind.EMERGENCY : kind,
                    plannedAt,
                    place == null ? "" : place,
                    purpose == null ? "" : purpose,
                    participants == null ? List.of() : participants,
                    by);
        }
    }

    @Serdeable
    public record TaskForm(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 100) String owner,
            @Nullable UUID ownerStaffId,
            @NotNull LocalDate dueOn) {

        public NewTask task() {
            return new NewTask(title, owner, ownerStaffId, dueOn);
        }
    }

    @Post("/meetings")
    @Once
    @Operation(summary = "Fix the date of a care meeting")
    HttpResponse<Meeting> plan(UUID id, @Valid @Body MeetingForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(form.plan(planCareMeeting, id, by));
    }

    @Post("/meeting-waiver")
    @Once
    @Operation(summary = "基幹 staff excuse the care meeting, with a reason")
    HttpResponse<CaseView> waive(UUID id, @Valid @Body ReasonForm form, @Parameter(hidden = true) Actor by) {
        endEmergency.waiveMeeting(id, form.reason(), by);
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/tasks")
    @Once
    @Operation(summary = "Add a task; open tasks keep the case from closing")
    HttpResponse<Task> addTask(UUID id, @Valid @Body TaskForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(planCareMeeting.addTask(id, form.task(), by));
    }
}
