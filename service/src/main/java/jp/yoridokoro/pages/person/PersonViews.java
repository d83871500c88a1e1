package jp.yoridokoro.pages.person;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.capsule.KeepCapsule;
import jp.yoridokoro.consent.ReadConsents;
import jp.yoridokoro.directory.Hub;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.directory.Office;
import jp.yoridokoro.directory.Offices;
import jp.yoridokoro.directory.Units;
import jp.yoridokoro.duplicate.FindLookalikes;
import jp.yoridokoro.duplicate.MergePeople;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Ages;
import jp.yoridokoro.pages.Moment;
import jp.yoridokoro.pages.specialist.NeedRows;
import jp.yoridokoro.readiness.ReadReadiness;
import jp.yoridokoro.registration.ReadRegistration;
import jp.yoridokoro.registration.ReadRegistration.RegistrationFile;
import jp.yoridokoro.registration.Registrations;
import jp.yoridokoro.registry.PersonPlace;
import jp.yoridokoro.registry.ReadPerson;
import jp.yoridokoro.registry.ReadPerson.PersonFile;
import jp.yoridokoro.risk.ReadRisks;
import org.jspecify.annotations.Nullable;

/** Brings together what is known of a person; every part is read, and logged, by the feature it belongs to. */
@Singleton
class PersonViews {
    private final ReadPerson readPerson;
    private final ReadRisks readRisks;
    private final ReadReadiness readReadiness;
    private final ReadConsents readConsents;
    private final ReadRegistration readRegistration;
    private final Registrations registrations;
    private final KeepCapsule keepCapsule;
    private final Happenings happenings;
    private final FindLookalikes findLookalikes;
    private final MergePeople mergePeople;
    private final NeedRows needRows;
    private final Hubs hubs;
    private final Offices offices;
    private final Units units;
    private final Clock clock;

    PersonViews(
            ReadPerson readPerson,
            ReadRisks readRisks,
            ReadReadiness readReadiness,
            ReadConsents readConsents,
            ReadRegistration readRegistration,
            Registrations registrations,
            KeepCapsule keepCapsule,
            Happenings happenings,
            FindLookalikes findLookalikes,
            MergePeople mergePeople,
            NeedRows needRows,
            Hubs hubs,
            Offices offices,
            Units units,
            Clock clock) {
        this.readPerson = readPerson;
        this.readRisks = readRisks;
        this.readReadiness = readReadiness;
        this.readConsents = readConsents;
        this.readRegistration = readRegistration;
        this.registrations = registrations;
        this.keepCapsule = keepCapsule;
        this.happenings = happenings;
        this.findLookalikes = findLookalikes;
        this.mergePeople = mergePeople;
        this.needRows = needRows;
        this.hubs = hubs;
        this.offices = offices;
        this.units = units;
        this.clock = clock;
    }

    PersonView of(UUID id, Actor by) {
        PersonFile file = readPerson.read(id, null, by);
        Optional<Hub> hub = hubs.findById(file.hubId());
        return new PersonView(
                file,
                Ages.born(file.person().birthDate(), LocalDate.now(clock)),
                hub.map(Hub::name).orElse(""),
                hub.map(Hub::telephone).orElse(""),
                office(file.person().specialistOfficeId()),
                readRisks.of(id, null, by),
                readReadiness.of(id, null, by),
                readConsents.read(id, by),
                registration(id, by),
                keepCapsule.of(id, null, by),
                needRows.labels(),
                places(file.places()),
                findLookalikes.any(id, by),
                !by.is(Role.SPECIALIST) && !mergePeople.of(id, by).isEmpty(),
                happenings.openCase(id),
                happenings.of(id).stream().map(PersonViews::moment).toList(),
                happenings.readers(id).stream().map(PersonViews::moment).toList());
    }

    private Optional<RegistrationFile> registration(UUID id, Actor by) {
        return registrations.of(id).stream().findFirst().map(last -> readRegistration.read(last.id(), null, by));
    }

    private String office(@Nullable UUID id) {
        return id == null ? "" : offices.findById(id).map(Office::name).orElse("");
    }

    private Map<UUID, String> places(List<PersonPlace> places) {
        Map<UUID, String> names = new HashMap<>();
        places.forEach(place -> units.findById(place.unitId()).ifPresent(unit -> names.put(unit.id(), unit.name())));
        return names;
    }

    private static Moment moment(Happenings.Row row) {
        return new Moment(row.at(), Words.of("happened." + row.what(), row.detail()), row.who());
    }
}
