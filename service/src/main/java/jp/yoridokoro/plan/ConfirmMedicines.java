package jp.yoridokoro.plan;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** Somebody compared what the plan says of medicines with a source; without a change no new version is needed. */
@Singleton
public class ConfirmMedicines {
    private final CrisisPlans plans;
    private final PlanRecords records;
    private final Clock clock;

    ConfirmMedicines(CrisisPlans plans, PlanRecords records, Clock clock) {
        this.plans = plans;
        this.records = records;
        this.clock = clock;
    }

    /** @param source compared with what: お薬手帳, 薬局, 主治医 … */
    @Serdeable
    @Introspected
    public record Check(
            @NotNull LocalDate checkedOn,
            @NotBlank @Size(max = 200) String source) {}

    /** @throws Refused {@code plan-not-yet} */
    @Transactional
    public Check confirm(UUID personId, Check check, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        String municipality = plans.municipality(personId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (check.checkedOn().isAfter(LocalDate.now(clock))) {
            throw new Refused(PlanReason.NOT_YET, Map.of("field", "checkedOn", "day", check.checkedOn()));
        }
        records.confirmMedicines(
                UUID.randomUUID(),
                personId,
                municipality,
                check.checkedOn(),
                check.source(),
                by.staff(),
                clock.instant());
        return check;
    }
}
