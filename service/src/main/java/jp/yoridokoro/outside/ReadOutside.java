package jp.yoridokoro.outside;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Role;

/** Reads of hand-offs out of the network: where to and what came of it, never what is sealed. */
@Singleton
public class ReadOutside {
    private final OutsideHandoffs handoffs;
    private final Emergencies emergencies;
    private final ReadLog readLog;

    ReadOutside(OutsideHandoffs handoffs, Emergencies emergencies, ReadLog readLog) {
        this.handoffs = handoffs;
        this.emergencies = emergencies;
        this.readLog = readLog;
    }

    @Transactional
    public List<OutsideHandoff> ofCase(UUID caseId, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        EmergencyCase emergency = emergencies.findById(caseId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        readLog.read(by, emergency.municipality(), emergency.personId(), "outside-handoff", "handoff");
        return handoffs.ofCase(caseId);
    }

    /** How many, by kind and outcome, on the days from {@code from} until before {@code to}. */
    @Transactional
    public List<OutsideHandoffs.Count> counts(LocalDate from, LocalDate to, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        return handoffs.counts(from, to);
    }
}
