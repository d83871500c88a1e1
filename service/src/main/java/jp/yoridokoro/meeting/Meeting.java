package jp.yoridokoro.meeting;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One meeting, planned or held. A held meeting has minutes with a decision and does not change any more.
 *
 * @param subjectId the registration, the case or the hub it is about
 * @param hubId the hub that convenes it; null where the municipality does
 * @param heldAt when it took place; null while only planned
 * @param regionalIssue 地域課題 for the council, without names
 */
@Serdeable
@MappedEntity("meeting")
public record Meeting(
        @Id UUID id,
        String municipality,
        MeetingKind kind,
        Subject subjectKind,
        UUID subjectId,
        @Nullable UUID hubId,
        Instant plannedAt,
        String place,
        UUID convenedBy,
        @Nullable Instant heldAt,
        String purpose,
        String situation,
        String wishPerson,
        String wishFamily,
        String risks,
        String options,
        String decision,
        String planChanges,
        String regionalIssue,
        @Nullable Instant nextMeetingAt,
        @Version @Nullable Long version) {

    static Meeting planned(NewMeeting meeting, UUID convenedBy) {
        return new Meeting(
                UUID.randomUUID(),
                meeting.municipality(),
                meeting.kind(),
                meeting.subject(),
                meeting.subjectId(),
                meeting.hubId(),
                meeting.plannedAt(),
                meeting.place(),
                convenedBy,
                null,
                meeting.purpose(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                null,
                null);
    }

    public boolean isHeld() {
        return heldAt != null;
    }

    Meeting at(Instant newTime, String newPlace) {
        return new Meeting(
                id,
                municipality,
                kind,
                subjectKind,
                subjectId,
                hubId,
                newTime,
                newPlace,
                convenedBy,
                heldAt,
                purpose,
                situation,
                wishPerson,
                wishFamily,
                risks,
                options,
                decision,
                planChanges,
                regionalIssue,
                nextMeetingAt,
                version);
    }

    Meeting with(Minutes minutes) {
        return new Meeting(
                id,
                municipality,
                kind,
                subjectKind,
                subjectId,
                hubId,
                plannedAt,
                place,
                convenedBy,
                minutes.heldAt(),
                purpose,
                minutes.situation(),
                minutes.wishPerson(),
                minutes.wishFamily(),
                minutes.risks(),
                minutes.options(),
                minutes.decision(),
                minutes.planChanges(),
                minutes.regionalIssue(),
                minutes.nextMeetingAt(),
                version);
    }
}
