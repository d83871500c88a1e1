package jp.yoridokoro.pages.meeting;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.meeting.Meeting;
import jp.yoridokoro.meeting.ReadMeeting;
import jp.yoridokoro.pages.stay.AtStep;

/** Reads the papers of a meeting of a case. */
@Singleton
class ReadPapers {
    private final ReadMeeting readMeeting;

    ReadPapers(ReadMeeting readMeeting) {
        this.readMeeting = readMeeting;
    }

    /** Those of another case are not here. */
    ReadMeeting.Papers of(AtStep at, UUID meeting, Actor by) {
        ReadMeeting.Papers papers = readMeeting.read(meeting, Words.of("meeting.purposeOfReading"), by);
        if (!papers.meeting().subjectId().equals(at.id())) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        return papers;
    }

    /** As a form says a moment. */
    static LocalDateTime minute(Instant moment) {
        return moment.atZone(TokyoClock.TOKYO).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    static long version(Meeting meeting) {
        return Objects.requireNonNullElse(meeting.version(), 0L);
    }
}
