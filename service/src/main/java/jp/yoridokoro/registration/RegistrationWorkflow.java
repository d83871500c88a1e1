package jp.yoridokoro.registration;

import static jp.yoridokoro.identity.Role.CORE_STAFF;
import static jp.yoridokoro.identity.Role.HUB_COORDINATOR;
import static jp.yoridokoro.identity.Role.MUNICIPALITY;
import static jp.yoridokoro.identity.Role.SPECIALIST;
import static jp.yoridokoro.registration.RegistrationState.ASSESSING;
import static jp.yoridokoro.registration.RegistrationState.DRAFT;
import static jp.yoridokoro.registration.RegistrationState.ENDED;
import static jp.yoridokoro.registration.RegistrationState.JUDGING;
import static jp.yoridokoro.registration.RegistrationState.NOT_REGISTERED;
import static jp.yoridokoro.registration.RegistrationState.REGISTERED;
import static jp.yoridokoro.registration.RegistrationState.SUBMITTED;
import static jp.yoridokoro.registration.RegistrationState.SUSPENDED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.registration.Registration.EndReason;

/**
 * The life of a registration, one table (DOMAIN §4.2): what may be done in a state, by whom, and where it leads. Nothing else
 * moves a registration. docs/states.md is printed from it.
 */
public final class RegistrationWorkflow {
    private static final Set<Role> ANYBODY = roles(SPECIALIST, HUB_COORDINATOR, CORE_STAFF, MUNICIPALITY);
    private static final Set<Role> HUB = roles(HUB_COORDINATOR, CORE_STAFF, MUNICIPALITY);
    /** 登録を決めるのは基幹と市町村; 年1回の見直しも基幹が相談支援専門員と行う. */
    private static final Set<Role> CORE = roles(CORE_STAFF, MUNICIPALITY);

    private static final List<Row> TABLE = List.of(
            new Row(DRAFT, RegistrationStep.SUBMIT, SUBMITTED, ANYBODY),
            new Row(DRAFT, RegistrationStep.END, ENDED, ANYBODY),
            new Row(SUBMITTED, RegistrationStep.ASSESS, ASSESSING, HUB),
            new Row(SUBMITTED, RegistrationStep.END, ENDED, ANYBODY),
            new Row(ASSESSING, RegistrationStep.ASSESS, ASSESSING, HUB),
            new Row(ASSESSING, RegistrationStep.CALL_JUDGEMENT, JUDGING, HUB),
            new Row(ASSESSING, RegistrationStep.END, ENDED, HUB),
            new Row(JUDGING, RegistrationStep.ADMIT, REGISTERED, CORE),
            new Row(JUDGING, RegistrationStep.REJECT, NOT_REGISTERED, CORE),
            new Row(JUDGING, RegistrationStep.END, ENDED, HUB),
            new Row(REGISTERED, RegistrationStep.TALK_HELD, REGISTERED, ANYBODY),
            new Row(REGISTERED, RegistrationStep.REVIEW_HELD, REGISTERED, CORE),
            new Row(REGISTERED, RegistrationStep.SUSPEND, SUSPENDED, HUB),
            new Row(REGISTERED, RegistrationStep.END, ENDED, HUB),
            new Row(SUSPENDED, RegistrationStep.TALK_HELD, SUSPENDED, ANYBODY),
            new Row(SUSPENDED, RegistrationStep.REVIEW_HELD, SUSPENDED, CORE),
            new Row(SUSPENDED, RegistrationStep.RESUME, REGISTERED, HUB),
            new Row(SUSPENDED, RegistrationStep.END, ENDED, HUB));

    /** What life may do to an application before it is decided; the rest presumes a registration. */
    private static final Set<EndReason> BEFORE_DECISION =
            Collections.unmodifiableSet(EnumSet.of(EndReason.WITHDRAWN, EndReason.DIED, EndReason.MOVED));

    private static final Set<EndReason> AFTER_DECISION =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(EndReason.WITHDRAWN)));

    private RegistrationWorkflow() {}

    /** One row: in this state, this step, taken by one of these roles, leads there. */
    public record Row(RegistrationState state, RegistrationStep step, RegistrationState to, Set<Role> roles) {}

    /** Every row, in the order of life. */
    public static List<Row> table() {
        return TABLE;
    }

    /** Why a registration in this state may end; empty where it cannot. */
    public static Set<EndReason> endReasons(RegistrationState state) {
        return switch (state) {
            case DRAFT, SUBMITTED, ASSESSING, JUDGING -> BEFORE_DECISION;
            case REGISTERED, SUSPENDED -> AFTER_DECISION;
            case NOT_REGISTERED, ENDED -> Set.of();
        };
    }

    /** The steps a role may take in a state. */
    public static List<RegistrationStep> steps(RegistrationState state, Role role) {
        return TABLE.stream()
                .filter(row -> row.state() == state && row.roles().contains(role))
                .map(Row::step)
                .toList();
    }

    /** @throws Refused {@code registration-step-not-allowed} in the wrong state, {@code base-not-yours} for the wrong role */
    static RegistrationState after(RegistrationState state, RegistrationStep step, Role role) {
        Row row = TABLE.stream()
                .filter(candidate -> candidate.state() == state && candidate.step() == step)
                .findFirst()
                .orElseThrow(() -> new Refused(
                        RegistrationReason.STEP_NOT_ALLOWED,
                        Map.of("state", state.name(), "step", step.name(), "allowed", steps(state, role))));
        if (!row.roles().contains(role)) {
            throw new Refused(BaseReason.NOT_YOURS, Map.of("roles", row.roles()));
        }
        return row.to();
    }

    private static Set<Role> roles(Role first, Role... others) {
        return Collections.unmodifiableSet(EnumSet.of(first, others));
    }
}
