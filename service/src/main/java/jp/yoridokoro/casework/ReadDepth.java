package jp.yoridokoro.casework;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.Stage;
import jp.yoridokoro.lifeline.RunOuts;
import jp.yoridokoro.meeting.Meeting;
import jp.yoridokoro.placement.Stay;
import jp.yoridokoro.placement.Stays;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.stay.Arrivals;
import jp.yoridokoro.stay.DayLimit;
import jp.yoridokoro.stay.Extension;
import jp.yoridokoro.stay.Extensions;
import jp.yoridokoro.stay.HomeSupports;
import jp.yoridokoro.vacancy.Tonight;

/** What has gathered around a placement: nights still open, days, extensions, supports, run-outs, the end; and the clocks. */
@Singleton
class ReadDepth {
    private final CaseSettings settings;
    private final Stays stays;
    private final Extensions extensions;
    private final HomeSupports supports;
    private final RunOuts runOuts;
    private final Arrivals arrivals;
    private final Outcomes outcomes;
    private final RunningClocks clocks;
    private final Clock clock;

    ReadDepth(
            CaseSettings settings,
            Stays stays,
            Extensions extensions,
            HomeSupports supports,
            RunOuts runOuts,
            Arrivals arrivals,
            Outcomes outcomes,
            RunningClocks clocks,
            Clock clock) {
        this.settings = settings;
        this.stays = stays;
        this.extensions = extensions;
        this.supports = supports;
        this.runOuts = runOuts;
        this.arrivals = arrivals;
        this.outcomes = outcomes;
        this.clocks = clocks;
        this.clock = clock;
    }

    Depth of(EmergencyCase emergency, List<Stay> ofCase, List<Meeting> meetings, boolean meetingOwed) {
        UUID id = emergency.id();
        InForce rules = settings.of(emergency);
        List<LocalDate> uncovered = uncovered(emergency, rules);
        List<Extension> longer = extensions.ofCase(id);
        return new Depth(
                uncovered,
                DayLimit.of(emergency, ofCase, longer, rules),
                longer,
                supports.ofCase(id),
                runOuts.inForce(id),
                arrivals.ofCase(id),
                outcomes.of(id),
                clocks.of(emergency, ofCase, longer, uncovered, meetings, meetingOwed));
    }

    /** Nobody asks for a night any more once the person has left; and while nobody has accepted any, all are asked for. */
    private List<LocalDate> uncovered(EmergencyCase emergency, InForce rules) {
        if (emergency.stage().over()
                || emergency.stage() == Stage.EXITED
                || stays.running(emergency.id()).isEmpty()) {
            return List.of();
        }
        LocalDate tonight = Tonight.night(ZonedDateTime.now(clock), rules);
        return stays.uncovered(emergency.id(), emergency.firstNight(), emergency.leaving(), tonight);
    }
}
