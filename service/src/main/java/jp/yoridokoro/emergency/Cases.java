package jp.yoridokoro.emergency;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import org.jspecify.annotations.Nullable;

/** The two things every use case does to a case: take a step under its lock, and write its timeline. */
@Singleton
public class Cases {
    private final Emergencies emergencies;
    private final ObjectMapper json;
    private final Clock clock;

    Cases(Emergencies emergencies, ObjectMapper json, Clock clock) {
        this.emergencies = emergencies;
        this.json = json;
        this.clock = clock;
    }

    /** The case, locked until the transaction ends. @throws Refused {@code base-unknown} behind the actor's wall */
    public EmergencyCase locked(UUID id) {
        return emergencies.lock(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
    }

    /** Takes a step as the actor and writes it down; the case as it was before. */
    public EmergencyCase step(UUID id, Step step, Map<String, ?> facts, Actor by) {
        EmergencyCase before = locked(id);
        step(before, step, facts, by);
        return before;
    }

    /** The same for a case already locked. */
    public Stage step(EmergencyCase before, Step step, Map<String, ?> facts, Actor by) {
        Stage to = Workflow.after(before.stage(), step, by.role());
        if (to != before.stage()) {
            emergencies.move(before.id(), to);
        }
        log(before, step.name(), before.stage(), to, facts, by);
        return to;
    }

    /** Writes to the timeline what is no step: a call, a view, an answer heard. */
    public void note(EmergencyCase emergency, String kind, Map<String, ?> facts, Actor by) {
        log(emergency, kind, null, null, facts, by);
    }

    private void log(
            EmergencyCase emergency,
            String kind,
            @Nullable Stage from,
            @Nullable Stage to,
            Map<String, ?> facts,
            Actor by) {
        emergencies.log(
                emergency.id(),
                emergency.municipality(),
                clock.instant(),
                by.staffId(),
                by.role().name(),
                kind,
                from == null ? null : from.name(),
                to == null ? null : to.name(),
                write(facts));
    }

    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
