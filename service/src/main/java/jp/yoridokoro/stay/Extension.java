package jp.yoridokoro.stay;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * A stay made longer, with its reason (O-28).
 *
 * @param claimId the bed of the further nights; null: they were accepted from the start and only needed their reason
 * @param leaving the day the person leaves at the latest
 */
@Serdeable
@MappedEntity("stay_extension")
public record Extension(
        @Id UUID id,
        UUID stayId,
        UUID caseId,
        String municipality,
        @Nullable UUID claimId,
        LocalDate leavingBefore,
        LocalDate leaving,
        Reason reasonCode,
        String words,
        UUID staffId,
        Instant at) {

    /** やむを得ない事情. */
    public enum Reason {
        FAMILY_ILLNESS,
        NEXT_PLACE_NOT_READY,
        NO_HOME,
        ABUSE_PROTECTION,
        DISASTER,
        OTHER;

        public String label() {
            return Words.of("extension-reason." + name());
        }
    }
}
