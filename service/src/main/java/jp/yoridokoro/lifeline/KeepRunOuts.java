package jp.yoridokoro.lifeline;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;
import org.jspecify.annotations.Nullable;

/** Writes down how long medicine, feed, power or oxygen last: in the call, and again whenever it is known better or supplied. */
@Singleton
public class KeepRunOuts {
    private final RunOuts runOuts;
    private final Cases cases;
    private final Walls walls;
    private final Clock clock;

    KeepRunOuts(RunOuts runOuts, Cases cases, Walls walls, Clock clock) {
        this.runOuts = runOuts;
        this.cases = cases;
        this.walls = walls;
        this.clock = clock;
    }

    /** What was said, by whom. */
    public record Said(RunOut.What what, String words, Instant endsAt, String saidBy) {}

    /** Said in the call itself: the caller's hub may be another than the one the case went to. */
    @Transactional
    public void inTheCall(EmergencyCase emergency, Said said, Actor by) {
        walls.as(Actor.system(emergency.municipality()), () -> note(cases.locked(emergency.id()), said, null, by));
    }

    /**
     * Said later.
     *
     * @param replaces the row this one corrects or, after a new supply, prolongs; null: something not said before
     * @throws Refused RUN_OUT_REPLACED where somebody has replaced that row already
     */
    @Transactional
    public RunOut note(UUID caseId, Said said, @Nullable UUID replaces, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY, Role.SPECIALIST);
        EmergencyCase emergency = cases.locked(caseId);
        if (emergency.stage().over()) {
            throw new Refused(
                    EmergencyReason.STEP_NOT_ALLOWED,
                    Map.of("stage", emergency.stage().name()));
        }
        if (replaces != null
                && runOuts.findById(replaces)
                        .filter(earlier -> earlier.caseId().equals(caseId))
                        .isEmpty()) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        return Refused.onConstraint(
                Map.of("run_out_replaced_once", EmergencyReason.RUN_OUT_REPLACED),
                () -> note(emergency, said, replaces, by));
    }

    private RunOut note(EmergencyCase emergency, Said said, @Nullable UUID replaces, Actor by) {
        RunOut saved = runOuts.save(new RunOut(
                UUID.randomUUID(),
                emergency.id(),
                emergency.municipality(),
                said.what(),
                said.words(),
                said.endsAt(),
                replaces,
                said.saidBy(),
                by.staff(),
                clock.instant()));
        cases.note(
                emergency,
                "RUN_OUT",
                Map.of(
                        "what",
                        said.what().name(),
                        "endsAt",
                        said.endsAt().toString(),
                        "words",
                        said.words(),
                        "saidBy",
                        said.saidBy(),
                        "again",
                        replaces != null),
                by);
        return saved;
    }
}
