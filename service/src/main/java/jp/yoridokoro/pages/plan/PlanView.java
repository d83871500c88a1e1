package jp.yoridokoro.pages.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.PlanAgreement;
import jp.yoridokoro.plan.PlanItem;
import jp.yoridokoro.plan.ReadPlan.PlanFile;
import jp.yoridokoro.plan.ReadPlan.Standing;
import jp.yoridokoro.plan.summary.HalfMinute;
import jp.yoridokoro.plan.summary.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One version of a plan as its page shows it.
 *
 * @param file null: there is no plan of this kind yet
 * @param summary null where there is no plan
 * @param currentVersion the version in force; 0 where there is none
 * @param inForce one of each kind there is
 * @param triggers clauses in words
 * @param draftAt when the reader last saved a draft of this kind; null: there is none
 */
public record PlanView(
        UUID personId,
        String name,
        CrisisPlan.Kind kind,
        @Nullable PlanFile file,
        @Nullable HalfMinute summary,
        int currentVersion,
        List<CrisisPlan> inForce,
        String author,
        List<String> triggers,
        @Nullable Instant draftAt) {
    /** Where everything of this kind lives. */
    public String path() {
        return "/people/" + personId + "/plan/" + kind;
    }

    /** Whether a newer version is in force. */
    public boolean old() {
        return file != null && file.version() != currentVersion;
    }

    /** The day a version was written. */
    public static LocalDate writtenOn(CrisisPlan plan) {
        return plan.writtenAt().atZone(TokyoClock.TOKYO).toLocalDate();
    }

    /** Everything said, topic by topic. */
    public Map<String, List<PlanItem>> blocks() {
        Map<String, List<PlanItem>> blocks = new LinkedHashMap<>();
        if (file != null) {
            file.items()
                    .forEach(item -> blocks.computeIfAbsent(item.block(), block -> new ArrayList<>())
                            .add(item));
        }
        return blocks;
    }

    /** Allergies of which nothing is written. */
    public Collection<String> unwritten() {
        return file == null
                ? List.of()
                : Topic.unwritten(file.items().stream().map(PlanItem::field).collect(Collectors.toSet()))
                        .values();
    }

    /** Whether the person's own agreement is still missing. */
    public boolean notAgreed() {
        return file != null && file.standing() == Standing.NOT_AGREED;
    }

    /** One agreement in words. */
    public static String words(PlanAgreement agreement) {
        return Words.of(
                "plan.agreement.line",
                agreement.name(),
                agreement.relation(),
                jp.yoridokoro.base.Say.wholeDay(agreement.agreedOn()),
                Words.of("plan.method." + agreement.method()));
    }
}
