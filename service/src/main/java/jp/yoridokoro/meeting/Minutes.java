package jp.yoridokoro.meeting;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Minutes of a meeting (DOMAIN §8).
 *
 * @param heldAt when it took place, never in the future
 * @param situation what happened since intake
 * @param decision never blank
 * @param participants who was there; empty keeps the list of the invitation, which then must name somebody present
 * @param tasks who does what until when; each becomes a task of the meeting's subject
 * @param version the meeting's version these minutes were written on
 */
@Serdeable
public record Minutes(
        Instant heldAt,
        String situation,
        String wishPerson,
        String wishFamily,
        String risks,
        String options,
        String decision,
        String planChanges,
        String regionalIssue,
        @Nullable Instant nextMeetingAt,
        List<Participant> participants,
        List<NewTask> tasks,
        long version) {}
