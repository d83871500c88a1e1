package jp.yoridokoro.registry;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Era;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.CrisisPlans;
import jp.yoridokoro.registry.People.Running;
import org.jspecify.annotations.Nullable;

/** Opens what is known of a person, and accounts for it in the access log. */
@Singleton
public class ReadPerson {
    private final People people;
    private final CrisisPlans plans;
    private final ReadLog log;

    ReadPerson(People people, CrisisPlans plans, ReadLog log) {
        this.people = people;
        this.plans = plans;
        this.log = log;
    }

    /**
     * A person in full.
     *
     * @param version what a change is written on
     * @param registration the one that is running, if any
     * @param plans the versions in force, one of each kind
     * @param warnings sentences about what looks wrong and was saved all the same
     */
    @Serdeable
    public record PersonFile(
            UUID id,
            String municipality,
            UUID hubId,
            @Nullable Long version,
            PersonFacts person,
            List<Caregiver> caregivers,
            List<EmergencyContact> contacts,
            List<PersonNeed> needs,
            List<PersonPlace> places,
            @Nullable Running registration,
            List<CrisisPlan> plans,
            List<String> warnings) {}

    /** @param purpose why, in the reader's words; null: what the reader's role is there for */
    @Transactional
    public PersonFile read(UUID personId, @Nullable String purpose, Actor by) {
        Person person = people.findById(personId).orElseThrow(() -> notThere(personId));
        log.read(by, person.municipality(), personId, "person", ReadLog.purpose(purpose, by));
        return new PersonFile(
                personId,
                person.municipality(),
                person.hubId(),
                person.version(),
                person.facts(),
                people.caregivers(personId),
                people.contacts(personId),
                people.needs(personId),
                people.places(personId),
                people.running(personId).orElse(null),
                plans.inForce(personId),
                warnings(person));
    }

    /** Whoever kept an id learns where the record went. */
    private Refused notThere(UUID personId) {
        return people.mergedInto(personId)
                .map(kept -> new Refused(RegistryReason.MERGED, Map.of("keptId", kept)))
                .orElseGet(() -> new Refused(BaseReason.UNKNOWN));
    }

    /**
     * Everybody listed has been read by whoever sees the list.
     *
     * @param words part of a name or its kana, or a birth date in either calendar
     */
    @Transactional
    public Page<People.Line> search(String words, @Nullable UUID after, int size, @Nullable String purpose, Actor by) {
        Page<People.Line> page = Page.of(
                people.search(words, Era.day(words).orElse(null), after, size + 1),
                size,
                last -> last.id().toString());
        page.items()
                .forEach(line -> log.read(by, line.municipality(), line.id(), "list", ReadLog.purpose(purpose, by)));
        return page;
    }

    private List<String> warnings(Person person) {
        List<String> warnings = new ArrayList<>();
        if (person.beneficiaryNumber() != null && !BeneficiaryNumber.checks(person.beneficiaryNumber())) {
            warnings.add(Words.of("registry.warning.beneficiary-number"));
        }
        boolean twin = people
                .findByKanaAndBirthDate(
                        person.municipality(), person.familyKana() + person.givenKana(), person.birthDate())
                .stream()
                .anyMatch(other -> !other.id().equals(person.id()));
        if (twin) {
            warnings.add(Words.of("registry.warning.twin"));
        }
        return warnings;
    }
}
