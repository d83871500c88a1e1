package jp.yoridokoro.capsule;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;
import org.jspecify.annotations.Nullable;

/** Remembers that a capsule was printed and handed over, and tells whether the one at home is old. */
@Singleton
public class KeepCapsule {
    private static final Role[] KEEPERS = {Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY};

    private final People people;
    private final CapsulePrints prints;
    private final ReadLog log;
    private final Clock clock;

    KeepCapsule(People people, CapsulePrints prints, ReadLog log, Clock clock) {
        this.people = people;
        this.prints = prints;
        this.log = log;
        this.clock = clock;
    }

    /** Every capsule of a person, the last printed first. Logged. */
    @Transactional
    public List<CapsulePrint> of(UUID personId, @Nullable String purpose, Actor by) {
        Person person = people.findById(personId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        log.read(by, person.municipality(), personId, "capsule", ReadLog.purpose(purpose, by));
        return prints.of(personId);
    }

    /** The capsule whose code somebody holds in hand; only for those who see the person. Logged. */
    @Transactional
    public CapsulePrint find(UUID printId, @Nullable String purpose, Actor by) {
        UUID person = prints.whose(printId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        return one(of(person, purpose, by), printId);
    }

    /** Printed today, from the versions in force. @throws Refused {@code capsule-no-plan} */
    @Transactional
    public CapsulePrint print(UUID personId, Actor by) {
        by.mustBe(KEEPERS);
        UUID id = UUID.randomUUID();
        List<CapsulePrint> before = of(personId, null, by);
        if (prints.print(id, personId, LocalDate.now(clock), by.staff(), clock.instant()) == 0) {
            throw new Refused(CapsuleReason.NO_PLAN, Map.of("prints", before.size()));
        }
        return one(prints.of(personId), id);
    }

    /** @throws Refused {@code capsule-handed-already}, {@code capsule-day-wrong} */
    @Transactional
    public CapsulePrint hand(UUID personId, UUID printId, LocalDate day, String to, Actor by) {
        by.mustBe(KEEPERS);
        CapsulePrint print = one(of(personId, null, by), printId);
        if (day.isAfter(LocalDate.now(clock)) || day.isBefore(print.printedOn())) {
            throw new Refused(CapsuleReason.DAY_WRONG, Map.of("printedOn", print.printedOn()));
        }
        if (prints.hand(printId, day, to) == 0) {
            throw new Refused(CapsuleReason.HANDED_ALREADY);
        }
        return one(prints.of(personId), printId);
    }

    private static CapsulePrint one(List<CapsulePrint> prints, UUID id) {
        return prints.stream()
                .filter(print -> print.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
    }
}
