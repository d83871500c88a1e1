package jp.yoridokoro.correction;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.plan.CrisisPlan;
import org.jspecify.annotations.Nullable;

/**
 * A proposed version as its reader may see it.
 *
 * @param personId null for the office, as {@code person}, {@code currentVersion} and {@code writtenVersion} are
 * @param baseVersion the version the office was shown
 * @param currentVersion the version in force; another than {@code baseVersion} means the proposal is outdated
 * @param words what does not belong to one field
 * @param answer the word it was accepted or declined with; empty until then
 * @param writtenVersion the version that came of it; null unless accepted
 */
@Serdeable
public record Proposal(
        UUID id,
        UUID stayId,
        String office,
        @Nullable UUID personId,
        @Nullable String person,
        CrisisPlan.Kind kind,
        @Nullable Integer baseVersion,
        @Nullable Integer currentVersion,
        String words,
        State state,
        Instant sentAt,
        @Nullable Instant answeredAt,
        String answer,
        @Nullable Integer writtenVersion,
        List<Item> items) {

    /** From sent to answered; there is no way back. */
    public enum State {
        SENT,
        ACCEPTED,
        DECLINED
    }

    /**
     * One field.
     *
     * @param said what the office was shown; null where its access has ended
     * @param current what the plan says now; null for the office, and where it says nothing
     * @param changedSince whether the plan says something else by now than the office was shown; false for the office
     * @param taken whether the accepted version says it; null until answered
     */
    @Serdeable
    public record Item(
            String field,
            String label,
            @Nullable String said,
            String found,
            @Nullable String current,
            boolean changedSince,
            @Nullable Boolean taken) {}

    /** A field of the plan as an office was shown it. {@code said} null: its access has ended. */
    @Serdeable
    public record Shown(
            String field, String label, @Nullable String said) {}

    /** A row of the table. */
    @Introspected
    record Row(
            UUID id,
            UUID stayId,
            UUID caseId,
            UUID personId,
            String municipality,
            UUID officeId,
            String office,
            UUID planId,
            String words,
            State state,
            Instant sentAt,
            @Nullable Instant answeredAt,
            String answer,
            @Nullable UUID writtenPlanId) {}

    /** A row of its items. */
    @Introspected
    record Line(
            String field,
            String label,
            String said,
            String found,
            @Nullable Boolean taken) {}
}
