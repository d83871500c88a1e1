package jp.yoridokoro.pages.hub;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.pages.plan.Contacts;
import jp.yoridokoro.plan.ReadPlan;
import jp.yoridokoro.plan.summary.HalfMinute;
import jp.yoridokoro.registry.ReadPerson;

/**
 * What whoever acts now must know of the person, in one screen: the plan in 30 seconds, or where none is written, what the
 * registration says.
 *
 * @param written whether there is a plan
 * @param needs the supports that are needed or not known; only without a plan
 */
public record Thirty(boolean written, HalfMinute summary, List<Need> needs) {
    /** A coded support, and whether it is needed or not known. */
    public record Need(String label, String words) {}

    static Thirty of(Optional<ReadPlan.PlanFile> plan, ReadPerson.PersonFile person, Map<String, String> labels) {
        return new Thirty(
                plan.isPresent(),
                HalfMinute.of(
                        plan.map(ReadPlan.PlanFile::items).orElse(List.of()),
                        plan.map(ReadPlan.PlanFile::calls).orElse(List.of()),
                        Contacts.calls(person)),
                plan.isPresent() ? List.of() : needs(person, labels));
    }

    private static List<Need> needs(ReadPerson.PersonFile person, Map<String, String> labels) {
        return person.needs().stream()
                .filter(need -> need.value() != Known.NO)
                .map(need -> new Need(
                        labels.getOrDefault(need.code(), need.code()),
                        need.value().label()))
                .toList();
    }
}
