package jp.yoridokoro.aftercare;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.Stage;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Role;

/** A follow-up of a case judged no emergency is owed by a day; and what is owed is read. */
@Singleton
public class OweFollowUp {
    private final OwedRows rows;
    private final Emergencies emergencies;
    private final Cases cases;
    private final ReadLog readLog;
    private final Clock clock;

    OweFollowUp(OwedRows rows, Emergencies emergencies, Cases cases, ReadLog readLog, Clock clock) {
        this.rows = rows;
        this.emergencies = emergencies;
        this.cases = cases;
        this.readLog = readLog;
        this.clock = clock;
    }

    @Transactional
    public List<Owed> ofCase(UUID caseId, Actor by) {
        account(caseId, by);
        return rows.ofCase(caseId);
    }

    /** @param latest only what is due until this day */
    @Transactional
    public List<Owed> open(LocalDate latest, String after, int size, Actor by) {
        List<Owed> open = rows.open(latest, after, size);
        open.forEach(owed -> account(owed.caseId(), by));
        return open;
    }

    /**
     * Owes one more, before or after the case is closed.
     *
     * @throws Refused NO_FOLLOW_UP_HERE for other cases, OWED_ALREADY
     */
    @Transactional
    public Owed owe(UUID caseId, Owed.Kind kind, LocalDate dueOn, Actor by) {
        mayFollow(by);
        EmergencyCase emergency = cases.locked(caseId);
        boolean not = emergency.stage() == Stage.NOT_EMERGENCY || emergency.followUp() != null;
        if (!kind.followUp() || !not) {
            throw new Refused(AftercareReason.NO_FOLLOW_UP_HERE);
        }
        UUID id = write(emergency, kind, dueOn);
        cases.note(emergency, "FOLLOW_UP_OWED", Map.of("kind", kind.name(), "dueOn", dueOn.toString()), by);
        return rows.findById(id).orElseThrow();
    }

    UUID write(EmergencyCase emergency, Owed.Kind kind, LocalDate dueOn) {
        UUID id = UUID.randomUUID();
        return Refused.onConstraint(Map.of("owed_after_once_at_a_time", AftercareReason.OWED_ALREADY), () -> {
            rows.owe(id, emergency.id(), emergency.municipality(), kind, dueOn, clock.instant());
            return id;
        });
    }

    private void account(UUID caseId, Actor by) {
        EmergencyCase emergency = emergencies.findById(caseId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        readLog.read(by, emergency.municipality(), emergency.personId(), "owed", "aftercare");
    }

    static void mayFollow(Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
    }
}
