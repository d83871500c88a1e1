package jp.yoridokoro.meeting.web;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import jp.yoridokoro.meeting.Minutes;
import jp.yoridokoro.meeting.NewTask;
import jp.yoridokoro.meeting.Participant;
import org.jspecify.annotations.Nullable;

/** Minutes as they are sent. Only the time and the decision must be there. */
@Serdeable
public record MinutesForm(
        @NotNull Instant heldAt,
        @Nullable @Size(max = 20_000) String situation,
        @Nullable @Size(max = 20_000) String wishPerson,
        @Nullable @Size(max = 20_000) String wishFamily,
        @Nullable @Size(max = 20_000) String risks,
        @Nullable @Size(max = 20_000) String options,
        @NotBlank @Size(max = 20_000) String decision,
        @Nullable @Size(max = 20_000) String planChanges,
        @Nullable @Size(max = 20_000) String regionalIssue,
        @Nullable Instant nextMeetingAt,
        @Nullable @Size(max = 100) List<@Valid Participant> participants,
        @Nullable @Size(max = 100) List<@Valid NewTask> tasks,
        @NotNull Long version) {

    /** The minutes as the use case takes them. */
    public Minutes minutes() {
        return new Minutes(
                heldAt,
                requireNonNullElse(situation, ""),
                requireNonNullElse(wishPerson, ""),
                requireNonNullElse(wishFamily, ""),
                requireNonNullElse(risks, ""),
                requireNonNullElse(options, ""),
                decision,
                requireNonNullElse(planChanges, ""),
                requireNonNullElse(regionalIssue, ""),
                nextMeetingAt,
                requireNonNullElse(participants, List.of()),
                requireNonNullElse(tasks, List.of()),
                version);
    }
}
