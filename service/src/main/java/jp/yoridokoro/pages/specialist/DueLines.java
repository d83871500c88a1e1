package jp.yoridokoro.pages.specialist;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.due.DueKind;
import jp.yoridokoro.due.DueQuestion;
import jp.yoridokoro.due.Dues;
import jp.yoridokoro.due.ReadDues;
import jp.yoridokoro.due.ReadDues.Due;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Mend;

/** What registrations owe: kind by kind for a specialist, in sums of offices for who looks after many. */
@Singleton
class DueLines {
    private final ReadDues readDues;

    DueLines(ReadDues readDues) {
        this.readDues = readDues;
    }

    List<TodayLine> of(Actor by) {
        return by.is(Role.SPECIALIST) ? byKind(by) : byOffice(by).stream().toList();
    }

    private List<TodayLine> byKind(Actor by) {
        List<Due> dues = list(false, Page.LARGEST, by);
        List<TodayLine> lines = new ArrayList<>();
        for (DueKind kind : DueKind.values()) {
            List<Due> ofKind =
                    dues.stream().filter(due -> due.kind().equals(kind.name())).toList();
            if (!ofKind.isEmpty()) {
                long over = ofKind.stream().filter(Due::overdue).count();
                lines.add(line(Words.of("due." + kind), over, ofKind.size() - over, ofKind.getFirst()));
            }
        }
        lines.sort(Comparator.comparing(line -> !line.late()));
        return lines;
    }

    /** Whom it is about is read only of the one that is longest overdue. */
    private Optional<TodayLine> byOffice(Actor by) {
        List<Dues.OfficeSum> offices = readDues.offices(null, by).offices();
        int over = offices.stream().mapToInt(Dues.OfficeSum::overdue).sum();
        int near = offices.stream().mapToInt(Dues.OfficeSum::near).sum();
        return over + near == 0
                ? Optional.empty()
                : list(false, 1, by).stream().findFirst().map(worst -> line(Words.of("due.all"), over, near, worst));
    }

    private List<Due> list(boolean overdue, int size, Actor by) {
        return readDues.list(new DueQuestion(null, null, null, null, null, null, overdue, null, size), null, by)
                .items();
    }

    private static TodayLine line(String what, long over, long near, Due worst) {
        String who = worst.familyName() + " " + worst.givenName();
        String whose = worst.officeName() == null ? who : Words.of("today.of", who, worst.officeName());
        return new TodayLine(
                what,
                over == 0 ? Words.of("today.near", near) : Words.of("today.over", over, near),
                over > 0,
                Words.of(
                        worst.overdue() ? "today.worst.over" : "today.worst.near",
                        whose,
                        Words.of("due." + worst.kind()),
                        Say.day(worst.dueOn()),
                        Math.abs(worst.daysLeft())),
                Mend.due(DueKind.valueOf(worst.kind()), worst.personId(), worst.registrationId()),
                Words.of("due." + worst.kind() + ".do"));
    }
}
