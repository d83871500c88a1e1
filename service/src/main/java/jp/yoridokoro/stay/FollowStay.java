package jp.yoridokoro.stay;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.placement.Offer;
import jp.yoridokoro.placement.Offers;
import jp.yoridokoro.placement.Stay;
import jp.yoridokoro.placement.Stays;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.vacancy.Ledger;

/** From acceptance to exit: departure, arrival, a stay that falls through, the exit planned and made; and support at home. */
@Singleton
public class FollowStay {
    private final Emergencies emergencies;
    private final Cases cases;
    private final CaseSettings settings;
    private final Offers offers;
    private final Stays stays;
    private final Ledger ledger;
    private final Walls walls;
    private final Clock clock;

    FollowStay(
            Emergencies emergencies,
            Cases cases,
            CaseSettings settings,
            Offers offers,
            Stays stays,
            Ledger ledger,
            Walls walls,
            Clock clock) {
        this.emergencies = emergencies;
        this.cases = cases;
        this.settings = settings;
        this.offers = offers;
        this.stays = stays;
        this.ledger = ledger;
        this.walls = walls;
        this.clock = clock;
    }

    /** The person is on the way. */
    @Transactional
    public void depart(UUID id, String transport, Actor by) {
        cases.step(id, Step.DEPART, Map.of("transport", transport), by);
    }

    /** The person is there: the clocks of the care meeting start (DOMAIN §7.2, careMeeting.setHours, dueHours). */
    @Transactional
    public void arrive(UUID id, Actor by) {
        walls.as(beyondTheOffice(id, by), () -> {
            EmergencyCase emergency = cases.locked(id);
            Stay stay = stay(id);
            Instant now = clock.instant();
            InForce rules = settings.of(emergency);
            emergencies.arrived(
                    id,
                    now,
                    now.plus(rules.hours("careMeeting.setHours")),
                    now.plus(rules.hours("careMeeting.dueHours")));
            stays.arrived(stay.id(), now);
            cases.step(emergency, Step.ARRIVE, Map.of("stay", stay.id().toString()), by);
            return true;
        });
    }

    /** The office or the person cannot after all: the bed is freed and the search goes on. */
    @Transactional
    public void fallThrough(UUID id, String reason, Actor by) {
        EmergencyCase emergency = cases.locked(id);
        Stay stay = stay(id);
        cases.step(emergency, Step.FALL_THROUGH, Map.of("stay", stay.id().toString(), "reason", reason), by);
        offers.end(stay.offerId(), Offer.State.ENDED);
        ledger.release(stay.claimId());
        stays.endDisclosure(stay.offerId(), clock.instant());
    }

    /** Helper, nurse or neighbour come to the home; the meeting is owed from here. */
    @Transactional
    public void supportAtHome(UUID id, String who, Actor by) {
        EmergencyCase emergency = cases.step(id, Step.SUPPORT_AT_HOME, Map.of("who", who), by);
        Instant now = clock.instant();
        InForce rules = settings.of(emergency);
        emergencies.supportedAtHome(
                id, now, now.plus(rules.hours("careMeeting.setHours")), now.plus(rules.hours("careMeeting.dueHours")));
    }

    @Transactional
    public void planExit(UUID id, LocalDate on, String to, String how, Actor by) {
        cases.step(id, Step.PLAN_EXIT, Map.of("on", on.toString(), "to", to, "how", how), by);
    }

    /** The person leaves on a day; later nights are freed, and what the office was given closes with the stay. */
    @Transactional
    public void exit(UUID id, LocalDate leaving, String to, Actor by) {
        walls.as(beyondTheOffice(id, by), () -> {
            EmergencyCase emergency = cases.locked(id);
            Stay stay = stay(id);
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
                    Step.EXIT,
                    Map.of("stay", stay.id().toString(), "leaving", leaving.toString(), "to", to),
                    by);
            Instant now = clock.instant();
            ledger.leave(stay.claimId(), leaving);
            stays.left(stay.id(), now, leaving, to);
            stays.endDisclosure(stay.offerId(), now);
            offers.end(stay.offerId(), Offer.State.ENDED);
            int days = settings.of(emergency).number("stay.closeDays");
            emergencies.exited(id, now, LocalDate.now(clock).plusDays(days));
            return true;
        });
    }

    /** An office sees its own stay, not the case: past that point the service acts, still naming who asked. */
    private Actor beyondTheOffice(UUID id, Actor by) {
        if (by.role() != Role.PROVIDER) {
            return by;
        }
        Stay stay = stays.current(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        return Actor.system(stay.municipality());
    }

    private Stay stay(UUID id) {
        return stays.current(id).orElseThrow(() -> new Refused(EmergencyReason.NO_STAY));
    }
}
