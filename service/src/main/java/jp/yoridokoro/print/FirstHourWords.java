package jp.yoridokoro.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.placement.Disclosure;
import jp.yoridokoro.plan.PlanField;

/** What was disclosed, in the order the first hour asks for it. */
final class FirstHourWords {
    private static final List<Group> GROUPS = List.of(
            new Group("called", List.of("CALLED", "TALKING")),
            new Group("never", List.of("NEVER", "RED_UNWANTED")),
            new Group("dangers", List.of("DANGERS", "PANIC", "STAFFING")),
            new Group("calming", List.of("CALMING", "RED_WANTED")),
            new Group(
                    "body",
                    List.of("SEIZURES", "MEDICINES", "ALLERGY_DRUG", "ALLERGY_FOOD", "ALLERGIES", "DEVICES", "POWER")),
            new Group("night", List.of("SLEEP", "TOILET", "MEALS")));

    private final Disclosure.Sections given;
    private final Map<String, Line> said;

    /** @param fields a disclosure keeps the label of a field and not its code; one that was renamed since goes to the rest */
    FirstHourWords(Disclosure.Sections given, List<PlanField> fields) {
        this.given = given;
        Map<String, String> codes =
                fields.stream().collect(Collectors.toMap(PlanField::label, PlanField::code, (one, other) -> one));
        this.said = given.plan().stream()
                .collect(Collectors.toMap(
                        line -> codes.getOrDefault(line.label(), line.label()),
                        line -> new Line(line.label(), line.words()),
                        (one, other) -> one));
    }

    private record Group(String heading, List<String> fields) {}

    /** The groups that say something, and what care is needed. */
    List<Line> first() {
        List<Line> lines = new ArrayList<>();
        GROUPS.forEach(group -> Line.together(Words.of("print.first-hour." + group.heading()), said, group.fields())
                .forEach(lines::add));
        if (!given.needs().isEmpty()) {
            lines.add(new Line(
                    Words.of("print.first-hour.needs"),
                    given.needs().stream()
                            .map(need -> Words.of("print.labelled", need.label(), need.words()))
                            .toList()));
        }
        if (!given.address().isEmpty()) {
            lines.add(new Line(Words.of("print.first-hour.address"), given.address()));
        }
        return lines;
    }

    /** Everything else that was given, as it was. */
    List<Line> later() {
        List<Line> shown = GROUPS.stream()
                .flatMap(group -> group.fields().stream())
                .filter(said::containsKey)
                .map(said::get)
                .toList();
        return given.plan().stream()
                .map(line -> new Line(line.label(), line.words()))
                .filter(line -> !shown.contains(line))
                .toList();
    }
}
