package jp.yoridokoro.pages.registration;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.meeting.FinishTask;
import jp.yoridokoro.meeting.Task;
import jp.yoridokoro.meeting.web.TaskApi.Completion;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.registration.ReadRegistration;
import jp.yoridokoro.registration.ReadRegistration.RegistrationFile;
import jp.yoridokoro.registry.ReadPerson;
import org.jspecify.annotations.Nullable;

/** A task of a registration, ticked off with what came of it. */
@Hidden
@Controller("/registrations/{id}/tasks/{task}")
@Produces(MediaType.TEXT_HTML)
class TaskPages {
    private final FinishTask finishTask;
    private final ReadRegistration readRegistration;
    private final ReadPerson readPerson;
    private final Forms forms;
    private final Pages pages;

    TaskPages(
            FinishTask finishTask, ReadRegistration readRegistration, ReadPerson readPerson, Forms forms, Pages pages) {
        this.finishTask = finishTask;
        this.readRegistration = readRegistration;
        this.readPerson = readPerson;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(UUID id, UUID task, Actor by) {
        return form(id, task, null, by);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> finish(UUID id, UUID task, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                Completion.class,
                by,
                form -> {
                    finishTask.finish(task, form.result(), form.version(), by);
                    return Pages.go("/registrations/" + id, "taskDone");
                },
                again -> form(id, task, again, by));
    }

    private HttpResponse<?> form(UUID id, UUID taskId, @Nullable Typed typed, Actor by) {
        RegistrationFile file = readRegistration.read(id, null, by);
        Task task = file.tasks().stream()
                .filter(one -> one.id().equals(taskId))
                .findFirst()
                .orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        return pages.form(
                "registration/task",
                by,
                typed == null ? Typed.nothing().with("version", task.version()) : typed,
                Map.of(
                        "file",
                        file,
                        "task",
                        task,
                        "person",
                        readPerson.read(file.registration().personId(), null, by)));
    }
}
