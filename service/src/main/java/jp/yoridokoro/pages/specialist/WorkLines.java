package jp.yoridokoro.pages.specialist;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.aftercare.OweFollowUp;
import jp.yoridokoro.aftercare.Owed;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.casework.ReadCase;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.meeting.ReadMeeting;
import jp.yoridokoro.meeting.Subject;
import jp.yoridokoro.meeting.Task;

/** Cases that run, what they left owed, and tasks of meetings. */
@Singleton
class WorkLines {
    private static final int ENOUGH = 50;
    private static final UUID FIRST = new UUID(0, 0);
    /** The talk and the review stand among what is due already. */
    private static final List<String> DUE_ALREADY = List.of("TALK", "REVIEW");

    private final ReadCase readCase;
    private final OweFollowUp oweFollowUp;
    private final ReadMeeting readMeeting;
    private final Clock clock;

    WorkLines(ReadCase readCase, OweFollowUp oweFollowUp, ReadMeeting readMeeting, Clock clock) {
        this.readCase = readCase;
        this.oweFollowUp = oweFollowUp;
        this.readMeeting = readMeeting;
        this.clock = clock;
    }

    /** Cases that run: before everything else. */
    Optional<TodayLine> cases(Actor by) {
        List<Emergencies.Line> cases = readCase.page(true, "", ENOUGH, by);
        return cases.stream()
                .min(Comparator.comparing(Emergencies.Line::receivedAt))
                .map(first -> new TodayLine(
                        Words.of("today.cases"),
                        Words.of("today.count", cases.size()),
                        false,
                        Words.of(
                                "today.cases.worst",
                                first.person(),
                                first.stage().label(),
                                Say.ago(first.receivedAt(), clock.instant())),
                        "/emergencies/" + first.id(),
                        Words.of("today.cases.do")));
    }

    /** What cases left owed, and tasks, first due first. */
    List<TodayLine> after(Actor by) {
        LocalDate today = LocalDate.now(clock);
        List<TodayLine> lines = new ArrayList<>();
        List<Owed> owed = oweFollowUp.open(today.plusDays(30), "", ENOUGH, by);
        owed.stream().findFirst().map(first -> owed(owed, first, today)).ifPresent(lines::add);
        List<Task> tasks = readMeeting.openTasks(LocalDate.EPOCH, FIRST, null, today.plusDays(7), ENOUGH, by).stream()
                .filter(task -> !DUE_ALREADY.contains(task.kind()))
                .filter(task ->
                        task.ownerStaffId() == null || task.ownerStaffId().equals(by.staff()))
                .toList();
        tasks.stream().findFirst().map(first -> tasks(tasks, first, today)).ifPresent(lines::add);
        return lines;
    }

    private static TodayLine owed(List<Owed> owed, Owed first, LocalDate today) {
        long late = owed.stream().filter(one -> one.dueOn().isBefore(today)).count();
        return new TodayLine(
                Words.of("today.owed"),
                count(late, owed.size()),
                late > 0,
                Words.of("today.first", Words.of("owed." + first.kind()), Say.day(first.dueOn())),
                "/emergencies/" + first.caseId(),
                Words.of("today.owed.do"));
    }

    private static TodayLine tasks(List<Task> tasks, Task first, LocalDate today) {
        long late = tasks.stream().filter(one -> one.dueOn().isBefore(today)).count();
        return new TodayLine(
                Words.of("today.tasks"),
                count(late, tasks.size()),
                late > 0,
                Words.of("today.first", first.title(), Say.day(first.dueOn())),
                (first.subjectKind() == Subject.CASE ? "/emergencies/" : "/registrations/") + first.subjectId(),
                Words.of("today.tasks.do"));
    }

    private static String count(long late, long all) {
        return late == 0 ? Words.of("today.count", all) : Words.of("today.over", late, all - late);
    }
}
