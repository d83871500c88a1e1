package jp.yoridokoro.registry;

import java.util.List;

/** A list that belongs to a person and is replaced as a whole. */
public sealed interface PersonPart {
    record Caregivers(List<Caregiver> items) implements PersonPart {}

    /** In the order of calling. */
    record Contacts(List<EmergencyContact> items) implements PersonPart {}

    record Needs(List<PersonNeed> items) implements PersonPart {}

    record Places(List<PersonPlace> items) implements PersonPart {}
}
