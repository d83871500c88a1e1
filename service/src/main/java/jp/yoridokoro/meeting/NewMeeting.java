package jp.yoridokoro.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting to be planned.
 *
 * @param municipality tenant of the subject
 * @param hubId the hub that convenes it, if one does
 * @param place a room, a house, or how to join online
 */
public record NewMeeting(
        MeetingKind kind,
        Subject subject,
        UUID subjectId,
        String municipality,
        @Nullable UUID hubId,
        Instant plannedAt,
        String place,
        String purpose,
        List<Participant> participants) {}
