package jp.yoridokoro.pages.stay;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import jp.yoridokoro.casework.ReadCase;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;

/** What was planned for the way out of a stay, as it was last written. */
@Singleton
class ExitPlan {
    private final ReadCase readCase;
    private final ObjectMapper json;

    ExitPlan(ReadCase readCase, ObjectMapper json) {
        this.readCase = readCase;
        this.json = json;
    }

    /** From the case's timeline: on, to, how; empty while nothing is planned. */
    Map<String, Object> of(AtStep at, Actor by) {
        return readCase.timeline(at.id(), by).stream()
                .filter(event -> event.kind().equals(Step.PLAN_EXIT.name()))
                .reduce((earlier, later) -> later)
                .map(event -> {
                    try {
                        return json.readValue(event.facts(), Argument.mapOf(String.class, Object.class));
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                })
                .orElse(Map.of());
    }
}
