package jp.yoridokoro.occupancy.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import jp.yoridokoro.occupancy.Occupancies;
import org.jspecify.annotations.Nullable;

/**
 * What became of the offers of an office.
 *
 * @param accuracy accepted of those answered while shown free, 0 to 1; null where nothing was
 */
@Serdeable
public record AccuracyView(
        UUID officeId,
        String office,
        int offers,
        int shownFree,
        int accepted,
        int refusedFull,
        int refusedOtherwise,
        int noAnswer,
        int withdrawn,
        int waiting,
        @Nullable Double accuracy) {

    public static AccuracyView of(Occupancies.Answers answers, String office) {
        int answered = answers.accepted() + answers.refusedFull() + answers.refusedOtherwise() + answers.noAnswer();
        return new AccuracyView(
                answers.officeId(),
                office,
                answers.offers(),
                answers.shownFree(),
                answers.accepted(),
                answers.refusedFull(),
                answers.refusedOtherwise(),
                answers.noAnswer(),
                answers.withdrawn(),
                answers.waiting(),
                answered == 0 ? null : Math.round(1000.0 * answers.accepted() / answered) / 1000.0);
    }
}
