package jp.yoridokoro.pages.specialist;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.conflict.Conflict;
import jp.yoridokoro.conflict.Conflicts;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.reporting.ReadOwedReports;

/** What the offices of the area owe: reports of today, and beds that were promised twice. Not for specialists. */
@Singleton
class HouseLines {
    private static final int ENOUGH = 50;

    private final ReadOwedReports readOwedReports;
    private final Conflicts conflicts;
    private final Clock clock;

    HouseLines(ReadOwedReports readOwedReports, Conflicts conflicts, Clock clock) {
        this.readOwedReports = readOwedReports;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    List<TodayLine> of(Actor by) {
        List<TodayLine> lines = new ArrayList<>();
        if (by.is(Role.SPECIALIST)) {
            return lines;
        }
        List<Conflict> standing = conflicts.seen(by.tenant(), LocalDate.now(clock), false, true, null, null, ENOUGH);
        standing.stream()
                .findFirst()
                .map(first -> line(
                        "conflicts",
                        standing.size(),
                        true,
                        Words.of("today.conflicts.worst", first.unitName(), Say.night(first.night()), first.people()),
                        ""))
                .ifPresent(lines::add);
        List<ReadOwedReports.Line> owed = readOwedReports.today(by);
        owed.stream()
                .findFirst()
                .map(first -> line("reports", owed.size(), false, reported(first), first.telephone()))
                .ifPresent(lines::add);
        return lines;
    }

    private String reported(ReadOwedReports.Line line) {
        return line.confirmedAt() == null
                ? Words.of("today.reports.never", line.unit())
                : Words.of("today.reports.worst", line.unit(), Say.ago(line.confirmedAt(), clock.instant()));
    }

    private static TodayLine line(String what, int many, boolean late, String worst, String telephone) {
        return new TodayLine(
                Words.of("today." + what),
                Words.of("today.count", many),
                late,
                worst,
                telephone,
                "/vacancies",
                Words.of("today." + what + ".do"));
    }
}
