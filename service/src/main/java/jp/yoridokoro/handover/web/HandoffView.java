package jp.yoridokoro.handover.web;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.Packet;
import org.jspecify.annotations.Nullable;

/**
 * A hand-off with its packet; one whose time is up reads as expired, swept or not.
 *
 * @param dueBack ON_CALL and still with the receiver: the agreed end; null otherwise
 * @param overdue the agreed end has come and the case is still with the receiver, who stays responsible
 * @param readBackOwed the case has moved and the receiver has not yet said what it understood
 */
@Serdeable
public record HandoffView(
        UUID id,
        UUID caseId,
        UUID fromHubId,
        UUID toHubId,
        Handoff.Kind kind,
        Handoff.State state,
        String stateLabel,
        String urgency,
        String message,
        Packet packet,
        Instant askedAt,
        Instant expiresAt,
        @Nullable Instant answeredAt,
        String answerReason,
        @Nullable Instant until,
        @Nullable Instant dueBack,
        boolean overdue,
        @Nullable UUID returnsId,
        boolean pulled,
        boolean dangerSkip,
        @Nullable LocalDate reviewDue,
        @Nullable Instant reviewedAt,
        String readBack,
        boolean readBackOwed,
        @Nullable Instant endedAt,
        String endReason) {

    public static HandoffView of(Handoff h, ObjectMapper json, Instant now) {
        boolean there = h.state() == Handoff.State.TRANSFERRED;
        Instant until = h.until();
        Handoff.State state = h.stateAt(now);
        return new HandoffView(
                h.id(),
                h.caseId(),
                h.fromHubId(),
                h.toHubId(),
                h.kind(),
                state,
                state.label(),
                h.urgency(),
                h.message(),
                packet(h, json),
                h.askedAt(),
                h.expiresAt(),
                h.answeredAt(),
                h.answerReason(),
                until,
                there ? until : null,
                there && until != null && !now.isBefore(until),
                h.returnsId(),
                h.pulled(),
                h.dangerSkip(),
                h.reviewDue(),
                h.reviewedAt(),
                h.readBack(),
                there && h.kind() == Handoff.Kind.TAKE_OVER && h.readBack().isBlank(),
                h.endedAt(),
                h.endReason());
    }

    private static Packet packet(Handoff handoff, ObjectMapper json) {
        try {
            return json.readValue(handoff.packet(), Packet.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
