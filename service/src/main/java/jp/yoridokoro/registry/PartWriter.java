package jp.yoridokoro.registry;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.yoridokoro.base.Reason;
import jp.yoridokoro.base.Refused;
import org.jspecify.annotations.Nullable;

/** Writes one list of a person in place of the one before. */
@Singleton
class PartWriter {
    private static final Map<String, Reason> REASONS = Map.of(
            "caregiver_one_main", RegistryReason.TWO_MAIN_CAREGIVERS,
            "person_need_pkey", RegistryReason.TWICE_IN_LIST,
            "person_place_pkey", RegistryReason.TWICE_IN_LIST,
            "person_place_unit_id_fkey", RegistryReason.PLACE_UNKNOWN);

    private final PersonParts parts;
    private final Clock clock;

    PartWriter(PersonParts parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    void write(Person person, PersonPart part) {
        Refused.onConstraint(REASONS, () -> {
            switch (part) {
                case PersonPart.Caregivers caregivers -> caregivers(person, caregivers.items());
                case PersonPart.Contacts contacts -> contacts(person, contacts.items());
                case PersonPart.Needs needs -> needs(person, needs.items());
                case PersonPart.Places places -> places(person, places.items());
            }
            return true;
        });
    }

    private void caregivers(Person person, List<Caregiver> caregivers) {
        parts.removeCaregivers(person.id());
        for (Caregiver caregiver : caregivers) {
            parts.addCaregiver(
                    UUID.randomUUID(),
                    person.id(),
                    person.municipality(),
                    caregiver.name(),
                    caregiver.relation(),
                    caregiver.birthYear(),
                    caregiver.health(),
                    caregiver.main(),
                    caregiver.livesTogether().name(),
                    caregiver.telephone());
        }
    }

    private void contacts(Person person, List<EmergencyContact> contacts) {
        parts.removeContacts(person.id());
        int rank = 1;
        for (EmergencyContact contact : contacts) {
            parts.addContact(
                    UUID.randomUUID(),
                    person.id(),
                    person.municipality(),
                    rank++,
                    contact.name(),
                    contact.relation(),
                    contact.telephone(),
                    contact.accepted().name());
        }
    }

    private void needs(Person person, List<PersonNeed> needs) {
        Set<String> codes = Set.copyOf(parts.codesOfPeople());
        parts.removeNeeds(person.id());
        for (PersonNeed need : needs) {
            if (!codes.contains(need.code())) {
                throw new Refused(RegistryReason.NEED_UNKNOWN, Map.of("code", need.code()));
            }
            notInFuture("observedOn", need.observedOn());
            parts.addNeed(
                    person.id(),
                    person.municipality(),
                    need.code(),
                    need.value().name(),
                    need.detail(),
                    need.source(),
                    need.observedOn());
        }
    }

    private void places(Person person, List<PersonPlace> places) {
        parts.removePlaces(person.id());
        for (PersonPlace place : places) {
            if (!place.isRankedAsWished()) {
                throw new Refused(RegistryReason.WISH_NEEDS_RANK, Map.of("unitId", place.unitId()));
            }
            notInFuture("lastStayOn", place.lastStayOn());
            parts.addPlace(
                    person.id(),
                    person.municipality(),
                    place.unitId(),
                    place.wish(),
                    place.rank(),
                    place.lastStayOn(),
                    place.stayKind(),
                    place.note());
        }
    }

    private void notInFuture(String field, @Nullable LocalDate day) {
        if (day != null && day.isAfter(LocalDate.now(clock))) {
            throw new Refused(RegistryReason.NOT_YET, Map.of("field", field, "day", day));
        }
    }
}
