package jp.yoridokoro.pages.hub;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Initials;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.casework.Boards;
import jp.yoridokoro.casework.CaseClock;
import jp.yoridokoro.casework.ReadBoard;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One case on the board.
 *
 * @param who initials on a board, which hangs where others look; the name in one's own list
 * @param known whether registered, and in which class
 * @param answers how the offices asked stand; empty where none is asked
 * @param over a deadline has passed
 */
public record BoardLine(
        UUID id,
        String number,
        String who,
        String known,
        String stage,
        String nights,
        String hub,
        Instant receivedAt,
        List<CaseClock> clocks,
        String answers,
        @Nullable Instant answerDue,
        boolean over) {
    private static final ZoneId TOKYO = TokyoClock.TOKYO;
    private static final int DECADE = 10;

    static BoardLine of(ReadBoard.Row row, boolean named, Instant now) {
        EmergencyCase c = row.emergency();
        Boards.Face face = row.face();
        return new BoardLine(
                c.id(),
                c.number(),
                named ? face.familyName() + " " + face.givenName() : initials(face, now),
                known(c),
                stage(c, now),
                Say.nights(c.firstNight(), c.leaving()),
                face.hub(),
                c.receivedAt(),
                row.clocks(),
                face.asked() == 0 || c.stage() != Stage.OFFERING
                        ? ""
                        : Words.of("hub.board.answers", face.answered(), face.asked()),
                c.stage() == Stage.OFFERING ? face.answerDue() : null,
                row.clocks().stream().anyMatch(clock -> clock.state() == CaseClock.State.OVER));
    }

    /** When it must be looked at next: its nearest deadline, else never. */
    Instant next() {
        Instant clock = clocks.isEmpty() ? Instant.MAX : clocks.getFirst().dueAt();
        return answerDue != null && answerDue.isBefore(clock) ? answerDue : clock;
    }

    /** Which deadlines a board has room for: those passed or near, and the nearest. */
    public List<CaseClock> shown() {
        return clocks.stream()
                .filter(clock -> clock.state() != CaseClock.State.OK || clock.equals(clocks.getFirst()))
                .toList();
    }

    private static String initials(Boards.Face face, Instant now) {
        String initials = Initials.of(face.familyKana(), face.givenKana());
        String facts = Words.of("hub.sex." + face.sex().name());
        LocalDate born = face.birthDate();
        if (born != null) {
            int age = Period.between(born, now.atZone(TOKYO).toLocalDate()).getYears();
            facts = Words.of(age < DECADE ? "hub.age.child" : "hub.age.decade", age / DECADE * DECADE) + facts;
        }
        return initials.isEmpty() ? facts : initials + " " + facts;
    }

    static String known(EmergencyCase c) {
        return c.registrationClass() == null
                ? Words.of("hub.unregistered")
                : Words.of("hub.registered", c.registrationClass());
    }

    private static String stage(EmergencyCase c, Instant now) {
        if (c.stage() == Stage.STAYING && c.arrivedAt() != null) {
            LocalDate first = c.firstNight();
            long day = ChronoUnit.DAYS.between(first, now.atZone(TOKYO).toLocalDate()) + 1;
            return Words.of("hub.board.day", c.stage().label(), Math.max(1, day));
        }
        return c.stage().label();
    }
}
