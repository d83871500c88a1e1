package jp.yoridokoro.pages.specialist;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Ages;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.risk.ReadRisks;
import jp.yoridokoro.risk.Risk;

/** Adds to people on a list how they stand. */
@Singleton
class PersonLines {
    private final Standing standing;
    private final ReadRisks readRisks;
    private final Clock clock;

    PersonLines(Standing standing, ReadRisks readRisks, Clock clock) {
        this.standing = standing;
        this.readRisks = readRisks;
        this.clock = clock;
    }

    /** Who, before how they stand is known. */
    @Introspected
    record Who(UUID id, String name, String kana) {}

    /** People found, in their order. */
    List<PersonLine> found(List<People.Line> people, Actor by) {
        List<Who> who = people.stream()
                .map(one -> new Who(
                        one.id(), one.familyName() + " " + one.givenName(), one.familyKana() + " " + one.givenKana()))
                .toList();
        return lines(who, readRisks.among(who.stream().map(Who::id).toList(), by));
    }

    /** People by risk, in their order. */
    List<PersonLine> byRisk(List<ReadRisks.Line> people) {
        List<Who> who = people.stream()
                .map(one -> new Who(
                        one.personId(),
                        one.familyName() + " " + one.givenName(),
                        one.familyKana() + " " + one.givenKana()))
                .toList();
        return lines(who, people.stream().collect(Collectors.toMap(ReadRisks.Line::personId, ReadRisks.Line::risk)));
    }

    private List<PersonLine> lines(List<Who> people, Map<UUID, Risk> risks) {
        String ids = people.stream().map(one -> one.id().toString()).collect(Collectors.joining(","));
        Map<UUID, Standing.Row> rows =
                standing.of(ids).stream().collect(Collectors.toMap(Standing.Row::personId, Function.identity()));
        LocalDate today = LocalDate.now(clock);
        List<PersonLine> lines = new ArrayList<>();
        for (Who one : people) {
            Standing.Row row = rows.get(one.id());
            Risk risk = risks.get(one.id());
            if (row != null && risk != null) {
                lines.add(line(one, row, risk, today));
            }
        }
        return lines;
    }

    private static PersonLine line(Who who, Standing.Row row, Risk risk, LocalDate today) {
        boolean late = row.dueOn() != null && row.dueOn().isBefore(today);
        return new PersonLine(
                who.id(),
                who.name(),
                who.kana(),
                Ages.born(row.birthDate(), today),
                row.state() == null ? "" : Words.of("registration.state." + row.state()),
                risk.tier().name(),
                reason(risk),
                row.score(),
                row.gaps(),
                row.dueOn() == null
                        ? ""
                        : Words.of("due." + row.kind()) + " " + Words.of("due.by", Say.day(row.dueOn())),
                late);
    }

    /** The weightiest reason; where nothing weighs, what is not known. */
    static String reason(Risk risk) {
        return risk.reasons().stream()
                .max(java.util.Comparator.comparingInt(Risk.Because::points))
                .map(Risk.Because::words)
                .or(() -> risk.missing().stream().findFirst())
                .orElse("");
    }
}
