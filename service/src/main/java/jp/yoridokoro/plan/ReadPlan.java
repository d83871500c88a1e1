package jp.yoridokoro.plan;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
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
    private final PlanRecords records;
    private final ReadLog log;

    ReadPlan(CrisisPlans plans, PlanRecords records, ReadLog log) {
        this.plans = plans;
        this.records = records;
        this.log = log;
    }

    /** Whether the person agreed to a version. */
    public enum Standing {
        /** The person signed or said so. */
        AGREED,
        /** The person cannot express it; why the version is in their best interest is recorded. */
        BEST_INTEREST,
        /** 本人の同意なし, whoever else agreed. */
        NOT_AGREED
    }

    /**
     * A version with everything it says.
     *
     * @param medicinesConfirmedOn when what is known of the person's medicines was last confirmed; null: never
     */
    @Serdeable
    public record PlanFile(
            UUID id,
            int version,
            CrisisPlan plan,
            List<PlanItem> items,
            List<String> triggers,
            List<CrisisPlan.Call> calls,
            Standing standing,
            List<PlanAgreement> agreements,
            @Nullable LocalDate medicinesConfirmedOn) {}

    /** @param version null: the one in force */
    @Transactional
    public PlanFile read(
            UUID personId, CrisisPlan.Kind kind, @Nullable Integer version, @Nullable String purpose, Actor by) {
        Optional<CrisisPlan> found =
                version == null ? plans.current(personId, kind) : plans.version(personId, kind, version);
        return opened(found, purpose, by);
    }

    /** The version that was in force at a moment, such as the one an emergency began in. */
    @Transactional
    public PlanFile readAt(UUID personId, CrisisPlan.Kind kind, Instant at, @Nullable String purpose, Actor by) {
        return opened(plans.inForceAt(personId, kind, at), purpose, by);
    }

    private PlanFile opened(Optional<CrisisPlan> found, @Nullable String purpose, Actor by) {
        CrisisPlan plan = found.orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        log.read(by, plan.municipality(), plan.personId(), "plan", ReadLog.purpose(purpose, by));
        List<PlanAgreement> agreements = records.agreements(plan.id());
        return new PlanFile(
                plan.id(),
                plan.version(),
                plan,
                plans.items(plan.id()),
                plans.triggers(plan.id()),
                plans.calls(plan.id()),
                standing(agreements),
                agreements,
                records.medicinesConfirmedOn(plan.personId()).orElse(null));
    }

    private static Standing standing(List<PlanAgreement> agreements) {
        List<PlanAgreement.Method> own = agreements.stream()
                .filter(agreement -> agreement.party() == PlanAgreement.Party.PERSON)
                .map(PlanAgreement::method)
                .toList();
        if (own.stream().anyMatch(method -> method != PlanAgreement.Method.CANNOT_EXPRESS)) {
            return Standing.AGREED;
        }
        return own.isEmpty() ? Standing.NOT_AGREED : Standing.BEST_INTEREST;
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
