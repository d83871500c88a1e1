package jp.yoridokoro.placement.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.matching.Refusal;
import jp.yoridokoro.placement.AcceptOffer;
import jp.yoridokoro.placement.AnswerOffer;
import org.jspecify.annotations.Nullable;

/**
 * An answer to an offer.
 *
 * @param name who at the office answers; the hub gives it for an answer by telephone
 * @param refusal for a no
 * @param firstNight for a yes to part of the nights: from which on; null: from the first
 * @param leaving for a yes to part of the nights: until which day; null: to the last
 * @param overCapacity for a yes beyond the capacity of the unit, with the reason in {@code overCapacityWords}
 */
@Serdeable
public record AnswerForm(
        @Nullable @Size(max = 100) String name,
        @Nullable Refusal refusal,
        @Nullable @Size(max = 500) String note,
        @Nullable LocalDate firstNight,
        @Nullable LocalDate leaving,
        @Nullable Boolean overCapacity,
        @Nullable @Size(max = 500) String overCapacityWords) {

    public AcceptOffer.Yes yes(Actor by, String surface) {
        return new AcceptOffer.Yes(
                answerer(by, surface),
                firstNight,
                leaving,
                Boolean.TRUE.equals(overCapacity),
                overCapacityWords == null ? "" : overCapacityWords);
    }

    public AnswerOffer.Answerer answerer(Actor by, String surface) {
        return new AnswerOffer.Answerer(by.is(Role.PROVIDER) ? surface : "PHONE", name == null ? "" : name);
    }

    public Refusal refusalOrOther() {
        return refusal == null ? Refusal.OTHER : refusal;
    }

    public String noteOrNothing() {
        return note == null ? "" : note;
    }
}
