package jp.yoridokoro.casework.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.casework.CaseClock;
import jp.yoridokoro.casework.Depth;
import jp.yoridokoro.casework.ReadCase;
import jp.yoridokoro.casework.RecordOutcome;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.Stage;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.lifeline.RunOut;
import jp.yoridokoro.meeting.Meeting;
import jp.yoridokoro.meeting.Task;
import jp.yoridokoro.placement.Stay;
import jp.yoridokoro.placement.web.OfferView;
import jp.yoridokoro.placement.web.StayView;
import jp.yoridokoro.settings.Clause;
import jp.yoridokoro.stay.Arrivals;
import jp.yoridokoro.stay.DayLimit;
import jp.yoridokoro.stay.Extension;
import jp.yoridokoro.stay.HomeSupport;
import org.jspecify.annotations.Nullable;

/**
 * A case as its hub sees it.
 *
 * @param steps what the reader may do now, from the one table
 * @param stays with the day count of today
 * @param meetingOwed true: it cannot be closed before its care meeting is held or waived
 */
@Serdeable
public record CaseView(
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
        Moments moments,
        List<CaseClock> clocks,
        Placement placement,
        List<OfferView> offers,
        List<StayView> stays,
        List<Meeting> meetings,
        List<Task> tasks,
        List<Emergencies.Ownership> owners,
        boolean meetingOwed,
        @Nullable Instant closedAt,
        String outcome,
        RecordOutcome.@Nullable Recorded recordedOutcome,
        long version) {

    /**
     * What a placement has gathered.
     *
     * @param uncoveredNights from tonight on, once somebody has accepted some of the nights
     * @param day which day of the stay today is, counted from the first night over all moves; null while nobody is there
     * @param lastDay the last day allowed as things stand
     * @param overCapacityFlag somebody is there beyond capacity, on a day that still counts (at most stay.overCapacityMaxDays)
     */
    @Serdeable
    public record Placement(
            List<LocalDate> uncoveredNights,
            @Nullable Integer day,
            @Nullable LocalDate lastDay,
            boolean overCapacityFlag,
            List<Extension> extensions,
            List<HomeSupport> homeSupports,
            List<RunOut> runOuts,
            List<Arrivals.Arrival> arrivedElsewhere) {

        static Placement of(ReadCase.Whole whole, LocalDate today) {
            Depth depth = whole.depth();
            boolean there = whole.stays().stream().anyMatch(Stay::present);
            DayLimit days = depth.days().orElse(null);
            return new Placement(
                    depth.uncovered(),
                    there && days != null ? (int) ChronoUnit.DAYS.between(days.dayOne(), today) + 1 : null,
                    there && days != null ? days.lastDay() : null,
                    depth.clocks().stream()
                            .anyMatch(clock ->
                                    clock.what().equals("OVER_CAPACITY") && clock.state() != CaseClock.State.OVER),
                    depth.extensions(),
                    depth.homeSupports(),
                    depth.runOuts(),
                    depth.elsewhere());
        }
    }

    /** The moments of the case and its fixed deadlines; null while they have not come. What runs now is in {@code clocks}. */
    @Serdeable
    public record Moments(
            Instant acknowledgeDue,
            @Nullable Instant acknowledgedAt,
            Instant triageDue,
            @Nullable Instant judgedAt,
            @Nullable Instant arrivedAt,
            @Nullable Instant meetingSetDue,
            @Nullable Instant meetingDue,
            @Nullable LocalDate closeDue) {

        static Moments of(EmergencyCase emergency) {
            return new Moments(
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
