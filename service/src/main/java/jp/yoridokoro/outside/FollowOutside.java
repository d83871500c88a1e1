package jp.yoridokoro.outside;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** What the place said by telephone, and the case leaving the network; the hub is responsible until then. */
@Singleton
public class FollowOutside {
    private final OutsideHandoffs handoffs;
    private final Emergencies emergencies;
    private final Cases cases;
    private final EndWhatIsOpen endWhatIsOpen;
    private final Clock clock;

    FollowOutside(
            OutsideHandoffs handoffs, Emergencies emergencies, Cases cases, EndWhatIsOpen endWhatIsOpen, Clock clock) {
        this.handoffs = handoffs;
        this.emergencies = emergencies;
        this.cases = cases;
        this.endWhatIsOpen = endWhatIsOpen;
        this.clock = clock;
    }

    /**
     * Writes down what the place said. On arrival what is open here ends in the same transaction: offers, holds, an accepted bed
     * nobody came to, a hand-off still asked (K5).
     *
     * @param from who said it there
     * @throws Refused OUTCOME_NOT_NOW
     */
    @Transactional
    public OutsideHandoff hear(UUID id, OutsideHandoff.Outcome outcome, String from, String words, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        OutsideHandoff seen = handoffs.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        EmergencyCase emergency = cases.locked(seen.caseId());
        OutsideHandoff handoff = handoffs.lock(id).orElseThrow();
        if (!handoff.mayHear(outcome) || emergency.stage().over()) {
            throw new Refused(
                    OutsideReason.OUTCOME_NOT_NOW,
                    Map.of("said", String.valueOf(handoff.outcome()), "next", outcome.name()));
        }
        handoffs.heard(id, outcome, clock.instant(), by.staff(), from, words);
        cases.note(
                emergency,
                "OUTSIDE_" + outcome.name(),
                Map.of("outside", id.toString(), "from", from, "words", words),
                by);
        if (outcome == OutsideHandoff.Outcome.ARRIVED) {
            endWhatIsOpen.of(emergency, by);
        }
        return handoffs.findById(id).orElseThrow();
    }

    /**
     * The case leaves with the person. Its tasks must be done and a care meeting that is owed held, as at every end.
     *
     * @throws Refused NOT_ARRIVED, {@code emergency-tasks-open}, {@code emergency-meeting-owed}
     */
    @Transactional
    public OutsideHandoff leave(UUID id, String words, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        OutsideHandoff seen = handoffs.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        EmergencyCase emergency = cases.locked(seen.caseId());
        List<OutsideHandoff> all = handoffs.ofCase(emergency.id());
        if (all.stream().noneMatch(one -> one.id().equals(id) && one.outcome() == OutsideHandoff.Outcome.ARRIVED)) {
            throw new Refused(OutsideReason.NOT_ARRIVED);
        }
        Refused.onConstraint(
                Map.of(
                        "case_closes_after_its_meeting", EmergencyReason.MEETING_OWED,
                        "case_closes_with_no_open_task", EmergencyReason.TASKS_OPEN,
                        "case_moves_outside_after_arrival", OutsideReason.NOT_ARRIVED),
                () -> cases.step(
                        emergency,
                        Step.MOVE_OUTSIDE,
                        Map.of("outcome", "MOVED_OUTSIDE", "outside", id.toString(), "words", words),
                        by));
        emergencies.ended(emergency.id(), clock.instant(), Words.of("outside.ended", seen.destination(), words), null);
        handoffs.left(id, clock.instant());
        return handoffs.findById(id).orElseThrow();
    }
}
