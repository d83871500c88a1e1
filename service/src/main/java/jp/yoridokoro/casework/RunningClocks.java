package jp.yoridokoro.casework;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.lifeline.RunOut;
import jp.yoridokoro.meeting.Meeting;
import jp.yoridokoro.meeting.MeetingKind;
import jp.yoridokoro.placement.Stay;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.stay.DayLimit;
import jp.yoridokoro.stay.HomeSupport;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines that run in a case now, the nearest first: from the clock and the settings of the day its call came. A deadline
 * without a warning of its own in the settings is near once half its time has passed.
 */
@Singleton
class RunningClocks {
    private final Clock clock;

    RunningClocks(Clock clock) {
        this.clock = clock;
    }

    List<CaseClock> of(ReadDepth.Around around) {
        EmergencyCase emergency = around.emergency();
        if (emergency.stage().over()) {
            return List.of();
        }
        InForce rules = around.rules();
        List<CaseClock> running = new ArrayList<>(ofTheCall(emergency));
        running.addAll(ofTheMeeting(emergency, around.meetings(), around.meetingOwed()));
        running.addAll(ofTheStay(around));
        around.uncovered().stream()
                .findFirst()
                .map(night -> at(night)
                        .plus(Duration.ofSeconds(rules.time("offer.nightFrom").toSecondOfDay())))
                .map(due -> CaseClock.of(
                        "UNCOVERED_NIGHT",
                        label("UNCOVERED_NIGHT"),
                        due,
                        due.minus(Duration.ofDays(1)),
                        clock.instant()))
                .ifPresent(running::add);
        around.runOuts().forEach(runOut -> running.add(of(runOut, rules)));
        around.supports().forEach(support -> running.addAll(of(support)));
        return running.stream().sorted(Comparator.comparing(CaseClock::dueAt)).toList();
    }

    private List<CaseClock> ofTheCall(EmergencyCase emergency) {
        List<CaseClock> running = new ArrayList<>();
        if (emergency.acknowledgedAt() == null) {
            running.add(half("ACKNOWLEDGE", label("ACKNOWLEDGE"), emergency.receivedAt(), emergency.acknowledgeDue()));
        }
        if (emergency.judgedAt() == null) {
            running.add(half("TRIAGE", label("TRIAGE"), emergency.receivedAt(), emergency.triageDue()));
        }
        if (emergency.exitedAt() != null && emergency.closeDue() != null) {
            running.add(half(
                    "CLOSE",
                    label("CLOSE"),
                    emergency.exitedAt(),
                    at(emergency.closeDue().plusDays(1))));
        }
        return running;
    }

    private List<CaseClock> ofTheMeeting(EmergencyCase emergency, List<Meeting> meetings, boolean owed) {
        Instant set = emergency.meetingSetDue();
        Instant held = emergency.meetingDue();
        Instant since = begun(emergency);
        if (!owed || set == null || held == null || since == null) {
            return List.of();
        }
        boolean planned = meetings.stream().anyMatch(meeting -> meeting.kind() == MeetingKind.EMERGENCY);
        CaseClock meeting = half("MEETING", label("MEETING"), since, held);
        return planned ? List.of(meeting) : List.of(half("MEETING_SET", label("MEETING_SET"), since, set), meeting);
    }

    private static @Nullable Instant begun(EmergencyCase emergency) {
        return emergency.arrivedAt() == null ? emergency.homeSupportAt() : emergency.arrivedAt();
    }

    /** Day 5 warns, day 8 without a reason is red; over capacity counts by itself, per unit (O-28, O-30). */
    private List<CaseClock> ofTheStay(ReadDepth.Around around) {
        InForce rules = around.rules();
        List<CaseClock> running = new ArrayList<>();
        List<Stay> present = around.stays().stream().filter(Stay::present).toList();
        if (!present.isEmpty()) {
            Duration lead = Duration.ofDays(rules.number("stay.standardMaxDays") - rules.number("stay.warnDay") + 1L);
            DayLimit.of(around.emergency(), around.stays(), around.extensions(), rules)
                    .map(limit -> at(limit.lastDay().plusDays(1)))
                    .map(due -> CaseClock.of("STAY_DAYS", label("STAY_DAYS"), due, due.minus(lead), clock.instant()))
                    .ifPresent(running::add);
        }
        for (Stay stay : present) {
            LocalDate since = around.overSince().get(stay.id());
            if (since != null) {
                Instant due = at(since.plusDays(rules.number("stay.overCapacityMaxDays")));
                running.add(CaseClock.of(
                        "OVER_CAPACITY", label("OVER_CAPACITY"), due, due.minus(Duration.ofDays(2)), clock.instant()));
            }
        }
        return running;
    }

    private CaseClock of(RunOut runOut, InForce rules) {
        return CaseClock.of(
                "RUN_OUT_" + runOut.what().name(),
                runOut.words().isBlank()
                        ? runOut.what().label()
                        : Words.of("words.aside", runOut.what().label(), runOut.words()),
                runOut.endsAt(),
                runOut.endsAt().minus(rules.minutes("runOut.warnMinutes")),
                clock.instant());
    }

    private List<CaseClock> of(HomeSupport support) {
        List<CaseClock> running = new ArrayList<>();
        if (support.endedAt() == null && support.nextCheckAt() != null) {
            running.add(half(
                    "HOME_SUPPORT_CHECK",
                    Words.of("clock.HOME_SUPPORT_CHECK", support.who()),
                    support.since(),
                    support.nextCheckAt()));
        }
        if (support.endedAt() == null && support.until() != null) {
            running.add(half(
                    "HOME_SUPPORT_UNTIL",
                    Words.of("clock.HOME_SUPPORT_UNTIL", support.who()),
                    support.since(),
                    support.until()));
        }
        return running;
    }

    private CaseClock half(String what, String label, Instant since, Instant due) {
        return CaseClock.half(what, label, since, due, clock.instant());
    }

    private static String label(String what) {
        return Words.of("clock." + what);
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(TokyoClock.TOKYO).toInstant();
    }
}
