package jp.yoridokoro.keptbed;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.vacancy.Reports;
import org.jspecify.annotations.Nullable;

/** A municipality agrees with an office that beds are kept free for emergencies, and pays for them. */
@Singleton
public class AgreeKeptBeds {
    private static final Map<String, KeptbedReason> RULES = Map.of(
            "kept_bed_once_at_a_time",
            KeptbedReason.AGREED_ALREADY,
            "kept_bed_dates_not_empty",
            KeptbedReason.DATES_WRONG);

    private final KeptBeds keptBeds;
    private final Reports reports;
    private final Clock clock;

    AgreeKeptBeds(KeptBeds keptBeds, Reports reports, Clock clock) {
        this.keptBeds = keptBeds;
        this.reports = reports;
        this.clock = clock;
    }

    /** @throws Refused AGREED_ALREADY, DATES_WRONG; {@code base-not-yours} unless 基幹 or municipal staff */
    @Transactional
    public KeptBeds.Agreement agree(
            UUID unit, int beds, LocalDate from, @Nullable LocalDate to, String words, Actor by) {
        by.mustBe(Role.CORE_STAFF, Role.MUNICIPALITY);
        if (reports.unit(unit).isEmpty()) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        if (to != null && !to.isAfter(from)) {
            throw new Refused(KeptbedReason.DATES_WRONG);
        }
        UUID id = UUID.randomUUID();
        Refused.onConstraint(
                RULES, () -> keptBeds.add(id, unit, beds, from, to, by.tenant(), words, by.staff(), clock.instant()));
        return keptBeds.find(id).orElseThrow();
    }

    /** @param to first night no longer kept. @throws Refused DATES_WRONG where it is not after the first night kept */
    @Transactional
    public KeptBeds.Agreement end(UUID id, LocalDate to, Actor by) {
        by.mustBe(Role.CORE_STAFF, Role.MUNICIPALITY);
        KeptBeds.Agreement found = keptBeds.find(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (!found.paidBy().equals(by.tenant())) {
            throw new Refused(BaseReason.NOT_YOURS);
        }
        if (Refused.onConstraint(RULES, () -> keptBeds.endAt(id, to)) == 0) {
            throw new Refused(KeptbedReason.DATES_WRONG);
        }
        return keptBeds.find(id).orElseThrow();
    }
}
