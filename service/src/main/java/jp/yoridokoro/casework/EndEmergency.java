package jp.yoridokoro.casework;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.emergency.Stage;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.emergency.Workflow;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.meeting.Task;
import jp.yoridokoro.meeting.Tasks;
import jp.yoridokoro.placement.AnswerOffer;
import jp.yoridokoro.placement.Offer;
import jp.yoridokoro.placement.Offers;
import jp.yoridokoro.stay.EndStay;
import org.jspecify.annotations.Nullable;

/** Closing, cancelling, and recording that nobody could take the person. What may not be closed, the database refuses too. */
@Singleton
public class EndEmergency {
    private final Emergencies emergencies;
    private final Cases cases;
    private final Offers offers;
    private final EndStay endStay;
    private final Outcomes outcomes;
    private final MeetingOwed meetingOwed;
    private final Tasks tasks;
    private final AnswerOffer answerOffer;
    private final Clock clock;

    EndEmergency(
            Emergencies emergencies,
            Cases cases,
            Offers offers,
            EndStay endStay,
            Outcomes outcomes,
            MeetingOwed meetingOwed,
            Tasks tasks,
            AnswerOffer answerOffer,
            Clock clock) {
        this.emergencies = emergencies;
        this.cases = cases;
        this.offers = offers;
        this.endStay = endStay;
        this.outcomes = outcomes;
        this.meetingOwed = meetingOwed;
        this.tasks = tasks;
        this.answerOffer = answerOffer;
        this.clock = clock;
    }

    /**
     * Closes the case.
     *
     * @param followUp what was done instead, for a case judged no emergency (DOMAIN §7.2); null otherwise
     * @throws Refused MEETING_OWED, TASKS_OPEN, FOLLOW_UP_NEEDED
     */
    @Transactional
    public void close(UUID id, String outcome, @Nullable String followUp, Actor by) {
        EmergencyCase emergency = cases.locked(id);
        if (emergency.stage() == Stage.NOT_EMERGENCY && followUp == null) {
            throw new Refused(EmergencyReason.FOLLOW_UP_NEEDED);
        }
        Workflow.after(emergency.stage(), Step.CLOSE, by.role());
        if (meetingOwed.by(emergency)) {
            throw new Refused(
                    EmergencyReason.MEETING_OWED, Map.of("meetingDue", String.valueOf(emergency.meetingDue())));
        }
        List<Task> open = tasks.open(id);
        if (!open.isEmpty()) {
            throw new Refused(
                    EmergencyReason.TASKS_OPEN,
                    Map.of(
                            "tasks",
                            open.stream().map(task -> task.id().toString()).toList()));
        }
        Refused.onConstraint(
                Map.of(
                        "case_closes_after_its_meeting", EmergencyReason.MEETING_OWED,
                        "case_closes_with_no_open_task", EmergencyReason.TASKS_OPEN),
                () -> cases.step(
                        emergency, Step.CLOSE, Map.of("outcome", outcome, "followUp", String.valueOf(followUp)), by));
        emergencies.ended(id, clock.instant(), outcome, followUp);
    }

    /** Stops the case before anybody arrived; every hold and the accepted bed are freed. */
    @Transactional
    public void cancel(UUID id, String reason, Actor by) {
        EmergencyCase emergency = cases.locked(id);
        if (emergency.arrivedAt() != null || emergency.homeSupportAt() != null) {
            throw new Refused(EmergencyReason.MEETING_OWED); // what has begun is closed with its meeting, not cancelled
        }
        cases.step(emergency, Step.CANCEL, Map.of("reason", reason), by);
        endStay.lockAll(id, Stream.empty());
        offers.open(id).forEach(offer -> answerOffer.close(offer, Offer.State.WITHDRAWN));
        endStay.freeAll(id, EndStay.Why.CANCELLED);
        emergencies.ended(id, clock.instant(), reason, null);
    }

    /** Nobody could: what was asked and refused is frozen as it stands, and the search may go on. */
    @Transactional
    public void unplaced(UUID id, String words, Actor by) {
        cases.step(
                id,
                Step.RECORD_UNPLACED,
                Map.of("words", words, "refusals", offers.heard(id).size()),
                by);
        outcomes.freeze(UUID.randomUUID(), id, clock.instant(), by.staff(), words);
    }

    /** 基幹 staff excuse the care meeting, with a reason that stays in the record. */
    @Transactional
    public void waiveMeeting(UUID id, String reason, Actor by) {
        EmergencyCase emergency = cases.step(id, Step.WAIVE_MEETING, Map.of("reason", reason), by);
        if (!emergencies.meetingWaived(id)) {
            emergencies.waiveMeeting(id, emergency.municipality(), by.staff(), clock.instant(), reason);
        }
    }
}
