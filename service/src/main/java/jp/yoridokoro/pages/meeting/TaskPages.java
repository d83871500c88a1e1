package jp.yoridokoro.pages.meeting;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.aftercare.OweFollowUp;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.casework.web.CareMeetingApi;
import jp.yoridokoro.emergency.PlanCareMeeting;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.meeting.FinishTask;
import jp.yoridokoro.meeting.ReadMeeting;
import jp.yoridokoro.meeting.Task;
import jp.yoridokoro.meeting.web.TaskApi;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.stay.AtStep;
import jp.yoridokoro.pages.stay.ReadStep;

/** What was promised and is still to be done: one's own first, ticked off with one tap; and the tasks of one case. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class TaskPages {
    private static final UUID FIRST = new UUID(0, 0);
    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    private final ReadStep readStep;
    private final ReadMeeting readMeeting;
    private final FinishTask finishTask;
    private final PlanCareMeeting planCareMeeting;
    private final OweFollowUp oweFollowUp;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    TaskPages(
            ReadStep readStep,
            ReadMeeting readMeeting,
            FinishTask finishTask,
            PlanCareMeeting planCareMeeting,
            OweFollowUp oweFollowUp,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.readStep = readStep;
        this.readMeeting = readMeeting;
        this.finishTask = finishTask;
        this.planCareMeeting = planCareMeeting;
        this.oweFollowUp = oweFollowUp;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/tasks")
    HttpResponse<?> mine(Actor by) {
        return mine(Typed.nothing(), by);
    }

    @Post("/tasks/{task}/completion")
    HttpResponse<?> finish(UUID task, @Body Map<String, Object> body, Actor by) {
        return finish(task, "/tasks", Typed.of(body), by);
    }

    @Get("/emergencies/{id}/tasks")
    HttpResponse<?> ofCase(UUID id, Actor by) {
        return ofCase(id, Typed.nothing(), by);
    }

    @Post("/emergencies/{id}/tasks")
    HttpResponse<?> add(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Rows.day(Typed.of(body), "dueOn", LocalDate.now(clock)),
                CareMeetingApi.TaskForm.class,
                by,
                form -> {
                    planCareMeeting.addTask(id, form.task(), by);
                    return Pages.go("/emergencies/" + id + "/tasks", "taskAdded");
                },
                again -> ofCase(id, again, by));
    }

    @Post("/emergencies/{id}/tasks/{task}/completion")
    HttpResponse<?> finish(UUID id, UUID task, @Body Map<String, Object> body, Actor by) {
        return finish(task, "/emergencies/" + id + "/tasks", Typed.of(body), by);
    }

    private HttpResponse<?> finish(UUID task, String then, Typed typed, Actor by) {
        return forms.send(
                typed.has("result") ? typed : typed.with("result", Words.of("meeting.resultPlain")),
                TaskApi.Completion.class,
                by,
                form -> {
                    finishTask.finish(task, form.result(), form.version(), by);
                    return Pages.go(then, "taskDone");
                },
                again -> then.equals("/tasks")
                        ? mine(again, by)
                        : ofCase(
                                UUID.fromString(then.substring("/emergencies/".length(), then.lastIndexOf('/'))),
                                again,
                                by));
    }

    private HttpResponse<?> mine(Typed typed, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        List<Task> open = readMeeting.openTasks(LocalDate.MIN.withYear(1), FIRST, null, null, Page.LARGEST, by);
        return pages.form(
                "meeting/tasks",
                by,
                typed,
                Map.of(
                        "mine",
                        open.stream()
                                .filter(task -> by.staff().equals(task.ownerStaffId()))
                                .toList(),
                        "others",
                        open.stream()
                                .filter(task -> !by.staff().equals(task.ownerStaffId()))
                                .toList(),
                        "owed",
                        oweFollowUp.open(NO_END, "", Page.LARGEST, by),
                        "today",
                        LocalDate.now(clock)));
    }

    private HttpResponse<?> ofCase(UUID id, Typed typed, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        AtStep at = readStep.read(id, by);
        Map<String, Object> model = at.model();
        model.put(
                "open",
                at.whole().tasks().stream().filter(task -> !task.isDone()).toList());
        model.put(
                "done",
                at.whole().tasks().stream()
                        .filter(Task::isDone)
                        .sorted(Comparator.comparing(Task::dueOn))
                        .toList());
        model.put("allowed", at.may(Step.ADD_TASK));
        model.put("today", LocalDate.now(clock));
        return pages.form("meeting/casetasks", by, typed, model);
    }
}
