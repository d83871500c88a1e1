package jp.yoridokoro.handover;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.Handoffs;
import jp.yoridokoro.handoff.Pull;
import jp.yoridokoro.handoff.Pulls;
import jp.yoridokoro.identity.Actor;

/** What the clock does to hand-offs and requests: writes down what ran out, reminds of what is due back. Nothing lapses. */
@Singleton
public class ExpireHandovers {
    private final Handoffs handoffs;
    private final Pulls pulls;
    private final Cases cases;
    private final Clock clock;

    ExpireHandovers(Handoffs handoffs, Pulls pulls, Cases cases, Clock clock) {
        this.handoffs = handoffs;
        this.pulls = pulls;
        this.cases = cases;
        this.clock = clock;
    }

    /** Each thing due in a municipality, to be done in a transaction of its own. */
    public List<Runnable> due(String municipality) {
        return Stream.of(
                        handoffs.due(municipality, clock.instant()).stream().map(this::expiring),
                        handoffs.dueBack(municipality, clock.instant()).stream().map(this::reminding),
                        pulls.due(municipality, clock.instant()).stream().map(this::ending))
                .flatMap(all -> all)
                .toList();
    }

    private Runnable expiring(Handoff handoff) {
        return () -> {
            EmergencyCase emergency = cases.locked(handoff.caseId()); // the case first, as everywhere
            if (handoffs.answer(handoff.id(), Handoff.State.EXPIRED, null, clock.instant(), "") == 1) {
                note(emergency, "HANDOFF_EXPIRED", handoff);
            }
        };
    }

    private Runnable reminding(Handoff handoff) {
        return () -> {
            EmergencyCase emergency = cases.locked(handoff.caseId());
            if (handoffs.reminded(handoff.id(), clock.instant()) == 1) {
                note(emergency, "HANDOFF_DUE_BACK", handoff);
            }
        };
    }

    private Runnable ending(Pull pull) {
        return () -> {
            if (pull.caseId() == null) {
                pulls.expire(pull.id(), clock.instant());
                return;
            }
            EmergencyCase emergency = cases.locked(pull.caseId());
            if (pulls.expire(pull.id(), clock.instant()) == 1) {
                cases.note(
                        emergency,
                        "PULL_EXPIRED",
                        Map.of("pull", pull.id().toString()),
                        Actor.system(emergency.municipality()));
            }
        };
    }

    private void note(EmergencyCase emergency, String kind, Handoff handoff) {
        cases.note(emergency, kind, Map.of("handoff", handoff.id().toString()), Actor.system(emergency.municipality()));
    }
}
