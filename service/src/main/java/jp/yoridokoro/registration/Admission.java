package jp.yoridokoro.registration;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.meeting.Meeting;
import jp.yoridokoro.meeting.MeetingKind;
import jp.yoridokoro.meeting.Meetings;
import jp.yoridokoro.settings.InForce;

/** The decision on an application: never by who submitted it, and on a 判定会議 where the municipality asks for one. */
@Singleton
class Admission {
    private final Registrations registrations;
    private final Meetings meetings;

    Admission(Registrations registrations, Meetings meetings) {
        this.registrations = registrations;
        this.meetings = meetings;
    }

    /** Registers from today; the talk and the review fall due by the settings of today. */
    void admit(Registration before, RegistrationChange change, InForce rules, LocalDate today, Actor by) {
        notOwn(before, by);
        Optional<Meeting> judged = judgeMeeting(before.id());
        if (judged.isEmpty() && rules.flag("registration.judgeMeetingRequired")) {
            throw new Refused(RegistrationReason.MEETING_MISSING);
        }
        note(judged, change, today);
        change.registeredOn = today;
        change.talkDue = today.plusMonths(rules.number("registration.postTalkMonths"));
        change.reviewDue = today.plusMonths(rules.number("registration.reviewMonths"));
    }

    void reject(
            RegistrationMove.Reject reject, Registration before, RegistrationChange change, LocalDate today, Actor by) {
        notOwn(before, by);
        note(judgeMeeting(before.id()), change, today);
        change.outcome = reject.outcome();
        change.outcomeReason = reject.reason();
    }

    private void notOwn(Registration before, Actor by) {
        if (registrations.submittedBy(before.id()).filter(by.staff()::equals).isPresent()) {
            throw new Refused(RegistrationReason.OWN_APPLICATION);
        }
    }

    private Optional<Meeting> judgeMeeting(UUID registrationId) {
        return meetings.of(registrationId).stream()
                .filter(meeting -> meeting.kind() == MeetingKind.REGISTRATION_JUDGE && meeting.isHeld())
                .max(Comparator.comparing(Meeting::heldAt));
    }

    private static void note(Optional<Meeting> judged, RegistrationChange change, LocalDate today) {
        change.judgeMeetingId = judged.map(Meeting::id).orElse(null);
        change.judgedOn = judged.map(Meeting::heldAt)
                .map(at -> LocalDate.ofInstant(at, TokyoClock.TOKYO))
                .orElse(today);
    }
}
