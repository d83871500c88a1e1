package jp.yoridokoro.print;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.ReadPlan;
import jp.yoridokoro.plan.ReadPlan.PlanFile;
import jp.yoridokoro.registry.EmergencyContact;
import jp.yoridokoro.registry.ReadPerson;
import jp.yoridokoro.registry.ReadPerson.PersonFile;
import jp.yoridokoro.settings.Clause;
import jp.yoridokoro.settings.SettingRows;
import org.jspecify.annotations.Nullable;

/** A version of a crisis plan in full: what must be known in half a minute first, then all of it (C1). */
@Singleton
public class PrintPlan {
    /** Nothing is ever left out of a plan: what two sides cannot hold in the smallest letters goes on. */
    private static final List<Size> SIZES =
            Size.steps("print.more.capsule", DoubleStream.of(11, 10.5, 10, 9.5, 9), IntStream.empty());

    private final ReadPerson readPerson;
    private final ReadPlan readPlan;
    private final SettingRows definitions;
    private final Callable callable;
    private final ReadLog log;
    private final Press press;

    PrintPlan(
            ReadPerson readPerson,
            ReadPlan readPlan,
            SettingRows definitions,
            Callable callable,
            ReadLog log,
            Press press) {
        this.readPerson = readPerson;
        this.readPlan = readPlan;
        this.definitions = definitions;
        this.callable = callable;
        this.log = log;
        this.press = press;
    }

    /**
     * What stands on the sheet.
     *
     * @param summary the half minute
     * @param triggers clauses of the local definition the plan is for, in words
     * @param agreed who agreed, when and how; and a line where the person did not
     * @param footer whose and which version each side is of
     */
    public record Sheet(
            String kind,
            String name,
            String kana,
            String born,
            String sex,
            String version,
            String writtenOn,
            String nextReview,
            String madeWith,
            List<Line> summary,
            List<EmergencyContact> contacts,
            List<Line> offices,
            List<String> triggers,
            List<Block> blocks,
            List<String> agreed,
            String footer,
            String qr) {}

    /** What a plan says of one topic. */
    public record Block(String title, List<Line> lines) {}

    /**
     * @param purpose why, in the reader's words; null: to print it
     * @throws jp.yoridokoro.base.Refused {@code base-unknown} for whoever does not see the person, and where there is no such version
     */
    public byte[] sheet(UUID personId, CrisisPlan.Kind kind, int version, @Nullable String purpose, Actor by) {
        return press.print("print/plan.jte", gather(personId, kind, version, purpose, by), 2, SIZES);
    }

    /** Everything read, in a transaction that ends before the sheet is drawn. */
    @Transactional
    Sheet gather(UUID personId, CrisisPlan.Kind kind, int version, @Nullable String purpose, Actor by) {
        String why = Press.why(purpose);
        PlanFile plan = readPlan.read(personId, kind, version, why, by);
        PersonFile file = readPerson.read(personId, why, by);
        log.read(by, file.municipality(), personId, "plan-sheet", why);
        return sheet(file, plan);
    }

    private Sheet sheet(PersonFile file, PlanFile plan) {
        var written = plan.plan().writtenAt().atZone(TokyoClock.TOKYO).toLocalDate();
        String name = file.person().familyName() + " " + file.person().givenName();
        String kind = Words.of("print.plan." + plan.plan().kind());
        return new Sheet(
                kind,
                name,
                file.person().familyKana() + " " + file.person().givenKana(),
                Line.day(file.person().birthDate()),
                file.person().sex().label(),
                String.valueOf(plan.version()),
                Line.day(written),
                plan.plan().nextReviewOn() == null ? "" : Line.day(plan.plan().nextReviewOn()),
                String.join(Words.of("print.and"), plan.plan().madeWith()),
                PlanWords.summary(plan),
                file.contacts(),
                callable.of(file.hubId(), file.person().specialistOfficeId()),
                triggers(plan),
                PlanWords.blocks(plan),
                PlanWords.agreed(plan),
                Words.of("print.plan.footer", kind, name, plan.version(), Line.day(written)),
                QrCode.of("PLAN", plan.id(), String.valueOf(plan.version()), written));
    }

    private List<String> triggers(PlanFile plan) {
        var written = plan.plan().writtenAt().atZone(TokyoClock.TOKYO).toLocalDate();
        return definitions.definition(plan.plan().municipality(), written).stream()
                .flatMap(definition -> definitions.clauses(definition.id()).stream())
                .filter(clause -> plan.triggers().contains(clause.code()))
                .map(Clause::wording)
                .toList();
    }
}
