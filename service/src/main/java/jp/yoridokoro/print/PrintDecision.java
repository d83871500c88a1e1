package jp.yoridokoro.print;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.decision.ReadDecisions;
import jp.yoridokoro.decision.ReadDecisions.Decision;
import jp.yoridokoro.directory.Municipalities;
import jp.yoridokoro.directory.Municipality;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;

/** 決定通知: what was decided on an application, as a letter to the person (A2). It goes into a window envelope or by hand: no address. */
@Singleton
public class PrintDecision {
    private static final List<Size> SIZES =
            Size.steps("print.more.decision", DoubleStream.of(12, 11, 10), IntStream.of(800, 600, 400, 250, 120, 60));

    private final ReadDecisions readDecisions;
    private final People people;
    private final Municipalities municipalities;
    private final Callable callable;
    private final ReadLog log;
    private final Press press;

    PrintDecision(
            ReadDecisions readDecisions,
            People people,
            Municipalities municipalities,
            Callable callable,
            ReadLog log,
            Press press) {
        this.readDecisions = readDecisions;
        this.people = people;
        this.municipalities = municipalities;
        this.callable = callable;
        this.log = log;
        this.press = press;
    }

    /**
     * What stands in the letter.
     *
     * @param verdict what was decided, in one sentence
     */
    public record Letter(
            String number,
            String decidedOn,
            String name,
            String kana,
            String municipality,
            String verdict,
            List<Line> lines,
            List<Line> offices) {}

    /**
     * One page.
     *
     * @throws Refused {@code base-unknown} for whoever does not see the registration; {@code decision-not-made}
     */
    public byte[] letter(UUID registrationId, Actor by) {
        return press.print("print/decision.jte", gather(registrationId, by), 1, SIZES);
    }

    /** Everything read, in a transaction that ends before the letter is drawn. */
    @Transactional
    Letter gather(UUID registrationId, Actor by) {
        Decision decision = readDecisions.of(registrationId, by);
        Person person = people.findById(decision.personId()).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        log.read(by, person.municipality(), person.id(), "decision-sheet", Words.of("decision.purpose"));
        return new Letter(
                decision.number(),
                Line.day(decision.decidedOn()),
                decision.familyName() + " " + decision.givenName(),
                decision.familyKana() + " " + decision.givenKana(),
                municipalities
                        .findByCode(person.municipality())
                        .map(Municipality::name)
                        .orElse(""),
                Words.of("print.decision." + decision.decision()),
                lines(decision),
                callable.of(person.hubId(), person.specialistOfficeId()));
    }

    private static List<Line> lines(Decision decision) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("decision", Words.of("decision." + decision.decision())));
        if (decision.outcome() == null) {
            lines.add(line("class", Words.of("print.decision.class." + decision.registrationClass())));
        } else {
            lines.add(line("outcome", Words.of("decision.outcome." + decision.outcome())));
        }
        lines.add(line("reason", decision.reason()));
        if (decision.meetingOn() != null) {
            lines.add(line("meeting", Line.day(decision.meetingOn())));
            lines.add(line("participants", String.join("\n", decision.participants())));
        }
        if (decision.reviewDue() != null) {
            lines.add(line("review", Words.of("print.decision.by", Line.day(decision.reviewDue()))));
        }
        return lines;
    }

    private static Line line(String label, String words) {
        return new Line(Words.of("print.decision." + label), words);
    }
}
