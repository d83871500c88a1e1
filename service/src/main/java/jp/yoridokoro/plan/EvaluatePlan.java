package jp.yoridokoro.plan;

import static java.util.Objects.requireNonNullElse;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Role;
import org.jspecify.annotations.Nullable;

/** Says after a use what a version was worth, and lists the cases nobody has spoken about yet. */
@Singleton
public class EvaluatePlan {
    private static final Role[] WRITERS = {Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY};

    private final CrisisPlans plans;
    private final PlanRecords records;
    private final ReadLog log;
    private final Clock clock;

    EvaluatePlan(CrisisPlans plans, PlanRecords records, ReadLog log, Clock clock) {
        this.plans = plans;
        this.records = records;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @throws Refused {@code plan-not-yet}; {@code plan-evaluation-empty}; {@code plan-not-used-in-case} where the case began
     *     with another version or is another person's
     */
    @Transactional
    public PlanEvaluation evaluate(
            UUID personId, CrisisPlan.Kind kind, int version, PlanEvaluation.Given given, Actor by) {
        by.mustBe(WRITERS);
        CrisisPlan plan = plans.version(personId, kind, version).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (given.usedOn().isAfter(LocalDate.now(clock))) {
            throw new Refused(PlanReason.NOT_YET, Map.of("field", "usedOn", "day", given.usedOn()));
        }
        if (given.caseId() != null && !records.used(given.caseId(), plan.id())) {
            throw new Refused(PlanReason.NOT_USED_IN_CASE);
        }
        String helped = requireNonNullElse(given.helped(), "");
        String notHelped = requireNonNullElse(given.notHelped(), "");
        String toChange = requireNonNullElse(given.toChange(), "");
        if ((helped + notHelped + toChange).isBlank()) {
            throw new Refused(PlanReason.EVALUATION_EMPTY);
        }
        UUID id = UUID.randomUUID();
        records.evaluate(
                id,
                plan.id(),
                given.caseId(),
                plan.municipality(),
                given.usedOn(),
                helped,
                notHelped,
                toChange,
                given.madeWith(),
                by.staff(),
                clock.instant());
        return records.evaluations(personId).stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Every evaluation of a person's plans, the latest use first. Logged. */
    @Transactional
    public List<PlanEvaluation> of(UUID personId, @Nullable String purpose, Actor by) {
        String municipality = plans.municipality(personId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        log.read(by, municipality, personId, "plan", ReadLog.purpose(purpose, by));
        return records.evaluations(personId);
    }

    /** Cases over without an evaluation, the longest over first. Everybody listed is logged as read. */
    @Transactional
    public Page<PlanEvaluation.Owed> owed(@Nullable UUID after, int size, @Nullable String purpose, Actor by) {
        by.mustBe(WRITERS);
        Page<PlanEvaluation.Owed> page = Page.of(
                records.owed(after, size + 1), size, last -> last.caseId().toString());
        page.items()
                .forEach(owed ->
                        log.read(by, owed.municipality(), owed.personId(), "list", ReadLog.purpose(purpose, by)));
        return page;
    }
}
