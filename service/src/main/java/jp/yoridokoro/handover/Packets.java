package jp.yoridokoro.handover;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.handoff.Packet;
import jp.yoridokoro.meeting.Meeting;
import jp.yoridokoro.meeting.Meetings;
import jp.yoridokoro.meeting.Tasks;
import jp.yoridokoro.placement.OfferSheet;
import jp.yoridokoro.placement.Offers;
import jp.yoridokoro.placement.Sheets;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;

/** Packs what another hub must know to answer a hand-off. */
@Singleton
class Packets {
    private final People people;
    private final Offers offers;
    private final Meetings meetings;
    private final Tasks tasks;
    private final Sheets sheets;
    private final Clock clock;

    Packets(People people, Offers offers, Meetings meetings, Tasks tasks, Sheets sheets, Clock clock) {
        this.people = people;
        this.offers = offers;
        this.meetings = meetings;
        this.tasks = tasks;
        this.sheets = sheets;
        this.clock = clock;
    }

    Packet of(EmergencyCase emergency) {
        Person person = people.findById(emergency.personId()).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        OfferSheet sheet = sheets.offerSheet(emergency, person, null, emergency.nights());
        Instant now = clock.instant();
        return new Packet(
                emergency.number(),
                emergency.stage().label(),
                sheet.sex(),
                sheet.ageBand(),
                sheet.firstNight(),
                sheet.nights(),
                emergency.hiddenPlace() ? "" : Sheets.nameless(person, emergency.situation()),
                sheet.needs().stream()
                        .map(line -> line.label() + " " + line.words())
                        .toList(),
                offers.heard(emergency.id()).stream()
                        .map(heard -> new Packet.Refused(
                                heard.office(), heard.unit(), heard.refusal(), heard.at(), heard.askAgain()))
                        .toList(),
                tasks.open(emergency.id()).stream()
                        .filter(task -> !emergency.hiddenPlace())
                        .map(task ->
                                new Packet.OpenTask(Sheets.nameless(person, task.title()), task.owner(), task.dueOn()))
                        .toList(),
                meetings.of(emergency.id()).stream()
                        .filter(meeting ->
                                meeting.heldAt() == null && meeting.plannedAt().isAfter(now))
                        .map(Meeting::plannedAt)
                        .min(Instant::compareTo)
                        .orElse(null),
                emergency.hiddenPlace() || person.addressSecret());
    }
}
