package jp.yoridokoro.pages.plan;

import java.util.List;
import java.util.UUID;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.draft.ReadDraft.DraftFile;
import jp.yoridokoro.plan.summary.HalfMinute;
import jp.yoridokoro.plan.summary.Topic;

/**
 * The last step: what the new version would change and how it reads.
 *
 * @param topics every topic in the order of the steps
 * @param summary the half minute of the new version
 * @param silent what the half minute does not say
 * @param madeWith with whom a plan may be made
 */
public record CheckView(
        UUID personId,
        String name,
        CrisisPlan.Kind kind,
        List<String> topics,
        DraftFile file,
        HalfMinute summary,
        List<Topic> silent,
        List<Choice> madeWith) {
    /** Where the plan lives. */
    public String path() {
        return "/people/" + personId + "/plan/" + kind;
    }

    /** The number the new version gets. */
    public int next() {
        return file.currentVersion() + 1;
    }

    /** The step where a topic of the half minute is written. */
    public static String step(Topic topic) {
        return switch (topic) {
            case CALLED -> "IDENTITY";
            case FIRST, WANTED, UNWANTED -> "BEHAVIOUR";
            case BODY -> "MEDICAL";
            case CALLS -> "FIRST_ACTION";
        };
    }
}
