package jp.yoridokoro.pages.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.plan.PlanItem;
import jp.yoridokoro.plan.ReadPlan;
import jp.yoridokoro.registry.ReadPerson;

/**
 * The plan in 30 seconds (SCREENS): what whoever acts now must know, in one screen. The order is the same in print.
 *
 * @param called the name the person wants to be called by; empty where nobody wrote it
 * @param photo where a photograph is
 * @param first the three things that matter most
 * @param calls whom to call, in order
 */
public record Thirty(
        String called,
        String photo,
        List<Said> first,
        List<Said> wanted,
        List<Said> never,
        List<Said> body,
        List<Call> calls,
        int version) {
    private static final List<String> MATTERS = List.of(
            "DANGERS", "DEVICES", "POWER", "SEIZURES", "ALLERGIES", "ALLERGY_FOOD", "ALLERGY_DRUG", "FIXATIONS", "RED");
    private static final List<String> WANTED =
            List.of("CALMING", "TALKING", "RED_WANTED", "YELLOW_WANTED", "BLUE_WANTED", "MOVING", "MEALS");
    private static final List<String> NEVER = List.of("NEVER", "PANIC", "RED_UNWANTED", "YELLOW_UNWANTED");
    private static final List<String> BODY = List.of(
            "DIAGNOSES", "MEDICINES", "ALLERGIES", "ALLERGY_FOOD", "ALLERGY_DRUG", "SEIZURES", "INFECTIONS", "DOCTOR");
    private static final int MOST_IMPORTANT = 3;

    /** A field of the plan and what it says. */
    public record Said(String label, String words) {}

    /** Somebody to call; the number may be missing. */
    public record Call(String who, String telephone, String what) {}

    static Thirty of(Optional<ReadPlan.PlanFile> plan, ReadPerson.PersonFile person, Map<String, String> labels) {
        Map<String, PlanItem> items = plan.map(ReadPlan.PlanFile::items).orElse(List.of()).stream()
                .collect(Collectors.toMap(PlanItem::field, item -> item));
        List<Said> first = said(items, MATTERS).limit(MOST_IMPORTANT).toList();
        List<Said> body =
                said(items, BODY).filter(line -> !first.contains(line)).toList();
        return new Thirty(
                words(items, "CALLED"),
                words(items, "PHOTO"),
                first.isEmpty() ? needs(person, labels) : first,
                said(items, WANTED).limit(MOST_IMPORTANT).toList(),
                said(items, NEVER).limit(MOST_IMPORTANT).toList(),
                body,
                calls(plan, person),
                plan.map(ReadPlan.PlanFile::version).orElse(0));
    }

    private static List<Said> needs(ReadPerson.PersonFile person, Map<String, String> labels) {
        return person.needs().stream()
                .filter(need -> need.value() != Known.NO)
                .map(need -> new Said(
                        labels.getOrDefault(need.code(), need.code()),
                        need.value().label()))
                .toList();
    }

    private static Stream<Said> said(Map<String, PlanItem> items, List<String> fields) {
        return fields.stream()
                .map(items::get)
                .filter(item -> item != null && !item.words().isBlank())
                .map(item -> new Said(item.label(), item.words()));
    }

    private static String words(Map<String, PlanItem> items, String field) {
        PlanItem item = items.get(field);
        return item == null ? "" : item.words();
    }

    private static List<Call> calls(Optional<ReadPlan.PlanFile> plan, ReadPerson.PersonFile person) {
        List<Call> calls = new ArrayList<>();
        plan.map(ReadPlan.PlanFile::calls)
                .orElse(List.of())
                .forEach(call ->
                        calls.add(new Call(call.who(), call.telephone() == null ? "" : call.telephone(), call.what())));
        person.contacts().stream()
                .map(contact -> new Call(contact.relation() + " " + contact.name(), contact.telephone(), ""))
                .filter(contact ->
                        calls.stream().noneMatch(call -> call.telephone().equals(contact.telephone())))
                .forEach(calls::add);
        return calls;
    }
}
