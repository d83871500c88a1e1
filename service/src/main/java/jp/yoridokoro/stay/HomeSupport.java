package jp.yoridokoro.stay;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import jp.yoridokoro.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who keeps the person safe at home; a case may have several at once.
 *
 * @param until planned end; null: open
 * @param nextCheckAt when somebody looks again
 */
@Serdeable
@MappedEntity("home_support")
public record HomeSupport(
        @Id UUID id,
        UUID caseId,
        String municipality,
        Kind kind,
        String who,
        String contact,
        Instant since,
        @Nullable Instant until,
        @Nullable Instant nextCheckAt,
        @Nullable Instant endedAt,
        String endWords,
        UUID notedBy) {

    /** Who comes, or calls. */
    public enum Kind {
        HELPER,
        NURSE,
        NEIGHBOUR,
        FAMILY,
        TELEPHONE,
        OTHER;

        public String label() {
            return Words.of("home-support-kind." + name());
        }
    }
}
