package jp.yoridokoro.pages.hub;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.matching.Refusal;
import jp.yoridokoro.pages.Moment;
import jp.yoridokoro.pages.seek.Spots;

/** What happened in a case as sentences, newest first. Every kind of event has its own; one without is said by its step. */
@Singleton
public class CaseTimeline {
    private final Spots spots;
    private final ObjectMapper json;

    CaseTimeline(Spots spots, ObjectMapper json) {
        this.spots = spots;
        this.json = json;
    }

    public List<Moment> of(List<Emergencies.Event> events, Actor by) {
        Map<UUID, String> names = names(events);
        return events.stream()
                .sorted(Comparator.comparing(Emergencies.Event::id).reversed())
                .map(event -> new Moment(
                        event.at(), words(event, names), Words.of("hub.role." + event.role()), handoff(event, by)))
                .toList();
    }

    /** Hand-offs are between hubs. */
    private String handoff(Emergencies.Event event, Actor by) {
        String handoff = text(facts(event), "handoff");
        return handoff.isEmpty() || by.is(Role.SPECIALIST) ? "" : "/handoffs/" + handoff;
    }

    private Map<UUID, String> names(List<Emergencies.Event> events) {
        List<UUID> units = events.stream()
                .map(event -> facts(event).get("unit"))
                .filter(unit -> unit instanceof String)
                .map(unit -> UUID.fromString(unit.toString()))
                .distinct()
                .toList();
        return units.isEmpty()
                ? Map.of()
                : spots.of(units).stream().collect(Collectors.toMap(Spots.Spot::unitId, Spots.Spot::office));
    }

    private String words(Emergencies.Event event, Map<UUID, String> names) {
        Map<String, Object> facts = facts(event);
        Object unit = facts.get("unit");
        String office = unit == null ? "" : names.getOrDefault(UUID.fromString(unit.toString()), "");
        String key = "hub.event." + event.kind();
        String sentence = Words.has(key) ? Words.of(key) : step(event.kind());
        String more = Stream.of(
                        office,
                        answer(facts),
                        reach(facts),
                        text(facts, "caller"),
                        text(facts, "wording"),
                        text(facts, "words"),
                        text(facts, "reason"),
                        text(facts, "spokenWith"),
                        text(facts, "name"),
                        text(facts, "note"),
                        text(facts, "situation"))
                .filter(words -> !words.isBlank() && !words.equals(Words.of("hub.search.first")))
                .distinct()
                .collect(Collectors.joining(Words.of("hub.event.join")));
        return more.isEmpty() ? sentence : Words.of("hub.event.with", sentence, more);
    }

    private static String step(String kind) {
        return Stream.of(Step.values())
                .filter(step -> step.name().equals(kind))
                .map(Step::label)
                .findFirst()
                .orElseGet(() -> Words.of("hub.event.OTHER"));
    }

    private static String answer(Map<String, Object> facts) {
        String answer = text(facts, "answer").isEmpty() ? text(facts, "refusal") : text(facts, "answer");
        if (answer.equals("YES")) {
            return Words.of("hub.answer.YES");
        }
        return Stream.of(Refusal.values())
                .filter(refusal -> refusal.name().equals(answer))
                .map(Refusal::label)
                .findFirst()
                .orElse("");
    }

    private static String reach(Map<String, Object> facts) {
        return facts.get("reach") == null ? "" : Words.of("hub.reach." + facts.get("reach"));
    }

    private static String text(Map<String, Object> facts, String name) {
        return facts.get(name) instanceof String words ? words : "";
    }

    private Map<String, Object> facts(Emergencies.Event event) {
        try {
            return json.readValue(event.facts(), Argument.mapOf(String.class, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
