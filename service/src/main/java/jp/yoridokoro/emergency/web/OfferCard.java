package jp.yoridokoro.emergency.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.emergency.Offer;
import jp.yoridokoro.emergency.OfferSheet;

/** An offer as a page shows it to an office. Public for the template. */
public record OfferCard(UUID id, boolean open, String state, String nights, String deadline, OfferSheet sheet) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日(E)", Locale.JAPANESE);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    static OfferCard of(OfferView offer, OfferSheet sheet, Instant now) {
        return new OfferCard(
                offer.id(),
                offer.state() == Offer.State.SENT,
                offer.stateLabel(),
                DAY.format(sheet.firstNight()) + "の夜から" + sheet.nights() + "泊",
                CLOCK.format(offer.expiresAt().atZone(TokyoClock.TOKYO)) + "（あと"
                        + Math.max(0, Duration.between(now, offer.expiresAt()).toMinutes()) + "分）",
                sheet);
    }
}
