package jp.yoridokoro.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.plan.PlanAgreement;
import jp.yoridokoro.plan.PlanItem;
import jp.yoridokoro.plan.ReadPlan.PlanFile;
import jp.yoridokoro.plan.ReadPlan.Standing;
import jp.yoridokoro.plan.summary.Topic;
import jp.yoridokoro.print.PrintPlan.Block;

/** A plan in the words of its sheet. */
final class PlanWords {
    private PlanWords() {}

    /** The half minute, in the order of the screen (SCREENS: the plan in 30 seconds); what is said nowhere is left out, but allergies. */
    static List<Line> summary(PlanFile plan) {
        Map<String, Line> said = plan.items().stream()
                .collect(Collectors.toMap(
                        PlanItem::field,
                        item -> new Line(item.label(), item.words()),
                        (one, other) -> one,
                        HashMap::new));
        Topic.unwritten(said.keySet())
                .forEach((field, label) -> said.put(field, new Line(label, Words.of("print.not-written"))));
        return Arrays.stream(Topic.values())
                .flatMap(topic -> Line.together(topic.words(), said, topic.shown(said.keySet())))
                .toList();
    }

    /** Everything said, topic by topic in the order of the fields. */
    static List<Block> blocks(PlanFile plan) {
        Map<String, List<Line>> blocks = new LinkedHashMap<>();
        for (PlanItem item : plan.items()) {
            blocks.computeIfAbsent(item.block(), block -> new ArrayList<>()).add(new Line(item.label(), item.words()));
        }
        return blocks.entrySet().stream()
                .map(block -> new Block(Words.of("print.block." + block.getKey()), block.getValue()))
                .toList();
    }

    /** Who agreed, one line each; before them, where it is so, that the person did not. */
    static List<String> agreed(PlanFile plan) {
        return Stream.concat(
                        plan.standing() == Standing.NOT_AGREED
                                ? Stream.of(Words.of("print.plan.not-agreed"))
                                : Stream.empty(),
                        plan.agreements().stream().map(PlanWords::agreement))
                .toList();
    }

    private static String agreement(PlanAgreement agreement) {
        String how = Words.of("print.agreed." + agreement.method(), agreement.witness(), agreement.reason());
        return Words.of("print.agreed", agreement.name(), agreement.relation(), Line.day(agreement.agreedOn()), how);
    }
}
