package jp.yoridokoro.pages.hub;

import java.util.List;
import jp.yoridokoro.casework.web.CaseView;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Moment;
import jp.yoridokoro.pages.Stop;
import jp.yoridokoro.pages.seek.AskedLine;
import jp.yoridokoro.pages.seek.Seek;
import jp.yoridokoro.settings.Clause;
import org.jspecify.annotations.Nullable;

/**
 * A case as its page shows it.
 *
 * @param facts sex and age; empty where the reader may not open the person
 * @param thirty the plan in 30 seconds; null where the reader may not open the person
 * @param seek the search to work on; null while there is none
 * @param ways pages of the later steps; {@code leads}: the first is the main button
 * @param days the last three days the cause may have arisen on
 */
public record CaseShown(
        CaseView view,
        String known,
        String facts,
        String nights,
        List<Stop> stops,
        @Nullable Thirty thirty,
        List<Moment> moments,
        @Nullable Seek seek,
        List<AskedLine> asked,
        Judging judging,
        List<NextSteps.Way> ways,
        boolean leads) {

    /** What the judgement is made from; empty lists while none is to be made. */
    public record Judging(
            String definition, List<Clause> clauses, List<Choice> days, List<Choice> hubs, List<Choice> offices) {
        static final Judging NONE = new Judging("", List.of(), List.of(), List.of(), List.of());
    }

    public boolean may(Step step) {
        return view.steps().contains(step);
    }

    public boolean may(String step) {
        return may(Step.valueOf(step));
    }

    public String path() {
        return "/emergencies/" + view.id();
    }
}
