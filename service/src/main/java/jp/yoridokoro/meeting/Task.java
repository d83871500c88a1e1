package jp.yoridokoro.meeting;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody has promised to do. A case with an open task cannot be closed.
 *
 * @param meetingId the meeting that decided it, if one did
 * @param kind DECISION for what a meeting decided; otherwise what the software asks for, such as TALK
 * @param dueOn the last day, Asia/Tokyo
 * @param doneAt null while open
 * @param result what came of it
 */
@Serdeable
@MappedEntity("task")
public record Task(
        @Id UUID id,
        String municipality,
        Subject subjectKind,
        UUID subjectId,
        @Nullable UUID meetingId,
        String kind,
        String title,
        String owner,
        @Nullable UUID ownerStaffId,
        LocalDate dueOn,
        @Nullable Instant doneAt,
        @Nullable UUID doneBy,
        String result,
        Instant createdAt,
        @Version @Nullable Long version) {

    public boolean isDone() {
        return doneAt != null;
    }

    Task done(Instant at, UUID by, String outcome) {
        return new Task(
                id,
                municipality,
                subjectKind,
                subjectId,
                meetingId,
                kind,
                title,
                owner,
                ownerStaffId,
                dueOn,
                at,
                by,
                outcome,
                createdAt,
                version);
    }
}
