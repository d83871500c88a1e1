package jp.yoridokoro.registration;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Reason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;
import jp.yoridokoro.registry.RegistryReason;
import jp.yoridokoro.settings.Settings;

/** Begins a registration as a draft, where the municipality registers at all. */
@Singleton
public class OpenRegistration {
    private static final Map<String, Reason> REASONS = Map.of(
            "registration_one_running_per_person", RegistrationReason.ALREADY_RUNNING,
            "person_is_not_merged", RegistryReason.MERGED);

    private final People people;
    private final Registrations registrations;
    private final Settings settings;
    private final Clock clock;

    OpenRegistration(People people, Registrations registrations, Settings settings, Clock clock) {
        this.people = people;
        this.registrations = registrations;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param expectedEmergency what may happen, by the clauses of the local definition or in words */
    @Serdeable
    @Introspected
    public record Application(
            @NotNull Registration.RegistrationClass registrationClass,
            @Size(max = 2_000) String expectedEmergency) {
        public Application {
            expectedEmergency = requireNonNullElse(expectedEmergency, "");
        }
    }

    /**
     * @throws Refused {@code registration-off} in a municipality without registration (emergencies work there all the
     *     same), {@code registration-already-running}
     */
    @Transactional
    public Registration open(UUID personId, Application application, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        Person person = people.findById(personId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (!settings.on(person.municipality(), LocalDate.now(clock)).flag("registration.enabled")) {
            throw new Refused(RegistrationReason.OFF);
        }
        Registration draft = Refused.onConstraint(REASONS, () -> registrations.save(draft(person, application, by)));
        registrations.append(
                draft.id(),
                draft.municipality(),
                clock.instant(),
                by.staff(),
                by.role().name(),
                "OPEN",
                "",
                draft.state().name(),
                "");
        return draft;
    }

    private Registration draft(Person person, Application application, Actor by) {
        return new Registration(
                UUID.randomUUID(),
                person.id(),
                person.municipality(),
                application.registrationClass(),
                RegistrationState.DRAFT,
                application.expectedEmergency(),
                "",
                "",
                null,
                null,
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                by.staff(),
                clock.instant(),
                null);
    }
}
