package jp.yoridokoro.plan;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import org.jspecify.annotations.Nullable;

/** Records who agreed to a version: the person, family, a guardian; when, and how. */
@Singleton
public class AgreeToPlan {
    private final CrisisPlans plans;
    private final PlanRecords records;
    private final Clock clock;

    AgreeToPlan(CrisisPlans plans, PlanRecords records, Clock clock) {
        this.plans = plans;
        this.records = records;
        this.clock = clock;
    }

    /**
     * @throws Refused {@code plan-not-yet}; {@code plan-agreed-before-written} for a day before the version was written; {@code
     *     plan-witness-missing}; {@code plan-best-interest-missing}; {@code plan-only-the-person} where somebody else is said to
     *     be unable to express it
     */
    @Transactional
    public CrisisPlan agree(UUID personId, CrisisPlan.Kind kind, int version, PlanAgreement.Given given, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        CrisisPlan plan = plans.version(personId, kind, version).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        check(plan, given);
        records.agree(
                UUID.randomUUID(),
                plan.id(),
                plan.municipality(),
                given.party().name(),
                given.name(),
                given.relation(),
                given.method().name(),
                Objects.requireNonNullElse(given.witness(), ""),
                Objects.requireNonNullElse(given.reason(), ""),
                given.agreedOn(),
                by.staff(),
                clock.instant());
        return plan;
    }

    private void check(CrisisPlan plan, PlanAgreement.Given given) {
        if (given.agreedOn().isAfter(LocalDate.now(clock))) {
            throw new Refused(PlanReason.NOT_YET, Map.of("field", "agreedOn", "day", given.agreedOn()));
        }
        LocalDate written = LocalDate.ofInstant(plan.writtenAt(), clock.getZone());
        if (given.agreedOn().isBefore(written)) {
            throw new Refused(PlanReason.AGREED_BEFORE_WRITTEN, Map.of("field", "agreedOn", "writtenOn", written));
        }
        switch (given.method()) {
            case ORAL_WITNESSED -> said("witness", given.witness(), PlanReason.WITNESS_MISSING);
            case CANNOT_EXPRESS -> {
                if (given.party() != PlanAgreement.Party.PERSON) {
                    throw new Refused(PlanReason.ONLY_THE_PERSON, Map.of("field", "method"));
                }
                said("reason", given.reason(), PlanReason.BEST_INTEREST_MISSING);
            }
            case SIGNED -> {}
        }
    }

    private static void said(String field, @Nullable String words, PlanReason otherwise) {
        if (words == null || words.isBlank()) {
            throw new Refused(otherwise, Map.of("field", field));
        }
    }
}
