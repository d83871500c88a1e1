package jp.yoridokoro.registration;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.meeting.Meeting;
import jp.yoridokoro.meeting.MeetingKind;
import jp.yoridokoro.meeting.NewMeeting;
import jp.yoridokoro.meeting.Participant;
import jp.yoridokoro.meeting.PlanMeeting;
import jp.yoridokoro.meeting.Subject;

/** Sets the date of a meeting about a registration. */
@Singleton
public class CallMeeting {
    private final Registrations registrations;
    private final PlanMeeting planMeeting;

    CallMeeting(Registrations registrations, PlanMeeting planMeeting) {
        this.registrations = registrations;
        this.planMeeting = planMeeting;
    }

    /** When, where and with whom. */
    @Serdeable
    @Introspected
    public record Invitation(
            @NotNull MeetingKind kind,
            @NotNull Instant plannedAt,
            @Size(max = 500) String place,
            @Size(max = 5_000) String purpose,
            @Size(max = 100) List<@Valid Participant> participants) {
        public Invitation {
            place = requireNonNullElse(place, "");
            purpose = requireNonNullElse(purpose, "");
            participants = requireNonNullElse(participants, List.of());
        }
    }

    /** @throws Refused {@code meeting-wrong-subject} for a kind that is not about registrations */
    @Transactional
    public Meeting call(UUID registrationId, Invitation invitation, Actor by) {
        Registration registration =
                registrations.findById(registrationId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        NewMeeting meeting = new NewMeeting(
                invitation.kind(),
                Subject.REGISTRATION,
                registrationId,
                registration.municipality(),
                by.hubId(),
                invitation.plannedAt(),
                invitation.place(),
                invitation.purpose(),
                invitation.participants());
        return planMeeting.plan(meeting, by);
    }
}
