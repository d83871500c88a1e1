package jp.yoridokoro.meeting;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import org.jspecify.annotations.Nullable;

/** Opens the papers of a meeting; minutes tell of a person, so the reading is accounted for. */
@Singleton
public class ReadMeeting {
    private final Meetings meetings;
    private final Tasks tasks;
    private final ReadLog log;

    ReadMeeting(Meetings meetings, Tasks tasks, ReadLog log) {
        this.meetings = meetings;
        this.tasks = tasks;
        this.log = log;
    }

    /** A meeting with who took part and what it decided. */
    public record Papers(Meeting meeting, List<Participant> participants, List<Task> tasks) {}

    /** @param purpose why it is read, for the log */
    @Transactional
    public Papers read(UUID meetingId, String purpose, Actor by) {
        Meeting meeting = meetings.findById(meetingId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        meetings.behind(meeting.subjectId())
                .ifPresent(person -> log.read(by, person.municipality(), person.personId(), "meeting", purpose));
        return new Papers(meeting, meetings.participants(meetingId), tasks.decidedAt(meetingId));
    }

    /**
     * Open tasks the actor may see, first due first, after the one due {@code dueOn} with this id; a title may tell of a
     * person, so each person behind them is accounted for.
     */
    @Transactional
    public List<Task> openTasks(
            LocalDate dueOn, UUID id, @Nullable UUID subjectId, @Nullable LocalDate latest, int size, Actor by) {
        List<Task> open = tasks.openAfter(dueOn, id, subjectId, latest, size);
        open.stream()
                .map(Task::subjectId)
                .distinct()
                .flatMap(subject -> meetings.behind(subject).stream())
                .forEach(person -> log.read(by, person.municipality(), person.personId(), "tasks", "list"));
        return open;
    }
}
