package jp.yoridokoro.placement.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.matching.Refusal;
import jp.yoridokoro.placement.AnswerOffer;
import org.jspecify.annotations.Nullable;

/**
 * An answer to an offer.
 *
 * @param name who at the office answers; the hub gives it for an answer by telephone
 * @param refusal for a no
 */
@Serdeable
public record AnswerForm(
        @Nullable @Size(max = 100) String name,
        @Nullable Refusal refusal,
        @Nullable @Size(max = 500) String note) {

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
