package jp.yoridokoro.registration;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.decision.Decisions;
import jp.yoridokoro.decision.WriteDecision;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.meeting.Meeting;
import jp.yoridokoro.meeting.MeetingKind;
import jp.yoridokoro.meeting.Meetings;
import jp.yoridokoro.meeting.Participant;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.settings.InForce;

/**
 * What a registration asks of its meetings: a decision on a 判定会議 where the municipality asks for one, and never by who
 * submitted it; a review by 基幹 and the specialist's office together (DOMAIN §4.2).
 */
@Singleton
class MeetingDuties {
    private final Registrations registrations;
    private final Meetings meetings;
    private final People people;
    private final WriteDecision writeDecision;

    MeetingDuties(Registrations registrations, Meetings meetings, People people, WriteDecision writeDecision) {
        this.registrations = registrations;
        this.meetings = meetings;
        this.people = people;
        this.writeDecision = writeDecision;
    }

    /** Registers from today; the talk and the review fall due by the settings of today. At the end of a month: on its last day. */
    void admit(
            RegistrationMove.Admit admit,
            Registration before,
            RegistrationChange change,
            InForce rules,
            LocalDate today,
            Actor by) {
        notOwn(before, rules, by);
        Optional<Meeting> judged = judgeMeeting(before.id());
        if (judged.isEmpty() && rules.flag("registration.judgeMeetingRequired")) {
            throw new Refused(RegistrationReason.MEETING_MISSING);
        }
        note(judged, change, today);
        change.registeredOn = today;
        change.talkDue = today.plusMonths(rules.number("registration.postTalkMonths"));
        change.reviewDue = today.plusMonths(rules.number("registration.reviewMonths"));
        decide(before, change, "REGISTERED", admit.reason(), today, by);
    }

    void reject(
            RegistrationMove.Reject reject,
            Registration before,
            RegistrationChange change,
            InForce rules,
            LocalDate today,
            Actor by) {
        notOwn(before, rules, by);
        note(judgeMeeting(before.id()), change, today);
        change.outcome = reject.outcome();
        change.outcomeReason = reject.reason();
        decide(before, change, "NOT_REGISTERED", reject.reason(), today, by);
    }

    /**
     * A review counts if an ANNUAL_REVIEW meeting of that day had both present. Where no office looks after the person, the hub
     * is the contact and sits in its place.
     */
    void reviewed(Registration before, LocalDate heldOn, InForce rules) {
        if (!rules.flag("registration.reviewTogether")) {
            return;
        }
        boolean ownPlan = people.findById(before.personId())
                .filter(person -> person.specialistOfficeId() != null)
                .isEmpty();
        List<String> asked = List.of("CORE", ownPlan ? "HUB" : "SPECIALIST");
        List<Set<String>> present = meetings.of(before.id()).stream()
                .filter(meeting -> meeting.kind() == MeetingKind.ANNUAL_REVIEW && heldOn.equals(day(meeting)))
                .map(meeting -> meetings.participants(meeting.id()).stream()
                        .filter(Participant::isPresent)
                        .map(Participant::side)
                        .collect(Collectors.toSet()))
                .toList();
        if (present.stream().noneMatch(sides -> sides.containsAll(asked))) {
            throw new Refused(
                    RegistrationReason.REVIEW_NOT_TOGETHER,
                    Map.of("heldOn", heldOn, "asked", asked, "present", present));
        }
    }

    private void notOwn(Registration before, InForce rules, Actor by) {
        boolean own = registrations
                .submittedBy(before.id())
                .filter(by.staff()::equals)
                .isPresent();
        if (own && !rules.flag("registration.selfApproval")) {
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
        change.judgedOn = judged.map(MeetingDuties::day).orElse(today);
    }

    private static LocalDate day(Meeting meeting) {
        return Stream.ofNullable(meeting.heldAt())
                .map(at -> LocalDate.ofInstant(at, TokyoClock.TOKYO))
                .findFirst()
                .orElse(LocalDate.MIN);
    }

    private void decide(
            Registration before, RegistrationChange change, String decision, String reason, LocalDate today, Actor by) {
        writeDecision.write(new Decisions.New(
                before.id(),
                before.municipality(),
                decision,
                change.outcome == null ? null : change.outcome.name(),
                reason,
                today,
                by.staff(),
                change.judgeMeetingId,
                change.reviewDue));
    }
}
