package jp.yoridokoro.meeting;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** Moves a meeting to another time or place, or invites others. */
@Singleton
public class ReplanMeeting {
    private final Meetings meetings;
    private final Seating seating;

    ReplanMeeting(Meetings meetings, Seating seating) {
        this.meetings = meetings;
        this.seating = seating;
    }

    /** The new time, place and list of participants. */
    @Serdeable
    public record NewPlan(
            @NotNull Instant plannedAt,
            @NotNull @Size(max = 500) String place,
            @NotNull List<@Valid Participant> participants,
            long version) {}

    /** @throws Refused {@code meeting-already-held}; {@code base-version} with both plans */
    @Transactional
    public Meeting replan(UUID meetingId, NewPlan plan, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        Meeting meeting = meetings.lock(meetingId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (meeting.isHeld()) {
            throw new Refused(MeetingReason.ALREADY_HELD);
        }
        if (!Objects.equals(meeting.version(), plan.version())) {
            throw new Refused(BaseReason.VERSION, Map.of("yours", plan, "current", meeting));
        }
        Meeting moved = meetings.update(meeting.at(plan.plannedAt(), plan.place()));
        seating.seat(moved, plan.participants());
        return moved;
    }
}
