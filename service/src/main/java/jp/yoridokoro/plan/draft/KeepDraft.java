package jp.yoridokoro.plan.draft;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.CrisisPlans;
import jp.yoridokoro.plan.PlanField;
import org.jspecify.annotations.Nullable;

/** Keeps a plan being written: one topic at a time, for its author alone. */
@Singleton
public class KeepDraft {
    /** Topics of facts about a person. What is wished or decided is said or left open, but is not "unknown". */
    private static final Set<String> KNOWABLE = Set.of("MEDICAL", "DAILY", "BEHAVIOUR", "SUPPORTS", "LEGAL");
    /** Of these there can also be nothing, such as no allergy. */
    private static final Set<String> ABSENT = Set.of("MEDICAL", "BEHAVIOUR", "SUPPORTS", "LEGAL");

    static final Role[] WRITERS = {Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY};

    private final Drafts drafts;
    private final CrisisPlans plans;

    KeepDraft(Drafts drafts, CrisisPlans plans) {
        this.drafts = drafts;
        this.plans = plans;
    }

    /**
     * Everything said of one topic.
     *
     * @param baseVersion the version that was shown; counts only for the first step saved
     * @param items by field; a field of the topic that is not there, or blank, says nothing
     * @param none fields of which there is nothing, as somebody said; where words are there too, the words stand
     * @param unknown fields of which nobody could be asked; stands before none
     * @param triggers only for TRIGGER
     * @param calls only for FIRST_ACTION; where there are any, they are also its words
     */
    @Serdeable
    @Introspected
    public record Step(
            @NotNull @PositiveOrZero Integer baseVersion,
            @Nullable Map<String, @Size(max = 5_000) String> items,
            @Nullable @Size(max = 100) List<String> none,
            @Nullable @Size(max = 100) List<String> unknown,
            @Nullable @Size(max = 30) List<String> triggers,
            @Nullable @Size(max = 30) List<CrisisPlan.@Valid Call> calls) {}

    /** Whether "nobody knows" is an answer to the questions of a topic. */
    public static boolean knowable(String block) {
        return KNOWABLE.contains(block);
    }

    /** Whether "there is none" is an answer to the questions of a topic. */
    public static boolean deniable(String block) {
        return ABSENT.contains(block);
    }

    /** The words that stand where there is none. */
    public static String none() {
        return Words.of("plan.nothing");
    }

    /** The words that stand where nobody knows. */
    public static String unknown() {
        return Words.of("plan.unknown");
    }

    /** Keeps one topic; the others stay as they are. Begins the draft where there is none. */
    @Transactional
    public void save(UUID personId, CrisisPlan.Kind kind, String block, Step step, Actor by) {
        by.mustBe(WRITERS);
        PlanDraft before = drafts.lock(personId, kind, by)
                .orElseGet(() ->
                        new PlanDraft(step.baseVersion(), drafts.begun(personId, kind, step.baseVersion()), null));
        Map<String, String> items = new LinkedHashMap<>(before.content().items());
        for (PlanField field : plans.fields()) {
            if (field.block().equals(block)) {
                String words = words(field, step);
                if (words.isEmpty()) {
                    items.remove(field.code());
                } else {
                    items.put(field.code(), words);
                }
            }
        }
        List<CrisisPlan.Call> calls = block.equals("FIRST_ACTION")
                ? requireNonNullElse(step.calls(), List.of())
                : before.content().calls();
        if (!calls.isEmpty()) {
            items.remove(Drafts.FIRST_CALLS);
        }
        List<String> triggers = block.equals("TRIGGER")
                ? requireNonNullElse(step.triggers(), List.of())
                : before.content().triggers();
        drafts.save(personId, kind, before.baseVersion(), new PlanDraft.Content(items, triggers, calls), by);
    }

    private static String words(PlanField field, Step step) {
        Map<String, String> items = requireNonNullElse(step.items(), Map.of());
        String words = items.getOrDefault(field.code(), "").strip();
        if (!words.isEmpty()) {
            return words;
        }
        return knowable(field.block()) && ticked(step.unknown(), field)
                ? unknown()
                : deniable(field.block()) && ticked(step.none(), field) ? none() : "";
    }

    private static boolean ticked(@Nullable List<String> fields, PlanField field) {
        return requireNonNullElse(fields, List.of()).contains(field.code());
    }

    /** Throws the draft away; the version in force stays. */
    @Transactional
    public void discard(UUID personId, CrisisPlan.Kind kind, Actor by) {
        by.mustBe(WRITERS);
        drafts.drop(personId, kind, by);
    }

    /**
     * Puts what was written here onto the version in force, after another came in between: a field changed here keeps the words of
     * here, every other field says what the version in force says.
     *
     * @throws Refused {@code draft-gone}
     */
    @Transactional
    public void rebase(UUID personId, CrisisPlan.Kind kind, Actor by) {
        by.mustBe(WRITERS);
        PlanDraft draft = drafts.lock(personId, kind, by).orElseThrow(() -> new Refused(DraftReason.GONE));
        int current = drafts.currentVersion(personId, kind);
        PlanDraft.Content base = drafts.begun(personId, kind, draft.baseVersion());
        PlanDraft.Content now = drafts.begun(personId, kind, current);
        PlanDraft.Content mine = draft.content();
        Set<String> fields = new TreeSet<>(mine.items().keySet());
        fields.addAll(now.items().keySet());
        Map<String, String> items = new LinkedHashMap<>();
        for (String field : fields) {
            String words = chosen(
                    mine.items().get(field),
                    base.items().get(field),
                    now.items().get(field));
            if (words != null) {
                items.put(field, words);
            }
        }
        List<CrisisPlan.Call> calls = mine.calls().equals(base.calls()) ? now.calls() : mine.calls();
        if (!calls.isEmpty()) {
            items.remove(Drafts.FIRST_CALLS);
        }
        List<String> triggers = mine.triggers().equals(base.triggers()) ? now.triggers() : mine.triggers();
        drafts.save(personId, kind, current, new PlanDraft.Content(items, triggers, calls), by);
    }

    private static @Nullable String chosen(@Nullable String mine, @Nullable String base, @Nullable String now) {
        return Objects.equals(mine, base) ? now : mine;
    }
}
