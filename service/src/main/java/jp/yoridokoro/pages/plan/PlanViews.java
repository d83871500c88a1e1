package jp.yoridokoro.pages.plan;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.ReadPlan;
import jp.yoridokoro.plan.ReadPlan.PlanFile;
import jp.yoridokoro.plan.draft.ReadDraft;
import jp.yoridokoro.plan.summary.HalfMinute;
import jp.yoridokoro.registry.ReadPerson;
import jp.yoridokoro.registry.ReadPerson.PersonFile;
import jp.yoridokoro.settings.Clause;
import org.jspecify.annotations.Nullable;

/** Brings together what the page of a plan shows. */
@Singleton
class PlanViews {
    private final ReadPerson readPerson;
    private final ReadPlan readPlan;
    private final ReadDraft readDraft;
    private final Authors authors;
    private final Clauses clauses;

    PlanViews(ReadPerson readPerson, ReadPlan readPlan, ReadDraft readDraft, Authors authors, Clauses clauses) {
        this.readPerson = readPerson;
        this.readPlan = readPlan;
        this.readDraft = readDraft;
        this.authors = authors;
        this.clauses = clauses;
    }

    /** @param wanted null: the kind that is there, the caregiver's absence first. @param version null: the one in force */
    PlanView of(UUID personId, CrisisPlan.@Nullable Kind wanted, @Nullable Integer version, Actor by) {
        PersonFile person = readPerson.read(personId, null, by);
        List<CrisisPlan> inForce = person.plans();
        CrisisPlan.Kind kind = wanted != null
                ? wanted
                : inForce.stream().map(CrisisPlan::kind).findFirst().orElse(CrisisPlan.Kind.CAREGIVER_ABSENCE);
        int current = inForce.stream()
                .filter(plan -> plan.kind() == kind)
                .mapToInt(CrisisPlan::version)
                .findFirst()
                .orElse(0);
        PlanFile file = version == null && current == 0 ? null : readPlan.read(personId, kind, version, null, by);
        return new PlanView(
                personId,
                name(person),
                kind,
                file,
                file == null ? null : HalfMinute.of(file.items(), file.calls(), Contacts.calls(person)),
                current,
                inForce,
                file == null ? "" : authors.words(file.plan().writtenBy()),
                file == null ? List.of() : triggers(file),
                readDraft.savedAt(personId, kind, by).orElse(null));
    }

    static String name(PersonFile person) {
        return person.person().familyName() + " " + person.person().givenName();
    }

    private List<String> triggers(PlanFile file) {
        return clauses.counting(file.plan().municipality(), PlanView.writtenOn(file.plan())).stream()
                .filter(clause -> file.triggers().contains(clause.code()))
                .map(Clause::wording)
                .toList();
    }
}
