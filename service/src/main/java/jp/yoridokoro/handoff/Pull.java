package jp.yoridokoro.handoff;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hub asks for a case it does not own (K2).
 *
 * @param municipality where the case is sought
 * @param caseId null: the request met no case; the asking hub cannot tell
 * @param barred the hub must not read this person; it gets nothing and its asking is kept
 * @param handoffId the hand-off a grant made
 */
@MappedEntity("handoff_pull")
public record Pull(
        @Id UUID id,
        String municipality,
        UUID askingHubId,
        @Nullable UUID caseId,
        boolean barred,
        String purpose,
        String message,
        State state,
        UUID askedBy,
        Instant askedAt,
        Instant expiresAt,
        @Nullable Instant answeredAt,
        String answerReason,
        @Nullable UUID handoffId) {

    /** OVERTAKEN: the case ended, or came to the hub by another way. */
    public enum State {
        ASKED,
        GRANTED,
        DENIED,
        EXPIRED,
        OVERTAKEN
    }

    /**
     * The state as the asking hub may know it: an answer somebody gave, else only the clock's, so that silence says nothing.
     */
    public State toldToAsker(Instant now) {
        if (state == State.GRANTED || state == State.DENIED) {
            return state;
        }
        return now.isBefore(expiresAt) ? State.ASKED : State.EXPIRED;
    }

    public boolean open(Instant now) {
        return state == State.ASKED && now.isBefore(expiresAt);
    }
}
