package jp.yoridokoro.pages.plan;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.PlanField;
import jp.yoridokoro.plan.PlanItem;
import jp.yoridokoro.plan.draft.KeepDraft;
import jp.yoridokoro.plan.draft.PlanDraft;
import jp.yoridokoro.plan.draft.ReadDraft;
import jp.yoridokoro.plan.draft.ReadDraft.DraftFile;
import jp.yoridokoro.registry.ReadPerson;
import jp.yoridokoro.registry.ReadPerson.PersonFile;

/** The steps of writing a plan, one topic each. */
@Singleton
class Steps {
    /** What a plan of this kind is about comes first; the rest follows in the order of the fields. */
    private static final Map<CrisisPlan.Kind, List<String>> FIRST = Map.of(
            CrisisPlan.Kind.CAREGIVER_ABSENCE, List.of("IDENTITY", "TRIGGER", "FIRST_ACTION"),
            CrisisPlan.Kind.MENTAL_STATE,
                    List.of("IDENTITY", "SIGNS", "TRIGGER", "FIRST_ACTION", "BEHAVIOUR", "AFTER"));

    private static final int SPARE_CALLS = 2;
    private static final int FEWEST_CALLS = 3;

    private final ReadPerson readPerson;
    private final ReadDraft readDraft;
    private final Clauses clauses;
    private final java.time.Clock clock;

    Steps(ReadPerson readPerson, ReadDraft readDraft, Clauses clauses, java.time.Clock clock) {
        this.readPerson = readPerson;
        this.readDraft = readDraft;
        this.clauses = clauses;
        this.clock = clock;
    }

    /** Every topic, in order. */
    static List<String> topics(CrisisPlan.Kind kind, List<PlanField> fields) {
        Set<String> topics = new LinkedHashSet<>(FIRST.getOrDefault(kind, List.of()));
        fields.forEach(field -> topics.add(field.block()));
        return List.copyOf(topics);
    }

    /** A step and what its form opens with. */
    record Step(StepView view, Typed known) {}

    Step of(UUID personId, CrisisPlan.Kind kind, String topic, Actor by) {
        PersonFile person = readPerson.read(personId, null, by);
        DraftFile draft = readDraft.open(personId, kind, by);
        List<String> topics = topics(kind, draft.fields());
        if (!topics.contains(topic)) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        List<CrisisPlan.Call> calls = calls(person, draft);
        StepView view = new StepView(
                personId,
                PlanViews.name(person),
                kind,
                topic,
                topics,
                draft.says().stream().map(PlanItem::block).collect(Collectors.toSet()),
                draft.draft().baseVersion(),
                draft.draft().savedAt(),
                fields(topic, draft, calls),
                topic.equals("TRIGGER") ? choices(person.municipality()) : List.of(),
                topic.equals("FIRST_ACTION") ? Math.max(FEWEST_CALLS, calls.size() + SPARE_CALLS) : 0);
        return new Step(view, known(view, draft.draft().content(), calls));
    }

    /** Nobody types twice: a first plan begins with the contacts of the registration. */
    private static List<CrisisPlan.Call> calls(PersonFile person, DraftFile draft) {
        boolean untouched = draft.draft().baseVersion() == 0
                && draft.says().stream().noneMatch(item -> item.block().equals("FIRST_ACTION"));
        return untouched ? Contacts.calls(person) : draft.draft().content().calls();
    }

    /** Calls written as a list need no words beside them. */
    private static List<PlanField> fields(String topic, DraftFile draft, List<CrisisPlan.Call> calls) {
        boolean inWords = calls.isEmpty()
                && draft.says().stream().anyMatch(item -> item.block().equals("FIRST_ACTION"));
        return draft.fields().stream()
                .filter(field -> field.block().equals(topic))
                .filter(field -> !topic.equals("FIRST_ACTION") || inWords)
                .toList();
    }

    private List<Choice> choices(String municipality) {
        return clauses.counting(municipality, java.time.LocalDate.now(clock)).stream()
                .map(clause -> new Choice(clause.code(), clause.wording()))
                .toList();
    }

    private static Typed known(StepView view, PlanDraft.Content content, List<CrisisPlan.Call> calls) {
        Map<String, Object> known = new HashMap<>();
        List<String> unknown = view.knowable() ? saying(KeepDraft.unknown(), view, content) : List.of();
        List<String> none = view.deniable() ? saying(KeepDraft.none(), view, content) : List.of();
        view.fields().stream()
                .map(PlanField::code)
                .filter(code -> content.items().containsKey(code) && !unknown.contains(code) && !none.contains(code))
                .forEach(code -> known.put("items." + code, content.items().get(code)));
        known.put("unknown", unknown);
        known.put("none", none);
        known.put("triggers", content.triggers());
        for (int row = 0; row < calls.size(); row++) {
            known.put("calls[" + row + "].who", calls.get(row).who());
            known.put("calls[" + row + "].telephone", calls.get(row).telephone());
            known.put("calls[" + row + "].what", calls.get(row).what());
            known.put("calls[" + row + "].withinMinutes", calls.get(row).withinMinutes());
        }
        known.values().removeIf(java.util.Objects::isNull);
        return Typed.known(known);
    }

    /** The fields that say just this. */
    private static List<String> saying(String words, StepView view, PlanDraft.Content content) {
        return view.fields().stream()
                .map(PlanField::code)
                .filter(code -> words.equals(content.items().get(code)))
                .toList();
    }
}
