package jp.yoridokoro.handover;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.handoff.Packet;
import jp.yoridokoro.meeting.Meeting;
import jp.yoridokoro.meeting.Meetings;
import jp.yoridokoro.meeting.Tasks;
import jp.yoridokoro.placement.Nameless;
import jp.yoridokoro.placement.OfferSheet;
import jp.yoridokoro.placement.Offers;
import jp.yoridokoro.placement.Sheets;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;
import org.jspecify.annotations.Nullable;

/** Packs what another hub must know to answer a hand-off, and names what is missing. */
@Singleton
class Packets {
    private final People people;
    private final Offers offers;
    private final Meetings meetings;
    private final Tasks tasks;
    private final Sheets sheets;
    private final PlanParts planParts;
    private final Clock clock;

    Packets(
            People people,
            Offers offers,
            Meetings meetings,
            Tasks tasks,
            Sheets sheets,
            PlanParts planParts,
            Clock clock) {
        this.people = people;
        this.offers = offers;
        this.meetings = meetings;
        this.tasks = tasks;
        this.sheets = sheets;
        this.planParts = planParts;
        this.clock = clock;
    }

    Packet of(EmergencyCase emergency) {
        Person person = people.findById(emergency.personId()).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        OfferSheet sheet = sheets.offerSheet(emergency, person, null, emergency.nights());
        boolean hidden = emergency.hiddenPlace();
        List<String> needs = sheet.needs().stream()
                .map(line -> line.label() + " " + line.words())
                .toList();
        PlanParts.Told told = planParts.told(person, emergency.immediateDanger() == Known.YES);
        Packet packet = new Packet(
                emergency.number(),
                emergency.stage().label(),
                sheet.sex(),
                sheet.ageBand(),
                sheet.firstNight(),
                sheet.nights(),
                hidden ? "" : Nameless.words(person, emergency.situation()),
                needs,
                refusals(emergency),
                hidden ? List.of() : openTasks(emergency, person),
                nextMeeting(emergency),
                hidden || person.addressSecret(),
                risks(emergency, person, sheet, told),
                told.medicines(),
                told.consent(),
                hidden ? List.of() : contacts(person),
                List.of(),
                told.basis(),
                emergency.immediateDanger() == Known.YES);
        return packet.with(gaps(packet, emergency, told));
    }

    /** What is missing. What abuse hides is withheld, not missing. */
    private static List<Packet.Gap> gaps(Packet packet, EmergencyCase emergency, PlanParts.Told told) {
        boolean hidden = emergency.hiddenPlace();
        boolean meetingOwed = emergency.meetingDue() != null;
        List<Packet.Gap> gaps = new ArrayList<>();
        missing(gaps, Packet.Item.SITUATION, packet, one -> one.situation().isBlank() && !hidden);
        missing(gaps, Packet.Item.RISKS, packet, one -> one.risks().isEmpty());
        if (packet.medicines().isBlank()) {
            gaps.add(Packet.Gap.of(
                    Packet.Item.MEDICINES,
                    told.medicinesWithheld() ? Packet.Cause.NO_CONSENT : Packet.Cause.NOT_KNOWN));
        }
        missing(gaps, Packet.Item.CONSENT, packet, one -> one.consent().isEmpty());
        missing(gaps, Packet.Item.CONTACTS, packet, one -> one.contacts().isEmpty() && !hidden);
        missing(gaps, Packet.Item.NEXT_MEETING, packet, one -> one.nextMeeting() == null && meetingOwed);
        return gaps;
    }

    private static void missing(List<Packet.Gap> gaps, Packet.Item item, Packet packet, Predicate<Packet> isMissing) {
        if (isMissing.test(packet)) {
            gaps.add(Packet.Gap.of(item, Packet.Cause.NOT_KNOWN));
        }
    }

    private static List<String> risks(EmergencyCase emergency, Person person, OfferSheet sheet, PlanParts.Told told) {
        Stream<String> behaviour = person.behaviourScore() == null
                ? Stream.of()
                : Stream.of(Words.of("packet.behaviour", sheet.behaviour()));
        Stream<String> danger =
                emergency.immediateDanger() == Known.YES ? Stream.of(Words.of("packet.danger")) : Stream.of();
        return Stream.of(danger, behaviour, told.risks().stream())
                .flatMap(all -> all)
                .toList();
    }

    private List<Packet.Refused> refusals(EmergencyCase emergency) {
        return offers.heard(emergency.id()).stream()
                .map(heard ->
                        new Packet.Refused(heard.office(), heard.unit(), heard.refusal(), heard.at(), heard.askAgain()))
                .toList();
    }

    private List<Packet.OpenTask> openTasks(EmergencyCase emergency, Person person) {
        return tasks.open(emergency.id()).stream()
                .map(task -> new Packet.OpenTask(Nameless.words(person, task.title()), task.owner(), task.dueOn()))
                .toList();
    }

    private List<String> contacts(Person person) {
        return people.contacts(person.id()).stream()
                .map(contact -> Words.of(
                        "packet.contact",
                        Integer.toString(contact.rank()),
                        contact.relation(),
                        contact.accepted().label()))
                .toList();
    }

    private @Nullable Instant nextMeeting(EmergencyCase emergency) {
        Instant now = clock.instant();
        return meetings.of(emergency.id()).stream()
                .filter(meeting ->
                        meeting.heldAt() == null && meeting.plannedAt().isAfter(now))
                .map(Meeting::plannedAt)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
