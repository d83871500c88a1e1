package jp.yoridokoro.casework.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import jp.yoridokoro.base.Era;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.placement.Offer;
import jp.yoridokoro.placement.OfferSheet;
import jp.yoridokoro.placement.web.OfferView;

/**
 * An offer as a page shows it to an office. Public for the template.
 *
 * @param state what became of the offer, in a sentence
 * @param accepted this office takes the person
 * @param year of the first night, in both calendars
 */
public record OfferCard(
        UUID id,
        boolean open,
        boolean accepted,
        String state,
        String year,
        String nights,
        String deadline,
        OfferSheet sheet) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日(E)", Locale.JAPANESE);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    /** Initials where they may be said, sex and age band. */
    public String who() {
        String initials = sheet.initials() == null ? "" : sheet.initials();
        return (initials.isEmpty() ? "" : initials + "・") + sheet.sex() + "・" + sheet.ageBand();
    }

    static OfferCard of(OfferView offer, OfferSheet sheet, Instant now) {
        return new OfferCard(
                offer.id(),
                offer.state() == Offer.State.SENT,
                offer.state() == Offer.State.ACCEPTED,
                words(offer.state()),
                Era.year(sheet.firstNight()),
                DAY.format(sheet.firstNight()) + "の夜から" + sheet.nights() + "泊",
                CLOCK.format(offer.expiresAt().atZone(TokyoClock.TOKYO)) + "（あと"
                        + Math.max(0, Duration.between(now, offer.expiresAt()).toMinutes()) + "分）",
                sheet);
    }

    private static String words(Offer.State state) {
        return switch (state) {
            case SENT -> "返事を待っています。";
            case ACCEPTED -> "受け入れると返事をしました。拠点から到着の連絡があります。";
            case DECLINED -> "断ると返事をしました。ご連絡ありがとうございました。";
            case NO_ANSWER -> "拠点が「出なかった」と記録しました。";
            case EXPIRED -> "返事の期限が過ぎました。";
            case TAKEN_ELSEWHERE -> "ほかの事業所で決まりました。ご協力ありがとうございました。";
            case WITHDRAWN -> "拠点が依頼を取り下げました。";
            case ENDED -> "この依頼は終わりました。";
        };
    }
}
