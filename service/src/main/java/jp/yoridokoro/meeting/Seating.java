package jp.yoridokoro.meeting;

import jakarta.inject.Singleton;
import java.util.List;

/** Keeps the list of participants of a meeting in the order it was given. */
@Singleton
class Seating {
    private final Meetings meetings;

    Seating(Meetings meetings) {
        this.meetings = meetings;
    }

    void seat(Meeting meeting, List<Participant> participants) {
        meetings.dismiss(meeting.id());
        int rank = 1;
        for (Participant someone : participants) {
            meetings.seat(
                    meeting.id(),
                    meeting.municipality(),
                    rank++,
                    someone.organisation(),
                    someone.name(),
                    someone.role(),
                    someone.presence(),
                    someone.side());
        }
    }
}
