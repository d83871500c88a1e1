package jp.yoridokoro.aftercare;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.identity.Actor;
import org.jspecify.annotations.Nullable;

/** What is owed after a case is done with a result, or left out with a reason (DOMAIN §7.2, H8, J3). */
@Singleton
public class SettleOwed {
    private final OwedRows rows;
    private final Cases cases;
    private final OweFollowUp oweFollowUp;
    private final CaseSettings settings;
    private final Clock clock;

    SettleOwed(OwedRows rows, Cases cases, OweFollowUp oweFollowUp, CaseSettings settings, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.oweFollowUp = oweFollowUp;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of it: when, by whom, and what the kind asks for. */
    public record Result(
            LocalDate doneOn,
            String byWhom,
            @Nullable Known understood,
            @Nullable UUID planId,
            String words) {}

    /**
     * Writes down what came of it. Where the scheme was explained and not understood, another talk is owed.
     *
     * @throws Refused SETTLED_ALREADY, UNDERSTOOD_NEEDED, PLAN_NEEDED, DRAFT_FIRST
     */
    @Transactional
    public Owed done(UUID id, Result result, Actor by) {
        OweFollowUp.mayFollow(by);
        Owed seen = rows.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        EmergencyCase emergency = cases.locked(seen.caseId());
        check(seen, result);
        String understood =
                result.understood() == null ? null : result.understood().name();
        settled(rows.settle(
                id,
                Owed.State.DONE,
                result.doneOn(),
                result.byWhom(),
                understood,
                result.planId(),
                null,
                result.words(),
                by.staff(),
                clock.instant()));
        cases.note(
                emergency,
                "OWED_DONE",
                Map.of("owed", id.toString(), "kind", seen.kind().name()),
                by);
        if (seen.kind() == Owed.Kind.EXPLAINED_AGAIN && result.understood() == Known.NO) {
            oweFollowUp.write(
                    emergency,
                    seen.kind(),
                    LocalDate.now(clock).plusDays(settings.of(emergency).number("followUp.dueDays")));
        }
        return rows.findById(id).orElseThrow();
    }

    /** The person did not want a registration; or a review or an evaluation is left out. Either says why. */
    @Transactional
    public Owed leftOut(UUID id, String reason, Actor by) {
        OweFollowUp.mayFollow(by);
        Owed seen = rows.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        EmergencyCase emergency = cases.locked(seen.caseId());
        if (seen.kind().followUp()) {
            throw new Refused(AftercareReason.MAY_NOT_BE_WAIVED);
        }
        Owed.State state = seen.kind() == Owed.Kind.REGISTRATION_OFFER ? Owed.State.DECLINED : Owed.State.WAIVED;
        settled(rows.settle(id, state, null, "", null, null, null, reason, by.staff(), clock.instant()));
        cases.note(
                emergency,
                "OWED_" + state.name(),
                Map.of("owed", id.toString(), "kind", seen.kind().name(), "reason", reason),
                by);
        return rows.findById(id).orElseThrow();
    }

    private void check(Owed owed, Result result) {
        UUID plan = result.planId();
        switch (owed.kind()) {
            case EXPLAINED_AGAIN -> must(result.understood() != null, AftercareReason.UNDERSTOOD_NEEDED);
            case CRISIS_PLAN_MADE ->
                must(plan != null && rows.isTheirPlan(owed.caseId(), plan, true), AftercareReason.PLAN_NEEDED);
            case REGISTRATION_OFFER -> must(false, AftercareReason.DRAFT_FIRST);
            default -> must(plan == null || rows.isTheirPlan(owed.caseId(), plan, false), AftercareReason.PLAN_NEEDED);
        }
    }

    private static void must(boolean holds, AftercareReason otherwise) {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }

    private static void settled(int changed) {
        must(changed == 1, AftercareReason.SETTLED_ALREADY);
    }
}
