package jp.yoridokoro.meeting.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.meeting.Meeting;
import jp.yoridokoro.meeting.Participant;
import jp.yoridokoro.meeting.ReadMeeting;
import jp.yoridokoro.meeting.Task;

/** A meeting with its participants and the tasks it decided. */
@Serdeable
record MeetingView(UUID id, Meeting meeting, List<Participant> participants, List<Task> tasks) {
    static MeetingView of(ReadMeeting.Papers papers) {
        return new MeetingView(papers.meeting().id(), papers.meeting(), papers.participants(), papers.tasks());
    }
}
