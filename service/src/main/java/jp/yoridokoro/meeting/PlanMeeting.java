package jp.yoridokoro.meeting;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** Sets the date of a meeting. The caller has found the subject first: whoever may not see it does not come this far. */
@Singleton
public class PlanMeeting {
    private final Meetings meetings;
    private final Seating seating;

    PlanMeeting(Meetings meetings, Seating seating) {
        this.meetings = meetings;
        this.seating = seating;
    }

    /** @throws Refused {@code meeting-wrong-subject} where the kind is not about such a subject */
    @Transactional
    public Meeting plan(NewMeeting meeting, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        if (meeting.kind().subject() != meeting.subject()) {
            throw new Refused(
                    MeetingReason.WRONG_SUBJECT,
                    Map.of(
                            "kind",
                            meeting.kind().name(),
                            "subject",
                            meeting.subject().name()));
        }
        Meeting planned = meetings.save(Meeting.planned(meeting, by.staff()));
        seating.seat(planned, meeting.participants());
        return planned;
    }
}
