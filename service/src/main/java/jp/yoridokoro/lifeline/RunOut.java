package jp.yoridokoro.lifeline;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import jp.yoridokoro.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something the person cannot be without, and until when it lasts.
 *
 * @param replaces the earlier word on it: a correction, or a new supply; null: said for the first time
 * @param saidBy who said so, as the caller named it
 */
@Serdeable
@MappedEntity("run_out")
public record RunOut(
        @Id UUID id,
        UUID caseId,
        String municipality,
        What what,
        String words,
        Instant endsAt,
        @Nullable UUID replaces,
        String saidBy,
        UUID notedBy,
        Instant notedAt) {

    /** Of what there is only so much. */
    public enum What {
        MEDICINE,
        FEED,
        DEVICE_POWER,
        OXYGEN,
        OTHER;

        public String label() {
            return Words.of("run-out-what." + name());
        }
    }
}
