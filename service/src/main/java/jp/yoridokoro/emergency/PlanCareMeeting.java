package jp.yoridokoro.emergency;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.meeting.AddTask;
import jp.yoridokoro.meeting.Meeting;
import jp.yoridokoro.meeting.MeetingKind;
import jp.yoridokoro.meeting.NewMeeting;
import jp.yoridokoro.meeting.NewTask;
import jp.yoridokoro.meeting.Participant;
import jp.yoridokoro.meeting.PlanMeeting;
import jp.yoridokoro.meeting.Subject;
import jp.yoridokoro.meeting.Task;

/** Meetings and tasks of a case; both go to its timeline. */
@Singleton
public class PlanCareMeeting {
    private final Cases cases;
    private final PlanMeeting planMeeting;
    private final AddTask addTask;

    PlanCareMeeting(Cases cases, PlanMeeting planMeeting, AddTask addTask) {
        this.cases = cases;
        this.planMeeting = planMeeting;
        this.addTask = addTask;
    }

    @Transactional
    public Meeting plan(
            UUID id,
            MeetingKind kind,
            Instant plannedAt,
            String place,
            String purpose,
            List<Participant> participants,
            Actor by) {
        EmergencyCase emergency =
                cases.step(id, Step.PLAN_MEETING, Map.of("kind", kind.name(), "plannedAt", plannedAt.toString()), by);
        return planMeeting.plan(
                new NewMeeting(
                        kind,
                        Subject.CASE,
                        id,
                        emergency.municipality(),
                        emergency.ownerHubId(),
                        plannedAt,
                        place,
                        purpose,
                        participants),
                by);
    }

    @Transactional
    public Task addTask(UUID id, NewTask task, Actor by) {
        EmergencyCase emergency =
                cases.step(id, Step.ADD_TASK, Map.of("dueOn", task.dueOn().toString()), by);
        return addTask.add(Subject.CASE, id, emergency.municipality(), "CASE", task, by);
    }
}
