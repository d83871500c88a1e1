package jp.yoridokoro.registration;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.meeting.AddTask;
import jp.yoridokoro.meeting.FinishTask;
import jp.yoridokoro.meeting.NewTask;
import jp.yoridokoro.meeting.Subject;
import jp.yoridokoro.meeting.Task;
import jp.yoridokoro.meeting.Tasks;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;
import org.jspecify.annotations.Nullable;

/** What a registration owes: the five tasks of DOMAIN §4.2, ticked off by the steps that fulfil them. */
@Singleton
class RegistrationTasks {
    private final People people;
    private final Tasks tasks;
    private final AddTask addTask;
    private final FinishTask finishTask;

    RegistrationTasks(People people, Tasks tasks, AddTask addTask, FinishTask finishTask) {
        this.people = people;
        this.tasks = tasks;
        this.addTask = addTask;
        this.finishTask = finishTask;
    }

    void follow(RegistrationMove move, Registration after, Actor by) {
        switch (move) {
            case RegistrationMove.Admit admit -> owe(after, by);
            case RegistrationMove.TalkHeld talk -> finish(after, "TALK", talk.result(), by);
            case RegistrationMove.ReviewHeld review -> {
                finish(after, "REVIEW", review.result(), by);
                add(after, "REVIEW", Objects.requireNonNull(after.reviewDue()), null, by);
            }
            case RegistrationMove.End end -> finish(after, null, Words.of("registration.task.ended"), by);
            default -> {}
        }
    }

    /** Everything but the review is to be done by the day of the talk, when the people involved meet anyway. */
    private void owe(Registration registered, Actor by) {
        LocalDate talkDue = Objects.requireNonNull(registered.talkDue());
        UUID specialist =
                people.findById(registered.personId()).map(Person::specialistId).orElse(null);
        add(registered, "SERVICE_PLAN", talkDue, specialist, by);
        add(registered, "TALK", talkDue, null, by);
        add(registered, "TRIAL_OFFER", talkDue, null, by);
        add(registered, "CAPSULE", talkDue, specialist, by);
        add(registered, "REVIEW", Objects.requireNonNull(registered.reviewDue()), null, by);
    }

    private void add(Registration registration, String kind, LocalDate dueOn, @Nullable UUID staffId, Actor by) {
        NewTask task = new NewTask(
                Words.of("registration.task." + kind),
                Words.of("registration.task." + kind + ".owner"),
                staffId,
                dueOn);
        addTask.add(Subject.REGISTRATION, registration.id(), registration.municipality(), kind, task, by);
    }

    private void finish(Registration registration, @Nullable String kind, String result, Actor by) {
        for (Task task : tasks.open(registration.id())) {
            if (kind == null || kind.equals(task.kind())) {
                finishTask.finish(task.id(), result, Objects.requireNonNull(task.version()), by);
            }
        }
    }
}
