package jp.yoridokoro.emergency;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.directory.Hub;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.registration.Registration;
import jp.yoridokoro.registration.Registrations;
import jp.yoridokoro.registry.AddPerson;
import jp.yoridokoro.registry.NewPerson;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.settings.Settings;
import jp.yoridokoro.vacancy.Tonight;
import org.jspecify.annotations.Nullable;

/**
 * A call comes in. For a person already known, or for somebody met now on at most twelve fields; the path is the same from
 * here on (DOMAIN §4.1, §7.2). A second caller about the same person lands on the open case (H7).
 */
@Singleton
public class OpenEmergency {
    private final Emergencies emergencies;
    private final Cases cases;
    private final People people;
    private final AddPerson addPerson;
    private final Registrations registrations;
    private final Hubs hubs;
    private final Settings settings;
    private final Walls walls;
    private final Clock clock;

    OpenEmergency(
            Emergencies emergencies,
            Cases cases,
            People people,
            AddPerson addPerson,
            Registrations registrations,
            Hubs hubs,
            Settings settings,
            Walls walls,
            Clock clock) {
        this.emergencies = emergencies;
        this.cases = cases;
        this.people = people;
        this.addPerson = addPerson;
        this.registrations = registrations;
        this.hubs = hubs;
        this.settings = settings;
        this.walls = walls;
        this.clock = clock;
    }

    /**
     * What the caller said.
     *
     * @param personId a person already known; null: {@code stranger} is given
     * @param stranger somebody met now; if kana and birth date lead to one known person, it is that person
     * @param hubId the hub that takes the case; null: the actor's, else the person's
     * @param firstNight null: tonight, by the setting {@code vacancy.nightTurnsAt}
     * @param nights expected nights, at least one
     */
    public record Call(
            @Nullable UUID personId,
            @Nullable NewPerson stranger,
            @Nullable UUID hubId,
            String callerName,
            String callerRelation,
            String callerTelephone,
            String situation,
            String whereabouts,
            String caregiverStatus,
            Known immediateDanger,
            @Nullable LocalDate firstNight,
            int nights) {}

    /**
     * The case the call landed on.
     *
     * @param joined true: it was open before, and this call was added to it
     */
    public record Landed(EmergencyCase emergency, boolean joined, Hub owner) {}

    @Transactional
    public Landed open(Call call, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        Optional<Person> known = known(call, by);
        if (known.isPresent()) {
            Person person = known.get();
            emergencies.oneCallerAtATime(person.id().toString());
            Optional<EmergencyCase> open =
                    walls.as(Actor.system(person.municipality()), () -> emergencies.openOf(person.id()));
            if (open.isPresent()) {
                return join(open.get(), call, by);
            }
        }
        Person person = known.orElseGet(() -> add(call, by));
        return begin(person, call, by);
    }

    private Optional<Person> known(Call call, Actor by) {
        if (call.personId() != null) {
            return Optional.of(people.findById(call.personId()).orElseThrow(() -> new Refused(BaseReason.UNKNOWN)));
        }
        NewPerson stranger = call.stranger();
        if (stranger == null) {
            throw new Refused(EmergencyReason.PERSON_NEEDED);
        }
        String kana = stranger.person().familyKana() + stranger.person().givenKana();
        emergencies.oneCallerAtATime(by.tenant() + kana);
        List<Person> same = walls
                .as(
                        Actor.system(by.tenant()),
                        () -> people.findByKanaAndBirthDate(
                                by.tenant(), kana, stranger.person().birthDate()))
                .stream()
                .filter(person -> isSurely(person, stranger))
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    /** Kana alone never opens somebody's file: sex and birth date must be the same, and a birth date known. */
    private static boolean isSurely(Person person, NewPerson stranger) {
        return person.birthDate() != null
                && person.birthDate().equals(stranger.person().birthDate())
                && person.sex() == stranger.person().sex();
    }

    private Person add(Call call, Actor by) {
        NewPerson stranger = call.stranger();
        if (stranger == null) {
            throw new Refused(EmergencyReason.PERSON_NEEDED);
        }
        return addPerson.add(stranger, by);
    }

    private Landed join(EmergencyCase open, Call call, Actor by) {
        Actor system = Actor.system(open.municipality());
        walls.as(system, () -> {
            cases.note(
                    open,
                    "CALLED_AGAIN",
                    Map.of(
                            "caller",
                            call.callerName(),
                            "relation",
                            call.callerRelation(),
                            "telephone",
                            call.callerTelephone(),
                            "situation",
                            call.situation()),
                    by);
            return true;
        });
        return new Landed(open, true, hub(open.ownerHubId()));
    }

    private Landed begin(Person person, Call call, Actor by) {
        Instant now = clock.instant();
        ZonedDateTime local = ZonedDateTime.now(clock);
        InForce rules = settings.on(person.municipality(), local.toLocalDate());
        UUID owner = owner(call, person, by);
        boolean taken = by.role() != Role.SPECIALIST && owner.equals(by.hubId() == null ? owner : by.hubId());
        Actor system = Actor.system(person.municipality());
        Optional<Registration> registration = walls.as(system, () -> registrations.running(person.id()));
        LocalDate first = call.firstNight() == null ? Tonight.night(local, rules) : call.firstNight();
        EmergencyCase emergency = new EmergencyCase(
                UUID.randomUUID(),
                person.municipality(),
                number(person.municipality(), local.toLocalDate()),
                person.id(),
                registration.map(r -> r.state().name()).orElse(null),
                registration.map(r -> r.registrationClass().name()).orElse(null),
                owner,
                person.specialistOfficeId(),
                false,
                taken ? Stage.TRIAGE : Stage.RECEIVED,
                null,
                null,
                "",
                "",
                null,
                call.callerName(),
                call.callerRelation(),
                call.callerTelephone(),
                call.whereabouts(),
                call.caregiverStatus(),
                call.immediateDanger(),
                call.situation(),
                first,
                first.plusDays(call.nights()),
                now,
                by.staff(),
                now.plus(rules.minutes("emergency.acknowledgeMinutes")),
                now.plus(rules.minutes("emergency.triageMinutes")),
                taken ? now : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                null);
        return walls.as(system, () -> {
            EmergencyCase saved = emergencies.save(emergency);
            emergencies.inheritBars(saved.id());
            cases.note(
                    saved,
                    "RECEIVED",
                    Map.of(
                            "caller",
                            call.callerName(),
                            "relation",
                            call.callerRelation(),
                            "telephone",
                            call.callerTelephone(),
                            "registered",
                            registration.isPresent()),
                    by);
            return new Landed(saved, false, hub(owner));
        });
    }

    /**
     * A coordinator takes the case of somebody behind the own wall. Who lives in another hub's area is that hub's: the caller
     * gets its name and telephone, and no more of the person than was said in the call.
     */
    private UUID owner(Call call, Person person, Actor by) {
        boolean mine = people.findById(person.id()).isPresent();
        UUID owner = by.role() == Role.HUB_COORDINATOR && mine
                ? by.hub()
                : call.hubId() == null || !mine ? person.hubId() : call.hubId();
        if (person.barredHubs().contains(owner)) {
            throw new Refused(EmergencyReason.OWNER_IS_BARRED);
        }
        return owner;
    }

    private Hub hub(UUID id) {
        return hubs.findById(id).orElseThrow(() -> new Refused(EmergencyReason.HUB_NEEDED));
    }

    /** Fiscal year (from 1 April) and a running number of the municipality: 2026-0001. */
    private String number(String municipality, LocalDate day) {
        int year = day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
        return "%d-%04d".formatted(year, emergencies.nextNumber(municipality, year));
    }
}
