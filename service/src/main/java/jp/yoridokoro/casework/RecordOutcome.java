package jp.yoridokoro.casework;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.emergency.Stage;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.emergency.Workflow;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.placement.Stay;
import jp.yoridokoro.placement.Stays;
import jp.yoridokoro.stay.Arrivals;
import jp.yoridokoro.stay.HomeSupports;
import org.jspecify.annotations.Nullable;

/** The coded outcome of a case and what comes next, written before it closes (H8). */
@Singleton
public class RecordOutcome {
    private final Outcomes outcomes;
    private final Cases cases;
    private final Stays stays;
    private final Arrivals arrivals;
    private final HomeSupports supports;
    private final Clock clock;

    RecordOutcome(Outcomes outcomes, Cases cases, Stays stays, Arrivals arrivals, HomeSupports supports, Clock clock) {
        this.outcomes = outcomes;
        this.cases = cases;
        this.stays = stays;
        this.arrivals = arrivals;
        this.supports = supports;
        this.clock = clock;
    }

    /** How a case ended. */
    public enum Outcome {
        PLACED,
        HOME_SUPPORT,
        HOSPITAL,
        TELEPHONE,
        UNPLACED,
        NOT_EMERGENCY,
        MOVED_ELSEWHERE,
        OTHER
    }

    /** As it was recorded. */
    @Serdeable
    @Introspected
    public record Recorded(Outcome code, String nextStep) {}

    /**
     * Records it.
     *
     * @param code null: what the case itself shows
     * @param nextStep may be left out where the case already says it: where the person went from the stay, or what was done for
     *     somebody who was no emergency ({@code followUp})
     * @throws Refused NEXT_STEP_NEEDED
     */
    @Transactional
    public void record(
            UUID id, @Nullable Outcome code, @Nullable String nextStep, @Nullable String followUp, Actor by) {
        EmergencyCase emergency = cases.locked(id);
        Workflow.after(emergency.stage(), Step.CLOSE, by.role());
        Outcome outcome = code == null ? shown(emergency) : code;
        String next = Optional.ofNullable(nextStep)
                .filter(words -> !words.isBlank())
                .or(() -> alreadySaid(emergency, followUp))
                .orElseThrow(() -> new Refused(
                        emergency.stage() == Stage.NOT_EMERGENCY
                                ? EmergencyReason.FOLLOW_UP_NEEDED
                                : EmergencyReason.NEXT_STEP_NEEDED,
                        Map.of("outcome", outcome.name())));
        outcomes.record(id, emergency.municipality(), outcome.name(), next, by.staff(), clock.instant());
        supports.endAll(id, clock.instant(), Words.of("emergency.ended"));
    }

    private Outcome shown(EmergencyCase emergency) {
        return switch (emergency.stage()) {
            case NOT_EMERGENCY -> Outcome.NOT_EMERGENCY;
            case MEDICAL_119 -> Outcome.HOSPITAL;
            case HOME_SUPPORT -> Outcome.HOME_SUPPORT;
            case UNPLACED -> Outcome.UNPLACED;
            default ->
                arrivals.ofCase(emergency.id()).stream().anyMatch(arrival -> arrival.unitId() == null)
                        ? Outcome.MOVED_ELSEWHERE
                        : Outcome.PLACED;
        };
    }

    private Optional<String> alreadySaid(EmergencyCase emergency, @Nullable String followUp) {
        return emergency.stage() == Stage.NOT_EMERGENCY
                ? Optional.ofNullable(followUp)
                : stays.ofCase(emergency.id()).stream()
                        .filter(stay -> stay.endedWhy() != null
                                && Stream.of("EXIT", "EARLY").anyMatch(stay.endedWhy()::equals))
                        .map(Stay::exitTo)
                        .reduce((earlier, later) -> later);
    }
}
