package jp.yoridokoro.stay;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.emergency.Workflow;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.placement.Stay;
import jp.yoridokoro.placement.Stays;

/** The exit: planned and made, or earlier than planned. Later nights are freed and what the office was given closes. */
@Singleton
public class LeaveStay {
    private final Emergencies emergencies;
    private final Cases cases;
    private final CaseSettings settings;
    private final Stays stays;
    private final EndStay endStay;
    private final Walls walls;
    private final Clock clock;

    LeaveStay(
            Emergencies emergencies,
            Cases cases,
            CaseSettings settings,
            Stays stays,
            EndStay endStay,
            Walls walls,
            Clock clock) {
        this.emergencies = emergencies;
        this.cases = cases;
        this.settings = settings;
        this.stays = stays;
        this.endStay = endStay;
        this.walls = walls;
        this.clock = clock;
    }

    @Transactional
    public void planExit(UUID id, LocalDate on, String to, String how, Actor by) {
        cases.step(id, Step.PLAN_EXIT, Map.of("on", on.toString(), "to", to, "how", how), by);
    }

    /** The person leaves as planned, or sooner than the bed was taken for. */
    @Transactional
    public void exit(UUID id, LocalDate leaving, String to, Actor by) {
        leave(id, Step.EXIT, leaving, to, "", by);
    }

    /** The person leaves before any exit was planned; why stays in the record. */
    @Transactional
    public void early(UUID id, LocalDate leaving, String to, String reason, Actor by) {
        leave(id, Step.LEAVE_EARLY, leaving, to, reason, by);
    }

    private void leave(UUID id, Step step, LocalDate leaving, String to, String reason, Actor by) {
        Stay seen = present(id);
        walls.as(FollowStay.beyondTheOffice(seen, by), () -> {
            EmergencyCase emergency = cases.locked(id);
            Workflow.after(emergency.stage(), step, by.role());
            Stay stay = present(id);
            if (leaving.isBefore(stay.firstNight()) || leaving.isAfter(stay.leaving())) {
                throw new Refused(
                        EmergencyReason.STAY_TOO_LONG,
                        Map.of(
                                "firstNight",
                                stay.firstNight().toString(),
                                "leaving",
                                stay.leaving().toString()));
            }
            cases.step(
                    emergency,
                    step,
                    Map.of("stay", stay.id().toString(), "leaving", leaving.toString(), "to", to, "reason", reason),
                    by);
            endStay.lockAll(id, Stream.empty());
            boolean early = leaving.isBefore(stay.leaving());
            endStay.left(stay, leaving, to, early ? EndStay.Why.EARLY : EndStay.Why.EXIT);
            endStay.freeAll(id, EndStay.Why.CANCELLED);
            int days = settings.of(emergency).number("stay.closeDays");
            emergencies.exited(id, clock.instant(), LocalDate.now(clock).plusDays(days));
            return true;
        });
    }

    private Stay present(UUID id) {
        return stays.running(id).stream()
                .filter(Stay::present)
                .findFirst()
                .orElseThrow(() -> new Refused(EmergencyReason.NO_STAY));
    }
}
