package jp.yoridokoro.casework;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.Stage;
import jp.yoridokoro.lifeline.RunOut;
import jp.yoridokoro.lifeline.RunOuts;
import jp.yoridokoro.meeting.Meeting;
import jp.yoridokoro.meeting.Meetings;
import jp.yoridokoro.placement.Stay;
import jp.yoridokoro.placement.Stays;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.stay.Arrivals;
import jp.yoridokoro.stay.DayLimit;
import jp.yoridokoro.stay.Extension;
import jp.yoridokoro.stay.Extensions;
import jp.yoridokoro.stay.HomeSupport;
import jp.yoridokoro.stay.HomeSupports;
import jp.yoridokoro.vacancy.Tonight;

/** What has gathered around cases: nights still open, days, extensions, supports, run-outs, the end; and the clocks. */
@Singleton
class ReadDepth {
    private final CaseSettings settings;
    private final Stays stays;
    private final Extensions extensions;
    private final HomeSupports supports;
    private final RunOuts runOuts;
    private final Meetings meetings;
    private final Emergencies emergencies;
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
            Meetings meetings,
            Emergencies emergencies,
            Arrivals arrivals,
            Outcomes outcomes,
            RunningClocks clocks,
            Clock clock) {
        this.settings = settings;
        this.stays = stays;
        this.extensions = extensions;
        this.supports = supports;
        this.runOuts = runOuts;
        this.meetings = meetings;
        this.emergencies = emergencies;
        this.arrivals = arrivals;
        this.outcomes = outcomes;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * What clocks run on.
     *
     * @param uncovered nights from tonight on that nobody has accepted, once somebody has accepted some
     * @param overSince of stays over capacity: the first night of the run at their unit
     */
    record Around(
            EmergencyCase emergency,
            InForce rules,
            List<Stay> stays,
            List<Extension> extensions,
            List<HomeSupport> supports,
            List<RunOut> runOuts,
            List<Meeting> meetings,
            List<LocalDate> uncovered,
            Map<UUID, LocalDate> overSince,
            boolean meetingOwed) {}

    /** By case. Each kind of thing is asked for at once: the number of queries does not grow with the cases. */
    Map<UUID, Around> around(Collection<EmergencyCase> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = cases.stream().map(EmergencyCase::id).toList();
        Map<UUID, InForce> rules = settings.of(cases);
        Map<UUID, List<Stay>> staying = by(Stay::caseId, stays.ofCases(ids));
        Map<UUID, List<Extension>> longer = by(Extension::caseId, extensions.ofCases(ids));
        Map<UUID, List<HomeSupport>> supported = by(HomeSupport::caseId, supports.ofCases(ids));
        Map<UUID, List<RunOut>> lasting = by(RunOut::caseId, runOuts.inForceIn(ids));
        Map<UUID, List<Meeting>> met = by(Meeting::subjectId, meetings.ofAll(ids));
        Map<UUID, List<Stays.Open>> open =
                by(Stays.Open::caseId, stays.open(ids, LocalDate.now(clock).minusDays(1)));
        Map<UUID, LocalDate> overSince = overSince(staying.values());
        Set<UUID> waived = Set.copyOf(emergencies.waived(ids));
        return cases.stream()
                .map(emergency -> new Around(
                        emergency,
                        rule(rules, emergency),
                        of(staying, emergency),
                        of(longer, emergency),
                        of(supported, emergency),
                        of(lasting, emergency),
                        of(met, emergency),
                        uncovered(emergency, rule(rules, emergency), of(open, emergency)),
                        overSince,
                        MeetingOwed.by(
                                emergency,
                                rule(rules, emergency),
                                of(met, emergency),
                                waived.contains(emergency.id()))))
                .collect(Collectors.toMap(around -> around.emergency().id(), Function.identity()));
    }

    /** One case with all that is known of it. */
    Depth of(Around around) {
        UUID id = around.emergency().id();
        return new Depth(
                around.uncovered(),
                DayLimit.of(around.emergency(), around.stays(), around.extensions(), around.rules()),
                around.extensions(),
                around.supports(),
                around.runOuts(),
                arrivals.ofCase(id),
                outcomes.of(id),
                clocks.of(around));
    }

    private static <T> Map<UUID, List<T>> by(Function<T, UUID> caseOf, List<T> things) {
        return things.stream().collect(Collectors.groupingBy(caseOf));
    }

    private static <T> List<T> of(Map<UUID, List<T>> things, EmergencyCase emergency) {
        return things.getOrDefault(emergency.id(), List.of());
    }

    private static InForce rule(Map<UUID, InForce> rules, EmergencyCase emergency) {
        return Objects.requireNonNull(rules.get(emergency.id()));
    }

    private Map<UUID, LocalDate> overSince(Collection<List<Stay>> staying) {
        List<UUID> over = staying.stream()
                .flatMap(List::stream)
                .filter(stay -> stay.present() && stay.overCapacity())
                .map(Stay::id)
                .toList();
        return over.isEmpty()
                ? Map.of()
                : stays.overCapacity(over).stream().collect(Collectors.toMap(Stays.Over::stay, Stays.Over::since));
    }

    /** Nobody asks for a night any more once the person has left. */
    private List<LocalDate> uncovered(EmergencyCase emergency, InForce rules, List<Stays.Open> open) {
        if (open.isEmpty() || emergency.stage().over() || emergency.stage() == Stage.EXITED) {
            return List.of();
        }
        LocalDate tonight = Tonight.night(ZonedDateTime.now(clock), rules);
        return open.stream()
                .map(Stays.Open::night)
                .filter(night -> !night.isBefore(tonight))
                .toList();
    }
}
