package jp.yoridokoro.pages.plan;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Ages;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.plan.ComparePlans;
import jp.yoridokoro.plan.ComparePlans.Difference;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.ReadPlan;
import jp.yoridokoro.registry.ReadPerson;
import org.jspecify.annotations.Nullable;

/** Brings together two versions, who wrote them and what differs. */
@Singleton
class CompareViews {
    private final ReadPerson readPerson;
    private final ReadPlan readPlan;
    private final ComparePlans comparePlans;
    private final Authors authors;

    CompareViews(ReadPerson readPerson, ReadPlan readPlan, ComparePlans comparePlans, Authors authors) {
        this.readPerson = readPerson;
        this.readPlan = readPlan;
        this.comparePlans = comparePlans;
        this.authors = authors;
    }

    CompareView of(UUID personId, CrisisPlan.Kind kind, @Nullable Integer from, @Nullable Integer to, Actor by) {
        String name = PlanViews.name(readPerson.read(personId, null, by));
        List<CrisisPlan> versions = readPlan.versions(personId, null, by).stream()
                .filter(plan -> plan.kind() == kind)
                .toList();
        if (versions.isEmpty()) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        CrisisPlan later = one(versions, to == null ? versions.getFirst().version() : to);
        CrisisPlan earlier = one(versions, from == null ? Math.max(1, later.version() - 1) : from);
        List<Difference> differences = comparePlans
                .compare(personId, kind, earlier.version(), later.version(), null, by)
                .differences();
        Set<String> changed = differences.stream().map(Difference::field).collect(Collectors.toSet());
        return new CompareView(
                personId,
                name,
                kind,
                earlier,
                later,
                authors.words(earlier.writtenBy()),
                authors.words(later.writtenBy()),
                versions.stream().map(CompareViews::choice).toList(),
                differences,
                readPlan.read(personId, kind, later.version(), null, by).items().stream()
                        .filter(item -> !changed.contains(item.field()))
                        .toList());
    }

    private static CrisisPlan one(List<CrisisPlan> versions, int version) {
        return versions.stream()
                .filter(plan -> plan.version() == version)
                .findFirst()
                .orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
    }

    private static Choice choice(CrisisPlan plan) {
        return new Choice(
                String.valueOf(plan.version()),
                Words.of("plan.version.on", plan.version(), Ages.day(PlanView.writtenOn(plan))));
    }
}
