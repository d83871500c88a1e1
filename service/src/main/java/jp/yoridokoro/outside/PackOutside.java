package jp.yoridokoro.outside;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.consent.Consents;
import jp.yoridokoro.directory.Hub;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.outside.OutsidePacket.Line;
import jp.yoridokoro.outside.OutsidePacket.Section;
import jp.yoridokoro.placement.Nameless;
import jp.yoridokoro.placement.Sheets;
import jp.yoridokoro.plan.CrisisPlans;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;

/** Packs what a place outside may be told, section by section (DOMAIN §14). What abuse hides is in none of them. */
@Singleton
class PackOutside {
    private final People people;
    private final CrisisPlans plans;
    private final Consents consents;
    private final Sheets sheets;
    private final Hubs hubs;
    private final Clock clock;

    PackOutside(People people, CrisisPlans plans, Consents consents, Sheets sheets, Hubs hubs, Clock clock) {
        this.people = people;
        this.plans = plans;
        this.consents = consents;
        this.sheets = sheets;
        this.hubs = hubs;
        this.clock = clock;
    }

    OutsidePacket of(EmergencyCase emergency, OutsideHandoff handoff) {
        Person person = people.findById(emergency.personId()).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        Hub hub = hubs.findById(emergency.ownerHubId()).orElseThrow();
        List<OutsidePacket.Part> parts = new ArrayList<>();
        List<String> withheld = new ArrayList<>();
        for (String name : handoff.sections()) {
            Section section = Section.valueOf(name);
            if (may(section, emergency, person, handoff.kind())) {
                parts.add(new OutsidePacket.Part(section.label(), lines(section, emergency, person, handoff.kind())));
            } else {
                withheld.add(section.label());
            }
        }
        return new OutsidePacket(
                emergency.number(),
                handoff.destination(),
                hub.name(),
                hub.telephone(),
                clock.instant(),
                emergency.immediateDanger() == Known.YES ? "PROTECTION_OF_LIFE" : "CONSENT",
                parts,
                withheld);
    }

    private boolean may(Section section, EmergencyCase emergency, Person person, OutsideHandoff.Kind kind) {
        if (section == Section.CONTACTS && emergency.hiddenPlace()) {
            return false;
        }
        return section == Section.SITUATION
                || emergency.immediateDanger() == Known.YES
                || consents.allows(
                        person.id(), kind.consent(), null, section.consent(), "EMERGENCY", LocalDate.now(clock));
    }

    private List<Line> lines(Section section, EmergencyCase emergency, Person person, OutsideHandoff.Kind kind) {
        return switch (section) {
            case IDENTITY -> identity(emergency, person);
            case SITUATION -> situation(emergency, person, kind);
            case NEEDS ->
                sheets.offerSheet(emergency, person, null, emergency.nights()).needs().stream()
                        .map(line -> new Line(line.label(), line.words()))
                        .toList();
            case MEDICAL, DAILY, BEHAVIOUR -> plan(section, emergency, person, kind);
            case CONTACTS ->
                people.contacts(person.id()).stream()
                        .map(contact -> new Line(
                                contact.rank() + " " + contact.relation(), contact.name() + " " + contact.telephone()))
                        .toList();
        };
    }

    private static List<Line> identity(EmergencyCase emergency, Person person) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Words.of("outside.line.name"), person.familyName() + " " + person.givenName()));
        lines.add(new Line(Words.of("outside.line.kana"), person.familyKana() + " " + person.givenKana()));
        lines.add(new Line(
                Words.of("outside.line.born"),
                person.birthDate() == null
                        ? Words.of("say.unknown")
                        : person.birthDate().toString()));
        lines.add(new Line(Words.of("outside.line.sex"), person.sex().label()));
        if (!emergency.hiddenPlace() && !person.addressSecret()) {
            lines.add(new Line(Words.of("outside.line.address"), person.address()));
        }
        return lines;
    }

    /** Without consent to be named, the words of the call say ご本人; of a hidden place nothing is said. */
    private List<Line> situation(EmergencyCase emergency, Person person, OutsideHandoff.Kind kind) {
        if (emergency.hiddenPlace()) {
            return List.of(new Line(Words.of("outside.line.situation"), Words.of("outside.askTheHub")));
        }
        return List.of(
                new Line(Words.of("outside.line.situation"), words(emergency.situation(), emergency, person, kind)),
                new Line(
                        Words.of("outside.line.caregiver"),
                        words(emergency.caregiverStatus(), emergency, person, kind)));
    }

    private String words(String free, EmergencyCase emergency, Person person, OutsideHandoff.Kind kind) {
        return may(Section.IDENTITY, emergency, person, kind) ? free : Nameless.words(person, free);
    }

    /** Free words of the plan may tell the place: of a hidden one they are given by telephone. */
    private List<Line> plan(Section section, EmergencyCase emergency, Person person, OutsideHandoff.Kind kind) {
        if (emergency.hiddenPlace()) {
            return List.of(new Line(Words.of("outside.line.plan"), Words.of("outside.askTheHub")));
        }
        return plans.current(person.id()).stream()
                .flatMap(plan -> plans.items(plan.id()).stream())
                .filter(item ->
                        item.block().equals(section.name()) && item.readers().contains("STAY"))
                .map(item -> new Line(item.label(), words(item.words(), emergency, person, kind)))
                .toList();
    }
}
