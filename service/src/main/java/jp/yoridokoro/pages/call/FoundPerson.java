package jp.yoridokoro.pages.call;

import java.util.UUID;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.emergency.Stage;
import jp.yoridokoro.registry.People;
import org.jspecify.annotations.Nullable;

/**
 * Somebody found while the call comes in.
 *
 * @param open the case that runs for this person already; null: none does
 */
public record FoundPerson(
        UUID id,
        String name,
        String kana,
        String born,
        String known,
        @Nullable UUID open,
        String openWords) {
    static FoundPerson of(People.Line line, RunningCases.@Nullable Open open) {
        return new FoundPerson(
                line.id(),
                line.familyName() + " " + line.givenName(),
                line.familyKana() + " " + line.givenKana(),
                line.birthDate() == null ? Words.of("hub.bornUnknown") : Say.wholeDay(line.birthDate()),
                line.registrationClass() == null
                        ? Words.of("hub.unregistered")
                        : Words.of("hub.registered", line.registrationClass()),
                open == null ? null : open.id(),
                open == null
                        ? ""
                        : Words.of(
                                "hub.call.isOpen",
                                open.number(),
                                Stage.valueOf(open.stage()).label()));
    }
}
