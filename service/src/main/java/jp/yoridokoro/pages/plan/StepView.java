package jp.yoridokoro.pages.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.PlanField;
import jp.yoridokoro.plan.draft.KeepDraft;
import org.jspecify.annotations.Nullable;

/**
 * One topic of a plan being written.
 *
 * @param topics every topic in the order of the steps
 * @param said topics that say something already
 * @param baseVersion the version it is written on; 0 for the first
 * @param savedAt when the draft was last saved; null: it is not begun
 * @param clauses of the local definition; only for TRIGGER
 * @param rows how many calls can be written
 */
public record StepView(
        UUID personId,
        String name,
        CrisisPlan.Kind kind,
        String topic,
        List<String> topics,
        Set<String> said,
        int baseVersion,
        @Nullable Instant savedAt,
        List<PlanField> fields,
        List<Choice> clauses,
        int rows) {
    /** Where the steps live. */
    public String path() {
        return "/people/" + personId + "/plan/" + kind + "/edit";
    }

    /** Counted from 1; the last step is the check, which is none of the topics. */
    public int number() {
        return topics.indexOf(topic) + 1;
    }

    /** With the check at the end. */
    public int steps() {
        return topics.size() + 1;
    }

    /** The step before; empty on the first. */
    public String before() {
        int place = topics.indexOf(topic);
        return place > 0 ? topics.get(place - 1) : "";
    }

    /** Whether "nobody knows" can be ticked. */
    public boolean knowable() {
        return KeepDraft.knowable(topic);
    }

    /** Whether "there is none" can be ticked. */
    public boolean deniable() {
        return KeepDraft.deniable(topic);
    }

    /** Who reads this topic; empty where its fields differ. */
    public String readers() {
        List<List<String>> readers =
                fields.stream().map(PlanField::readers).distinct().toList();
        return readers.size() == 1 ? readers(readers.getFirst()) : "";
    }

    /** Readers in words. */
    public static String readers(List<String> readers) {
        return Words.of(
                "plan.readers",
                String.join(
                        Words.of("words.comma"),
                        readers.stream()
                                .map(reader -> Words.of("plan.reader." + reader))
                                .toList()));
    }
}
