package jp.yoridokoro.plan.summary;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.PlanItem;

/**
 * A plan on one phone screen: headings, labels, words and calls are at most {@value #MOST} characters together. Where the plan says more,
 * every text gives way alike and ends in …; the rest is one tap away.
 *
 * @param rows topics that say something, without the calls
 * @param calls whom to telephone first, in order
 * @param moreCalls how many come after those
 */
public record HalfMinute(List<Row> rows, List<Step> calls, int moreCalls) {
    /** FEATURES C1, issue 4. */
    public static final int MOST = 600;

    private static final int CALLS_SHOWN = 3;
    private static final int LONGEST_NAME = 24;
    /** Signs and numbers a page sets between the texts. */
    private static final int SIGNS = 60;

    private static final int SHORTEST = 8;
    private static final String CUT = "…";

    /** What is said of one topic. */
    public record Row(Topic topic, List<Part> parts) {}

    /** @param label empty where the topic has only this */
    public record Part(String label, String words) {}

    /** One call. @param telephone empty where it is not written */
    public record Step(String who, String telephone, String what) {}

    /** What is not written of allergies is said to be unwritten. @param others whom else to call, such as the contacts of the registration; only where the plan names nobody */
    public static HalfMinute of(List<PlanItem> items, List<CrisisPlan.Call> calls, List<CrisisPlan.Call> others) {
        Map<String, PlanItem> said = items.stream()
                .collect(Collectors.toMap(PlanItem::field, Function.identity(), (one, other) -> one, HashMap::new));
        Topic.unwritten(said.keySet())
                .forEach((field, label) -> said.put(
                        field, new PlanItem(field, "MEDICAL", label, Words.of("print.not-written"), List.of())));
        boolean inWords = calls.isEmpty() && said.containsKey("FIRST_CALLS");
        Map<Topic, List<PlanItem>> topics = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            List<PlanItem> shown =
                    topic.shown(said.keySet()).stream().map(said::get).toList();
            if (!shown.isEmpty() && (topic != Topic.CALLS || inWords)) {
                topics.put(topic, shown);
            }
        }
        List<CrisisPlan.Call> whom = calls.isEmpty() && !inWords ? others : calls;
        return fitted(topics, whom.subList(0, Math.min(CALLS_SHOWN, whom.size())), whom.size());
    }

    private static HalfMinute fitted(Map<Topic, List<PlanItem>> topics, List<CrisisPlan.Call> calls, int allCalls) {
        int fixed = SIGNS + Topic.CALLS.words().length();
        List<String> texts = new ArrayList<>();
        for (Map.Entry<Topic, List<PlanItem>> topic : topics.entrySet()) {
            fixed += topic.getKey().words().length();
            for (PlanItem item : topic.getValue()) {
                fixed += label(topic.getKey(), topic.getValue(), item).length();
                texts.add(line(item.words()));
            }
        }
        for (CrisisPlan.Call call : calls) {
            fixed += cut(call.who(), LONGEST_NAME).length() + telephone(call).length();
            texts.add(line(call.what()));
        }
        int each = each(texts, MOST - fixed);
        List<Row> rows = new ArrayList<>();
        topics.forEach((topic, said) -> rows.add(new Row(
                topic,
                said.stream()
                        .map(item -> new Part(label(topic, said, item), cut(line(item.words()), each)))
                        .toList())));
        List<Step> steps = calls.stream()
                .map(call -> new Step(cut(call.who(), LONGEST_NAME), telephone(call), cut(line(call.what()), each)))
                .toList();
        return new HalfMinute(rows, steps, allCalls - calls.size());
    }

    /** The most characters each text may have so that all of them fit. */
    private static int each(List<String> texts, int room) {
        int each = texts.stream().mapToInt(String::length).max().orElse(0);
        while (each > SHORTEST && total(texts, each) > room) {
            each--;
        }
        return each;
    }

    private static int total(List<String> texts, int each) {
        return texts.stream().mapToInt(text -> Math.min(text.length(), each)).sum();
    }

    private static String label(Topic topic, List<PlanItem> said, PlanItem item) {
        return said.size() == 1 || item.label().equals(topic.words()) ? "" : item.label();
    }

    private static String telephone(CrisisPlan.Call call) {
        return call.telephone() == null ? "" : call.telephone();
    }

    private static String line(String words) {
        return words.strip().replaceAll("\\s*\\R\\s*", "　");
    }

    /** The whole, or its beginning with a … within the length; never cut in the middle of a character. */
    private static String cut(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.JAPANESE);
        characters.setText(words);
        return words.substring(0, characters.preceding(most)) + CUT;
    }
}
