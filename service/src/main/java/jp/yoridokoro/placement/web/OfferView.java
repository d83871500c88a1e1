package jp.yoridokoro.placement.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.placement.Offer;
import org.jspecify.annotations.Nullable;

/** An offer as its hub sees it. */
@Serdeable
public record OfferView(
        UUID id,
        UUID unitId,
        UUID officeId,
        LocalDate firstNight,
        LocalDate leaving,
        Offer.State state,
        String stateLabel,
        Instant sentAt,
        Instant expiresAt,
        @Nullable Instant answeredAt,
        String answeredName,
        @Nullable String refusal,
        String note,
        boolean overCapacity,
        @Nullable UUID replaces) {

    /** An offer whose time is up reads as expired, swept or not. */
    public static OfferView of(Offer offer, Instant now) {
        Offer.State state = offer.state() == Offer.State.SENT && !now.isBefore(offer.expiresAt())
                ? Offer.State.EXPIRED
                : offer.state();
        return new OfferView(
                offer.id(),
                offer.unitId(),
                offer.officeId(),
                offer.firstNight(),
                offer.leaving(),
                state,
                state.label(),
                offer.sentAt(),
                offer.expiresAt(),
                offer.answeredAt(),
                offer.answeredName(),
                offer.refusal(),
                offer.note(),
                offer.overCapacity(),
                offer.replaces());
    }
}
