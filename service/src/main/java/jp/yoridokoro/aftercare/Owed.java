package jp.yoridokoro.aftercare;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.base.Known;
import org.jspecify.annotations.Nullable;

/**
 * Something a case leaves owed, with a day and a result. It outlives the case.
 *
 * @param dueOn the last day, Asia/Tokyo
 * @param doneByWhom who did it, in words
 * @param understood EXPLAINED_AGAIN: whether the person understood; null otherwise
 * @param planId CRISIS_PLAN_MADE: the version that was made; PLAN_EVALUATION: the one that was evaluated, if named
 * @param registrationId REGISTRATION_OFFER taken: the draft
 * @param words what came of it; why it was declined or waived
 */
@Serdeable
@MappedEntity("owed_after")
public record Owed(
        @Id UUID id,
        UUID caseId,
        String municipality,
        Kind kind,
        LocalDate dueOn,
        State state,
        Instant owedSince,
        @Nullable LocalDate doneOn,
        String doneByWhom,
        @Nullable Known understood,
        @Nullable UUID planId,
        @Nullable UUID registrationId,
        String words,
        @Nullable UUID settledBy,
        @Nullable Instant settledAt,
        @Version @Nullable Long version) {

    /** The first four are the follow-ups of a case judged no emergency (DOMAIN §7.2). */
    public enum Kind {
        EXPLAINED_AGAIN,
        CRISIS_PLAN_MADE,
        CONSULTATION,
        OTHER,
        STAY_REVIEW,
        REGISTRATION_OFFER,
        PLAN_EVALUATION;

        boolean followUp() {
            return ordinal() <= OTHER.ordinal();
        }
    }

    /** DECLINED: the person did not want what was offered. WAIVED: left out, with a reason. */
    public enum State {
        OWED,
        DONE,
        DECLINED,
        WAIVED
    }
}
