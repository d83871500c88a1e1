package jp.yoridokoro.handoff;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One hub asks another. The sender owns the case until the other accepts; no answer leaves it there (DOMAIN §9).
 *
 * @param packet JSON of {@link Packet}, as it was when asked
 */
@MappedEntity("handoff")
public record Handoff(
        @Id UUID id,
        UUID caseId,
        String municipality,
        UUID fromHubId,
        UUID toHubId,
        Kind kind,
        State state,
        String urgency,
        String message,
        @TypeDef(type = DataType.JSON) String packet,
        UUID askedBy,
        Instant askedAt,
        Instant expiresAt,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt,
        String answerReason,
        @Version @Nullable Long version) {

    /** What is asked. Only TAKE_OVER and ON_CALL move the case to the other hub. */
    public enum Kind {
        TAKE_OVER("引き継いでほしい"),
        ON_CALL("当直の間だけ引き継いでほしい"),
        BED_ONLY("空きだけ使わせてほしい"),
        ADVISE("助言がほしい");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public boolean movesTheCase() {
            return this == TAKE_OVER || this == ON_CALL;
        }
    }

    /** REQUESTED is the only open one. */
    public enum State {
        REQUESTED,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        WITHDRAWN
    }

    public boolean open(Instant now) {
        return state == State.REQUESTED && now.isBefore(expiresAt);
    }
}
