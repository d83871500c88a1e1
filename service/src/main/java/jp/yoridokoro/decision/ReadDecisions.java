package jp.yoridokoro.decision;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Role;
import org.jspecify.annotations.Nullable;

/** The list of decisions behind the asker's wall; everybody in it has been read by who asks. */
@Singleton
public class ReadDecisions {
    /** As many as one file holds; a municipality decides some hundreds a year. */
    private static final int MOST = 10_000;

    private static final Role[] READERS = {Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY};

    private final Decisions decisions;
    private final ReadLog log;

    ReadDecisions(Decisions decisions, ReadLog log) {
        this.decisions = decisions;
        this.log = log;
    }

    /**
     * What a 決定通知 says.
     *
     * @param number of the notice
     * @param participants of the 判定会議, present or asked by letter
     * @param reviewDue last day of the next review; null where the person is not registered
     */
    @Serdeable
    public record Decision(
            String number,
            UUID registrationId,
            UUID personId,
            String familyName,
            String givenName,
            String familyKana,
            String givenKana,
            @Nullable LocalDate birthDate,
            String registrationClass,
            String decision,
            @Nullable String outcome,
            String reason,
            LocalDate decidedOn,
            @Nullable LocalDate meetingOn,
            List<String> participants,
            @Nullable LocalDate reviewDue) {}

    /** @throws Refused {@code decision-days-reversed} */
    @Transactional
    public Page<Decision> list(LocalDate from, LocalDate to, @Nullable String after, int size, Actor by) {
        by.mustBe(READERS);
        if (to.isBefore(from)) {
            throw new Refused(DecisionReason.DAYS_REVERSED, Map.of("from", from, "to", to));
        }
        List<Decisions.Row> rows = decisions.between(by.tenant(), from, to, after, size + 1);
        Page<Decisions.Row> page = Page.of(rows, size, Decisions.Row::number);
        page.items()
                .forEach(row ->
                        log.read(by, row.municipality(), row.personId(), "decision", Words.of("decision.purpose")));
        return new Page<>(page.items().stream().map(ReadDecisions::decision).toList(), page.next());
    }

    /**
     * The decision on one registration, for its letter. Logged.
     *
     * @throws Refused {@code base-unknown} for whoever does not see the registration; {@code decision-not-made}
     */
    @Transactional
    public Decision of(UUID registrationId, Actor by) {
        by.mustBe(READERS);
        Decisions.Row row = decisions.of(registrationId).orElseThrow(() -> notMade(registrationId));
        log.read(by, row.municipality(), row.personId(), "decision", Words.of("decision.purpose"));
        return decision(row);
    }

    private Refused notMade(UUID registrationId) {
        return new Refused(decisions.applied(registrationId).isEmpty() ? BaseReason.UNKNOWN : DecisionReason.NOT_MADE);
    }

    /** All of them, for the letters. */
    @Transactional
    public List<Decision> all(LocalDate from, LocalDate to, Actor by) {
        return list(from, to, null, MOST, by).items();
    }

    private static Decision decision(Decisions.Row row) {
        return new Decision(
                row.number(),
                row.registrationId(),
                row.personId(),
                row.familyName(),
                row.givenName(),
                row.familyKana(),
                row.givenKana(),
                row.birthDate(),
                row.registrationClass(),
                row.decision(),
                row.outcome(),
                row.reason(),
                row.decidedOn(),
                row.meetingOn(),
                participants(row.participants()),
                row.reviewDue());
    }

    private static List<String> participants(@Nullable String listed) {
        return listed == null
                ? List.of()
                : Stream.of(listed.split("\u001e", -1))
                        .map(ReadDecisions::participant)
                        .toList();
    }

    private static String participant(String line) {
        String[] said = line.split("\u001f", -1);
        String role = said[2].isEmpty() ? "" : Words.of("words.bracketed", said[2]);
        String asked = said[3].equals("ASKED_BY_LETTER") ? Words.of("decision.byLetter") : "";
        return Stream.of(said[0], said[1], role, asked)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
