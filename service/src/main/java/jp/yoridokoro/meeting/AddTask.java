package jp.yoridokoro.meeting;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import org.jspecify.annotations.Nullable;

/** Gives somebody something to do about a registration or a case. */
@Singleton
public class AddTask {
    private static final Map<String, MeetingReason> REASONS = Map.of(
            "task_owner_staff_id_fkey", MeetingReason.OWNER_UNKNOWN,
            "task_not_added_to_closed_case", MeetingReason.SUBJECT_CLOSED);

    private final Tasks tasks;
    private final Clock clock;

    AddTask(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * @param kind what the software asks for, such as TALK; free for each feature
     * @throws Refused {@code meeting-subject-closed} where the case is closed, {@code meeting-owner-unknown}
     */
    @Transactional
    public Task add(Subject subject, UUID subjectId, String municipality, String kind, NewTask task, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY, Role.SYSTEM);
        return save(subject, subjectId, municipality, null, kind, task);
    }

    Task decided(Meeting meeting, NewTask task) {
        return save(meeting.subjectKind(), meeting.subjectId(), meeting.municipality(), meeting.id(), "DECISION", task);
    }

    private Task save(
            Subject subject, UUID subjectId, String municipality, @Nullable UUID meetingId, String kind, NewTask task) {
        Task open = new Task(
                UUID.randomUUID(),
                municipality,
                subject,
                subjectId,
                meetingId,
                kind,
                task.title(),
                task.owner(),
                task.ownerStaffId(),
                task.dueOn(),
                null,
                null,
                "",
                clock.instant(),
                null);
        return Refused.onConstraint(REASONS, () -> tasks.save(open));
    }
}
