package jp.yoridokoro.plan;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import org.jspecify.annotations.Nullable;

/** What changed between two versions of a plan, field by field and, within a field, word by word (C2). */
@Singleton
public class ComparePlans {
    private final CrisisPlans plans;
    private final ReadLog log;

    ComparePlans(CrisisPlans plans, ReadLog log) {
        this.plans = plans;
        this.log = log;
    }

    /** What happened to a field. */
    public enum Change {
        ADDED,
        REMOVED,
        /** The words differ; the readers may too. */
        CHANGED,
        /** The same words, for other readers. */
        READERS
    }

    /** What happened to a piece of the words; in order, SAME and REMOVED make the earlier text, SAME and ADDED the later. */
    public enum Piece {
        SAME,
        REMOVED,
        ADDED
    }

    @Serdeable
    @Introspected
    public record Part(Piece piece, String words) {}

    /**
     * One field that differs.
     *
     * @param before null where the earlier version does not have the field
     * @param after null where the later one does not
     * @param parts only for CHANGED
     */
    @Serdeable
    @Introspected
    public record Difference(
            String field,
            String block,
            String label,
            Change change,
            @Nullable String before,
            @Nullable String after,
            List<String> readersBefore,
            List<String> readersAfter,
            List<Part> parts) {}

    /** @param differences in the order of the fields; empty where the versions say the same */
    @Serdeable
    public record Comparison(int from, int to, List<Difference> differences) {}

    /** The differences from one version to another, in either direction. Logged. */
    @Transactional
    public Comparison compare(
            UUID personId, CrisisPlan.Kind kind, int from, int to, @Nullable String purpose, Actor by) {
        CrisisPlan earlier = plans.version(personId, kind, from).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        CrisisPlan later = plans.version(personId, kind, to).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        log.read(by, later.municipality(), personId, "plan", ReadLog.purpose(purpose, by));
        return new Comparison(from, to, between(plans.fields(), plans.items(earlier.id()), plans.items(later.id())));
    }

    /** The differences from some items to others, in the order of the fields. */
    public static List<Difference> between(List<PlanField> fields, List<PlanItem> earlier, List<PlanItem> later) {
        Map<String, PlanItem> before = byField(earlier);
        Map<String, PlanItem> after = byField(later);
        List<Difference> differences = new ArrayList<>();
        for (PlanField field : fields) {
            Difference difference = difference(field, before.get(field.code()), after.get(field.code()));
            if (difference != null) {
                differences.add(difference);
            }
        }
        return differences;
    }

    private static Map<String, PlanItem> byField(List<PlanItem> items) {
        return items.stream().collect(Collectors.toMap(PlanItem::field, Function.identity(), (a, b) -> a));
    }

    private static @Nullable Difference difference(
            PlanField field, @Nullable PlanItem before, @Nullable PlanItem after) {
        if (before == null && after == null) {
            return null;
        }
        List<String> readersBefore = before == null ? List.of() : before.readers();
        List<String> readersAfter = after == null ? List.of() : after.readers();
        String was = before == null ? null : before.words();
        String is = after == null ? null : after.words();
        Change change = was == null
                ? Change.ADDED
                : is == null ? Change.REMOVED : !was.equals(is) ? Change.CHANGED : Change.READERS;
        if (change == Change.READERS && readersBefore.equals(readersAfter)) {
            return null;
        }
        List<Part> parts = was != null && is != null && change == Change.CHANGED ? parts(was, is) : List.of();
        return new Difference(
                field.code(), field.block(), field.label(), change, was, is, readersBefore, readersAfter, parts);
    }

    /**
     * Cut where Japanese words may be cut. What stayed the same between two changes and is no longer than the shorter of them is
     * marked with them: a phrase that became another is read whole, not letter by letter.
     */
    public static List<Part> parts(String was, String is) {
        List<AbstractDelta<String>> deltas =
                DiffUtils.diff(words(was), words(is), true).getDeltas();
        List<Part> parts = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (int at = 0; at < deltas.size(); at++) {
            String before = String.join("", deltas.get(at).getSource().getLines());
            String after = String.join("", deltas.get(at).getTarget().getLines());
            if (deltas.get(at).getType() == DeltaType.EQUAL && !swallowed(deltas, at)) {
                changed(parts, removed, added);
                parts.add(new Part(Piece.SAME, before));
            } else {
                removed.append(before);
                added.append(after);
            }
        }
        changed(parts, removed, added);
        return parts;
    }

    private static boolean swallowed(List<AbstractDelta<String>> deltas, int at) {
        return at > 0
                && at < deltas.size() - 1
                && length(deltas.get(at)) <= Math.min(length(deltas.get(at - 1)), length(deltas.get(at + 1)));
    }

    private static int length(AbstractDelta<String> delta) {
        return Math.max(
                String.join("", delta.getSource().getLines()).length(),
                String.join("", delta.getTarget().getLines()).length());
    }

    private static void changed(List<Part> parts, StringBuilder removed, StringBuilder added) {
        if (!removed.isEmpty()) {
            parts.add(new Part(Piece.REMOVED, removed.toString()));
        }
        if (!added.isEmpty()) {
            parts.add(new Part(Piece.ADDED, added.toString()));
        }
        removed.setLength(0);
        added.setLength(0);
    }

    private static List<String> words(String text) {
        BreakIterator cut = BreakIterator.getWordInstance(Locale.JAPANESE);
        cut.setText(text);
        List<String> words = new ArrayList<>();
        int from = cut.first();
        for (int to = cut.next(); to != BreakIterator.DONE; from = to, to = cut.next()) {
            words.add(text.substring(from, to));
        }
        return words;
    }
}
