package jp.yoridokoro.plan;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import org.jspecify.annotations.Nullable;

/** Opens a crisis plan for those who see the whole person, and accounts for it. An office reads its part through its offer. */
@Singleton
public class ReadPlan {
    private final CrisisPlans plans;
    private final ReadLog log;

    ReadPlan(CrisisPlans plans, ReadLog log) {
        this.plans = plans;
        this.log = log;
    }

    /** A version with everything it says. */
    @Serdeable
    public record PlanFile(UUID id, int version, CrisisPlan plan, List<PlanItem> items) {}

    /** @param version null: the one in force */
    @Transactional
    public PlanFile read(
            UUID personId, CrisisPlan.Kind kind, @Nullable Integer version, @Nullable String purpose, Actor by) {
        Optional<CrisisPlan> found =
                version == null ? plans.current(personId, kind) : plans.version(personId, kind, version);
        CrisisPlan plan = found.orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        log.read(by, plan.municipality(), personId, "plan", ReadLog.purpose(purpose, by));
        return new PlanFile(plan.id(), plan.version(), plan, plans.items(plan.id()));
    }

    /**
     * The version in force, for somebody whose own version came too late. In a transaction of its own, for the log must stay
     * when the refused one is taken back. Empty where there is none.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<PlanFile> readAgainst(UUID personId, CrisisPlan.Kind kind, Actor by) {
        return plans.current(personId, kind).map(plan -> read(personId, kind, plan.version(), null, by));
    }

    /** Who wrote which version when; tells that there is a plan, not what it says. */
    @Transactional
    public List<CrisisPlan> versions(UUID personId, @Nullable String purpose, Actor by) {
        String municipality = plans.municipality(personId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        log.read(by, municipality, personId, "plan", ReadLog.purpose(purpose, by));
        return plans.of(personId);
    }
}
