package jp.yoridokoro.placement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Initials;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.consent.Consents;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.matching.Places;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.CrisisPlans;
import jp.yoridokoro.registry.EmergencyContact;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;
import jp.yoridokoro.registry.PersonNeed;
import org.jspecify.annotations.Nullable;

/**
 * What an office is told: the redacted sheet before it accepts, the disclosure after (DOMAIN §5 column R, §14). A section is
 * given by consent; without any consent on record, what protects life is given and the basis says so.
 */
@Singleton
public class Sheets {
    private final People people;
    private final CrisisPlans plans;
    private final Consents consents;
    private final Places vocabulary;
    private final Clock clock;

    Sheets(People people, CrisisPlans plans, Consents consents, Places vocabulary, Clock clock) {
        this.people = people;
        this.plans = plans;
        this.consents = consents;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** @param office the one that is asked; null: any */
    public OfferSheet offerSheet(EmergencyCase emergency, Person person, @Nullable UUID office, Nights nights) {
        return new OfferSheet(
                nights.firstNight(),
                nights.leaving(),
                nights.count(),
                emergency.hiddenPlace() || person.addressSecret()
                        ? ""
                        : Initials.of(person.familyKana(), person.givenKana()),
                person.sex().label(),
                ageBand(person.birthDate(), nights.firstNight()),
                person.supportCategory(),
                behaviour(person.behaviourScore()),
                needs(person.id(), false),
                emergency.hiddenPlace() ? List.of() : nameless(person, items(person, office, "OFFER")));
    }

    Disclosure.Sections disclosure(EmergencyCase emergency, Person person, UUID office) {
        boolean consented =
                consents.allows(person.id(), "PROVIDER", office, "IDENTITY", "EMERGENCY", LocalDate.now(clock));
        List<EmergencyContact> contacts = emergency.hiddenPlace() ? List.of() : people.contacts(person.id());
        return new Disclosure.Sections(
                consented ? Disclosure.Basis.CONSENT : Disclosure.Basis.PROTECTION_OF_LIFE,
                person.familyName() + " " + person.givenName(),
                person.familyKana() + " " + person.givenKana(),
                person.birthDate(),
                person.sex().label(),
                emergency.hiddenPlace() || person.addressSecret() ? "" : person.address(),
                contacts.stream()
                        .map(contact -> new Disclosure.Contact(
                                contact.rank(), contact.name(), contact.relation(), contact.telephone()))
                        .toList(),
                needs(person.id(), true),
                items(person, office, "STAY"));
    }

    /** The plan a disclosure shows; null where the person has none. */
    @Nullable
    UUID planShown(UUID person) {
        return plans.current(person).map(CrisisPlan::id).orElse(null);
    }

    private List<OfferSheet.Line> items(Person person, @Nullable UUID office, String reader) {
        LocalDate today = LocalDate.now(clock);
        return plans.current(person.id()).stream()
                .flatMap(plan -> plans.items(plan.id()).stream())
                .filter(item -> item.readers().contains(reader))
                .filter(item -> consents.allows(person.id(), "PROVIDER", office, item.block(), "EMERGENCY", today))
                .map(item -> new OfferSheet.Line(item.label(), item.words()))
                .toList();
    }

    private List<OfferSheet.Line> needs(UUID person, boolean withDetail) {
        Map<String, PersonNeed> said =
                people.needs(person).stream().collect(Collectors.toMap(PersonNeed::code, need -> need));
        List<OfferSheet.Line> lines = new ArrayList<>();
        for (Places.CareCode code : vocabulary.careCodes()) {
            PersonNeed need = said.get(code.code());
            if (need != null && need.value() != Known.NO) {
                String value = need.value().label();
                boolean detail = withDetail && !need.detail().isBlank();
                lines.add(new OfferSheet.Line(
                        code.label(), detail ? Words.of("words.aside", value, need.detail()) : value));
            }
        }
        return lines;
    }

    private static List<OfferSheet.Line> nameless(Person person, List<OfferSheet.Line> lines) {
        return lines.stream()
                .map(line -> new OfferSheet.Line(line.label(), Nameless.words(person, line.words())))
                .toList();
    }

    private static String ageBand(@Nullable LocalDate birthDate, LocalDate on) {
        if (birthDate == null) {
            return Known.UNKNOWN.label();
        }
        int age = Period.between(birthDate, on).getYears();
        return age < 18
                ? Words.of("sheet.age.child")
                : age >= 90 ? Words.of("sheet.age.oldest") : Words.of("sheet.age", Integer.toString(age / 10 * 10));
    }

    private static String behaviour(@Nullable Integer score) {
        if (score == null) {
            return Known.UNKNOWN.label();
        }
        return Words.of(
                score >= 18 ? "sheet.behaviour.18" : score >= 10 ? "sheet.behaviour.10" : "sheet.behaviour.below");
    }
}
