package jp.yoridokoro.casework.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.Stage;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.meeting.Meeting;
import jp.yoridokoro.meeting.Task;
import jp.yoridokoro.placement.web.OfferView;
import jp.yoridokoro.placement.web.StayView;
import jp.yoridokoro.settings.Clause;
import org.jspecify.annotations.Nullable;

/**
 * A case as its hub sees it.
 *
 * @param steps what the reader may do now, from the one table
 * @param stays with the day count of today
 * @param meetingOwed true: it cannot be closed before its care meeting is held or waived
 */
@Serdeable
record CaseView(
        UUID id,
        String number,
        UUID personId,
        String person,
        @Nullable String registrationState,
        @Nullable String registrationClass,
        UUID ownerHubId,
        Stage stage,
        String stageLabel,
        List<Step> steps,
        @Nullable Clause clause,
        @Nullable LocalDate causeOn,
        String judgement,
        @Nullable String followUp,
        boolean hiddenPlace,
        String callerName,
        String callerRelation,
        String callerTelephone,
        String whereabouts,
        String caregiverStatus,
        Known immediateDanger,
        String situation,
        LocalDate firstNight,
        LocalDate leaving,
        Instant receivedAt,
        Clocks clocks,
        List<OfferView> offers,
        List<StayView> stays,
        List<Meeting> meetings,
        List<Task> tasks,
        List<Emergencies.Ownership> owners,
        boolean meetingOwed,
        @Nullable Instant closedAt,
        String outcome,
        long version) {

    /** Every deadline of the case; null while it does not run. */
    @Serdeable
    record Clocks(
            Instant acknowledgeDue,
            @Nullable Instant acknowledgedAt,
            Instant triageDue,
            @Nullable Instant judgedAt,
            @Nullable Instant arrivedAt,
            @Nullable Instant meetingSetDue,
            @Nullable Instant meetingDue,
            @Nullable LocalDate closeDue) {

        static Clocks of(EmergencyCase emergency) {
            return new Clocks(
                    emergency.acknowledgeDue(),
                    emergency.acknowledgedAt(),
                    emergency.triageDue(),
                    emergency.judgedAt(),
                    emergency.arrivedAt(),
                    emergency.meetingSetDue(),
                    emergency.meetingDue(),
                    emergency.closeDue());
        }
    }
}
