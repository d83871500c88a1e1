package jp.yoridokoro.meeting;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** Records that a meeting took place. Each of its decisions becomes a task with an owner and a last day (J2). */
@Singleton
public class HoldMeeting {
    private final Meetings meetings;
    private final Seating seating;
    private final AddTask addTask;
    private final Clock clock;

    HoldMeeting(Meetings meetings, Seating seating, AddTask addTask, Clock clock) {
        this.meetings = meetings;
        this.seating = seating;
        this.addTask = addTask;
        this.clock = clock;
    }

    /**
     * @throws Refused {@code meeting-already-held}, {@code meeting-not-yet} for a time to come, {@code meeting-nobody-present},
     *     {@code meeting-no-decision}; {@code base-version} with both values
     */
    @Transactional
    public Meeting hold(UUID meetingId, Minutes minutes, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        Meeting planned = meetings.lock(meetingId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        check(planned, minutes);
        List<Participant> seated =
                minutes.participants().isEmpty() ? meetings.participants(meetingId) : minutes.participants();
        if (seated.stream().noneMatch(Participant::isPresent)) {
            throw new Refused(MeetingReason.NOBODY_PRESENT);
        }
        Meeting held = meetings.update(planned.with(minutes));
        seating.seat(held, seated);
        minutes.tasks().forEach(task -> addTask.decided(held, task));
        return held;
    }

    private void check(Meeting planned, Minutes minutes) {
        if (planned.isHeld()) {
            throw new Refused(MeetingReason.ALREADY_HELD);
        }
        if (!Objects.equals(planned.version(), minutes.version())) {
            throw new Refused(BaseReason.VERSION, Map.of("yours", minutes, "current", planned));
        }
        if (minutes.heldAt().isAfter(clock.instant())) {
            throw new Refused(MeetingReason.NOT_YET, Map.of("heldAt", minutes.heldAt()));
        }
        if (minutes.decision().isBlank()) {
            throw new Refused(MeetingReason.NO_DECISION);
        }
    }
}
