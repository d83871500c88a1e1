package jp.yoridokoro.lifeline;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
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
        MEDICINE("薬"),
        FEED("栄養剤"),
        DEVICE_POWER("機器の電源"),
        OXYGEN("酸素"),
        OTHER("必要なもの");

        private final String label;

        What(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
