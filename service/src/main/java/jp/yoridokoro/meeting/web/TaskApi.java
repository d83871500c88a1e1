package jp.yoridokoro.meeting.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.meeting.FinishTask;
import jp.yoridokoro.meeting.ReadMeeting;
import jp.yoridokoro.meeting.Task;

/** Tasks, still open and finished. Pages take its form. */
@Controller("/api/tasks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "やること")
public class TaskApi {
    private static final String KEY = "\\d{4}-\\d{2}-\\d{2}_[0-9a-f-]{36}";
    private static final String FIRST = "0001-01-01_00000000-0000-0000-0000-000000000000";

    private final ReadMeeting readMeeting;
    private final FinishTask finishTask;

    TaskApi(ReadMeeting readMeeting, FinishTask finishTask) {
        this.readMeeting = readMeeting;
        this.finishTask = finishTask;
    }

    /** What came of a task, and the version it was read at. */
    @Serdeable
    public record Completion(
            @NotBlank @Size(max = 5_000) String result,
            @NotNull Long version) {}

    @Operation(
            summary = "まだ終わっていないやること",
            description =
                    "Open tasks of the registrations and cases the caller sees, first due first. subjectId: only this one's; "
                            + "dueUntil: only those due until this day.")
    @Get("{?subjectId,dueUntil,after,size}")
    Page<Task> open(
            @Nullable @QueryValue UUID subjectId,
            @Nullable @QueryValue LocalDate dueUntil,
            @Pattern(regexp = KEY) @QueryValue(defaultValue = FIRST) String after,
            @Min(1) @Max(Page.LARGEST) @QueryValue(defaultValue = "50") int size,
            @Parameter(hidden = true) Actor by) {
        LocalDate due = LocalDate.parse(after.substring(0, 10));
        UUID id = UUID.fromString(after.substring(11));
        List<Task> found = readMeeting.openTasks(due, id, subjectId, dueUntil, size + 1, by);
        return Page.of(found, size, last -> last.dueOn() + "_" + last.id());
    }

    @Operation(summary = "やることを終える", description = "With what came of it.")
    @Once
    @Post("/{id}/completion")
    HttpResponse<Task> finish(UUID id, @Valid @Body Completion form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(finishTask.finish(id, form.result(), form.version(), by));
    }
}
