package jp.yoridokoro.outside;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person goes to a place that has no account here. The case stays its hub's until the place has said that the person is there.
 *
 * @param contact whom the hub telephones there
 * @param outcome what the place said; null: not heard yet
 * @param leftAt when the case left the network; only after ARRIVED
 */
@MappedEntity("outside_handoff")
public record OutsideHandoff(
        @Id UUID id,
        UUID caseId,
        String municipality,
        UUID hubId,
        String destination,
        Kind kind,
        String contact,
        String reason,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> sections,
        State state,
        int tries,
        @Nullable Instant expiresAt,
        @Nullable Instant openedAt,
        @Nullable Outcome outcome,
        @Nullable Instant outcomeAt,
        String outcomeFrom,
        String outcomeWords,
        @Nullable Instant leftAt,
        UUID preparedBy,
        Instant preparedAt,
        @Version @Nullable Long version) {
    /** A wrong passphrase this often, and the packet is gone. */
    public static final int TRIES = 5;

    /** What kind of place. {@code consent} is the class of recipients a consent must name. */
    public enum Kind {
        HOSPITAL("MEDICAL"),
        OTHER_CITY("MUNICIPALITY"),
        OTHER("OTHER");

        private final String consent;

        Kind(String consent) {
            this.consent = consent;
        }

        String consent() {
            return consent;
        }
    }

    /** Where the packet is. Only SEALED can be opened; in every other state there is nothing to open. */
    public enum State {
        PREPARED,
        SEALED,
        OPENED,
        EXPIRED,
        LOCKED
    }

    /** What the place said, by telephone. */
    public enum Outcome {
        ACCEPTED,
        ARRIVED,
        REFUSED,
        RETURNED
    }

    boolean openable(Instant now) {
        return state == State.SEALED && expiresAt != null && now.isBefore(expiresAt);
    }

    /** A sealed packet whose time is up has expired, swept or not. */
    public State stateAt(Instant now) {
        return state == State.SEALED && !openable(now) ? State.EXPIRED : state;
    }

    /** Whether the place may say this after what it said before. */
    boolean mayHear(Outcome next) {
        return switch (Optional.ofNullable(outcome).map(Outcome::name).orElse("")) {
            case "" -> next != Outcome.RETURNED;
            case "ACCEPTED" -> next == Outcome.ARRIVED || next == Outcome.REFUSED;
            case "ARRIVED" -> next == Outcome.RETURNED && leftAt == null;
            default -> false;
        };
    }
}
