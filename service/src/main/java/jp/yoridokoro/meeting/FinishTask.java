package jp.yoridokoro.meeting;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** Ticks a task off, with what came of it. */
@Singleton
public class FinishTask {
    private final Tasks tasks;
    private final Clock clock;

    FinishTask(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** @throws Refused {@code meeting-task-done} if it is ticked off already; {@code base-version} with both values */
    @Transactional
    public Task finish(UUID taskId, String result, long version, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        Task task = tasks.lock(taskId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (task.isDone()) {
            throw new Refused(MeetingReason.TASK_DONE, Map.of("current", task));
        }
        if (!Objects.equals(task.version(), version)) {
            throw new Refused(
                    BaseReason.VERSION, Map.of("yours", Map.of("result", result, "version", version), "current", task));
        }
        return tasks.update(task.done(clock.instant(), by.staff(), result));
    }
}
