package jp.yoridokoro.stay;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.emergency.Workflow;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.placement.Stay;
import jp.yoridokoro.placement.Stays;
import jp.yoridokoro.settings.InForce;
import org.jspecify.annotations.Nullable;

/** On the way there: departure, arrival, and an acceptance that comes to nothing. */
@Singleton
public class FollowStay {
    private final Emergencies emergencies;
    private final Cases cases;
    private final CaseSettings settings;
    private final Stays stays;
    private final EndStay endStay;
    private final Walls walls;
    private final Clock clock;

    FollowStay(
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

    /** The person is on the way. */
    @Transactional
    public void depart(UUID id, String transport, Actor by) {
        cases.step(id, Step.DEPART, Map.of("transport", transport), by);
    }

    /** The person has arrived at the next of the case's stays. */
    @Transactional
    public void arrive(UUID id, Actor by) {
        if (by.role() != Role.PROVIDER) {
            Workflow.after(cases.locked(id).stage(), Step.ARRIVE, by.role());
        }
        arriveAt(
                next(id).orElseThrow(() -> new Refused(EmergencyReason.NO_STAY)).id(), by);
    }

    /**
     * The person is there: the clocks of the care meeting start (DOMAIN §7.2, careMeeting.setHours, dueHours). After a move, or
     * for the second part of the nights, the stay before ends here and its disclosure closes.
     *
     * @throws Refused ARRIVAL_TOO_EARLY where an earlier stay is still to come, or the nights here have not begun; NO_STAY
     */
    @Transactional
    public void arriveAt(UUID stayId, Actor by) {
        Stay seen = stays.findById(stayId).orElseThrow(() -> new Refused(EmergencyReason.NO_STAY));
        walls.as(beyondTheOffice(seen, by), () -> {
            EmergencyCase emergency = cases.locked(seen.caseId());
            Workflow.after(emergency.stage(), Step.ARRIVE, by.role());
            Stay stay = next(emergency.id()).orElseThrow(() -> new Refused(EmergencyReason.NO_STAY));
            Optional<Stay> before =
                    stays.running(emergency.id()).stream().filter(Stay::present).findFirst();
            boolean early = before.isPresent() && LocalDate.now(clock).isBefore(stay.firstNight());
            if (early || !stay.id().equals(stayId)) {
                throw new Refused(
                        EmergencyReason.ARRIVAL_TOO_EARLY,
                        Map.of("firstNight", stay.firstNight().toString()));
            }
            before.ifPresent(earlier -> endStay.left(earlier, earlier.leaving(), "MOVED", EndStay.Why.MOVED));
            clocksStart(emergency);
            stays.arrived(stayId, clock.instant());
            cases.step(emergency, Step.ARRIVE, Map.of("stay", stayId.toString()), by);
            return true;
        });
    }

    private void clocksStart(EmergencyCase emergency) {
        Instant now = clock.instant();
        InForce rules = settings.of(emergency);
        emergencies.arrived(
                emergency.id(),
                now,
                now.plus(rules.hours("careMeeting.setHours")),
                now.plus(rules.hours("careMeeting.dueHours")));
    }

    /**
     * The office or the person cannot after all: the bed is freed and the nights are asked for again.
     *
     * @param stayId null: the next one to come
     */
    @Transactional
    public void fallThrough(UUID id, @Nullable UUID stayId, String reason, Actor by) {
        EmergencyCase emergency = cases.locked(id);
        Workflow.after(emergency.stage(), Step.FALL_THROUGH, by.role());
        Stay stay = stays.running(id).stream()
                .filter(one ->
                        one.arrivedAt() == null && (stayId == null || one.id().equals(stayId)))
                .findFirst()
                .orElseThrow(() -> new Refused(EmergencyReason.NO_STAY));
        cases.step(emergency, Step.FALL_THROUGH, Map.of("stay", stay.id().toString(), "reason", reason), by);
        endStay.freed(stay, EndStay.Why.FELL_THROUGH);
    }

    /** The person never came: all remaining nights are freed, wherever, and the search goes on (or the case is cancelled). */
    @Transactional
    public void noShow(UUID id, String reason, Actor by) {
        cases.step(id, Step.NO_SHOW, Map.of("reason", reason), by);
        endStay.freeAll(id, EndStay.Why.NO_SHOW);
    }

    private Optional<Stay> next(UUID id) {
        return stays.running(id).stream()
                .filter(stay -> stay.arrivedAt() == null)
                .findFirst();
    }

    /** An office sees its own stay, not the case: past that point the service acts, still naming who asked. */
    static Actor beyondTheOffice(Stay stay, Actor by) {
        return by.role() == Role.PROVIDER ? Actor.system(stay.municipality()) : by;
    }
}
