package jp.yoridokoro.outside.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.yoridokoro.outside.OutsideHandoff;
import org.jspecify.annotations.Nullable;

/** A hand-off out of the network. Neither the address of its page nor its passphrase is ever in it. */
@Serdeable
public record OutsideView(
        UUID id,
        UUID caseId,
        UUID hubId,
        String destination,
        OutsideHandoff.Kind kind,
        String contact,
        String reason,
        List<String> sections,
        OutsideHandoff.State state,
        int triesLeft,
        @Nullable Instant expiresAt,
        @Nullable Instant openedAt,
        OutsideHandoff.@Nullable Outcome outcome,
        @Nullable Instant outcomeAt,
        String outcomeFrom,
        String outcomeWords,
        @Nullable Instant leftAt,
        Instant preparedAt,
        long version) {

    public static OutsideView of(OutsideHandoff one, Instant now) {
        return new OutsideView(
                one.id(),
                one.caseId(),
                one.hubId(),
                one.destination(),
                one.kind(),
                one.contact(),
                one.reason(),
                one.sections(),
                one.stateAt(now),
                OutsideHandoff.TRIES - one.tries(),
                one.expiresAt(),
                one.openedAt(),
                one.outcome(),
                one.outcomeAt(),
                one.outcomeFrom(),
                one.outcomeWords(),
                one.leftAt(),
                one.preparedAt(),
                Objects.requireNonNullElse(one.version(), 0L));
    }
}
