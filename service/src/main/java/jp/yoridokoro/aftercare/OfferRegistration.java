package jp.yoridokoro.aftercare;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.registration.OpenRegistration;
import jp.yoridokoro.registration.Registration;
import jp.yoridokoro.settings.SettingRows;
import org.jspecify.annotations.Nullable;

/** Somebody met in an emergency is offered a registration, its draft filled from the case (A3, DOMAIN §17 scenario 2). */
@Singleton
public class OfferRegistration {
    private final OwedRows rows;
    private final Cases cases;
    private final OpenRegistration openRegistration;
    private final SettingRows definitions;
    private final Walls walls;
    private final Clock clock;

    OfferRegistration(
            OwedRows rows,
            Cases cases,
            OpenRegistration openRegistration,
            SettingRows definitions,
            Walls walls,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.openRegistration = openRegistration;
        this.definitions = definitions;
        this.walls = walls;
        this.clock = clock;
    }

    /** The draft and whether the caller was put down as the first contact. */
    public record Draft(Registration registration, boolean callerIsContact) {}

    /**
     * The person takes the offer: a draft is made. Facts and needs said in the call are the person's already; the clause that
     * happened becomes the expected emergency, the caller the first contact where there is none.
     *
     * @param registrationClass null: A with a consultation office, C without any service
     * @throws Refused REGISTERED_ALREADY; {@code registration-off} where the municipality does not register
     */
    @Transactional
    public Draft take(UUID caseId, Registration.@Nullable RegistrationClass registrationClass, Actor by) {
        EmergencyCase emergency = cases.locked(caseId); // behind the actor's own wall
        if (emergency.registrationState() != null) {
            throw new Refused(AftercareReason.REGISTERED_ALREADY);
        }
        return walls.as(Actor.system(emergency.municipality()), () -> {
            Registration draft = openRegistration.open(
                    emergency.personId(),
                    new OpenRegistration.Application(
                            registrationClass == null ? usual(emergency) : registrationClass, expected(emergency)),
                    by);
            // who called in an abuse case may be the abuser, or the shelter: neither belongs in the register
            boolean contact = !emergency.hiddenPlace() && rows.callerBecomesContact(UUID.randomUUID(), caseId) == 1;
            settle(emergency, draft.id(), by);
            cases.note(
                    emergency,
                    "REGISTRATION_DRAFTED",
                    Map.of("registration", draft.id().toString()),
                    by);
            return new Draft(draft, contact);
        });
    }

    private void settle(EmergencyCase emergency, UUID draft, Actor by) {
        List<Owed> open = rows.ofCase(emergency.id()).stream()
                .filter(owed -> owed.kind() == Owed.Kind.REGISTRATION_OFFER && owed.state() == Owed.State.OWED)
                .toList();
        open.forEach(owed -> rows.settle(
                owed.id(),
                Owed.State.DONE,
                LocalDate.now(clock),
                by.role().name(),
                null,
                null,
                draft,
                "",
                by.staff(),
                clock.instant()));
    }

    private static Registration.RegistrationClass usual(EmergencyCase emergency) {
        return emergency.specialistOfficeId() == null
                ? Registration.RegistrationClass.C
                : Registration.RegistrationClass.A;
    }

    /** Nothing of a hidden case: the specialist reads the registration but not that case. */
    private String expected(EmergencyCase emergency) {
        if (emergency.hiddenPlace()) {
            return "";
        }
        UUID clause = emergency.clauseId();
        String happened = clause == null
                ? emergency.situation()
                : definitions.clause(clause).orElseThrow().wording();
        LocalDate on = emergency.receivedAt().atZone(TokyoClock.TOKYO).toLocalDate();
        String caregiver = emergency.caregiverStatus();
        return Words.of("aftercare.expected", happened, on.toString(), emergency.number())
                + (caregiver.isBlank() ? "" : Words.of("aftercare.expected.caregiver", caregiver));
    }
}
