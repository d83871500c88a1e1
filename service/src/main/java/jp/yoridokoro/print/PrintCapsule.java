package jp.yoridokoro.print;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.capsule.CapsulePrint;
import jp.yoridokoro.capsule.KeepCapsule;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.PlanItem;
import jp.yoridokoro.plan.ReadPlan;
import jp.yoridokoro.registry.EmergencyContact;
import jp.yoridokoro.registry.ReadPerson;
import jp.yoridokoro.registry.ReadPerson.PersonFile;
import org.jspecify.annotations.Nullable;

/** The sheet in the refrigerator, A4 on one side, for an ambulance crew (C1). */
@Singleton
public class PrintCapsule {
    /** 14 points at least, for somebody who stands in a kitchen with a torch. */
    private static final List<Size> SIZES = Size.steps(
            "print.more.capsule", DoubleStream.of(17, 16, 15, 14), IntStream.of(150, 100, 75, 50, 35, 25, 15));

    private final KeepCapsule keepCapsule;
    private final ReadPerson readPerson;
    private final ReadPlan readPlan;
    private final Callable callable;
    private final ReadLog log;
    private final Press press;

    PrintCapsule(
            KeepCapsule keepCapsule,
            ReadPerson readPerson,
            ReadPlan readPlan,
            Callable callable,
            ReadLog log,
            Press press) {
        this.keepCapsule = keepCapsule;
        this.readPerson = readPerson;
        this.readPlan = readPlan;
        this.callable = callable;
        this.log = log;
        this.press = press;
    }

    /**
     * What stands on the sheet.
     *
     * @param old a newer version of a plan is in force than it was printed from
     * @param version of the plans it was printed from, in words
     * @param care what a crew must know before it touches or talks
     * @param qr a picture
     */
    public record Sheet(
            String name,
            String kana,
            String born,
            String sex,
            boolean old,
            String version,
            String printedOn,
            List<Line> care,
            List<EmergencyContact> contacts,
            List<Line> offices,
            String qr) {}

    /**
     * The sheet of a print, from the versions it was printed from; name, telephones and offices are those of today. One page.
     *
     * @param purpose why, in the reader's words; null: to print it
     * @throws Refused {@code base-unknown} for whoever does not see the person, and where the print is another person's
     */
    public byte[] sheet(UUID personId, UUID printId, @Nullable String purpose, Actor by) {
        return press.print("print/capsule.jte", gather(personId, printId, purpose, by), 1, SIZES);
    }

    /** Everything read, in a transaction that ends before the sheet is drawn. */
    @Transactional
    Sheet gather(UUID personId, UUID printId, @Nullable String purpose, Actor by) {
        String why = Press.why(purpose);
        CapsulePrint print = keepCapsule.find(printId, why, by);
        if (!print.personId().equals(personId)) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        PersonFile file = readPerson.read(personId, why, by);
        log.read(by, file.municipality(), personId, "capsule-sheet", why);
        return sheet(file, print, said(print, why, by));
    }

    private Sheet sheet(PersonFile file, CapsulePrint print, Map<String, Line> said) {
        String versions = print.plans().stream().map(PrintCapsule::number).collect(Collectors.joining("."));
        return new Sheet(
                file.person().familyName() + " " + file.person().givenName(),
                file.person().familyKana() + " " + file.person().givenKana(),
                Line.day(file.person().birthDate()),
                file.person().sex().label(),
                print.old(),
                versions,
                Line.day(print.printedOn()),
                CapsuleWords.care(said),
                file.contacts(),
                callable.of(file.hubId(), file.person().specialistOfficeId()),
                QrCode.of("CAPSULE", print.id(), versions, print.printedOn()));
    }

    /** What the versions it was printed from say; where both kinds speak of a field, both. */
    private Map<String, Line> said(CapsulePrint print, String purpose, Actor by) {
        Map<String, Line> said = new HashMap<>();
        for (String plan : print.plans()) {
            CrisisPlan.Kind kind = CrisisPlan.Kind.valueOf(plan.substring(0, plan.indexOf(' ')));
            for (PlanItem item : readPlan.read(print.personId(), kind, Integer.valueOf(number(plan)), purpose, by)
                    .items()) {
                said.merge(
                        item.field(),
                        new Line(item.label(), item.words()),
                        (one, other) -> one.equals(other)
                                ? one
                                : new Line(
                                        one.label(),
                                        Stream.concat(one.parts().stream(), other.parts().stream())
                                                .toList()));
            }
        }
        return said;
    }

    private static String number(String plan) {
        return plan.substring(plan.indexOf(' ') + 1);
    }
}
