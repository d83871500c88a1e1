package jp.yoridokoro.pages.meeting;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.casework.ReadCase;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.meeting.Participant;
import jp.yoridokoro.pages.stay.AtStep;
import jp.yoridokoro.placement.Stay;
import jp.yoridokoro.registry.EmergencyContact;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;

/** Who should come to a care meeting, and what its minutes know already, so that nobody types twice. */
@Singleton
class Invitations {
    static final List<String> SIDES =
            List.of("PERSON", "FAMILY", "SPECIALIST", "HUB", "CORE", "PROVIDER", "MUNICIPALITY", "MEDICAL", "OTHER");
    private static final int FAMILY = 2;

    private final People people;
    private final MeetingRows rows;

    Invitations(People people, MeetingRows rows) {
        this.people = people;
        this.rows = rows;
    }

    /** The person, the family, the specialist, the hub, 基幹 and the offices of the stays (DOMAIN §8). */
    List<Participant> proposed(AtStep at, Actor by) {
        ReadCase.Whole whole = at.whole();
        Person person = whole.person();
        List<Participant> proposed = new ArrayList<>();
        proposed.add(invited("PERSON", "", person.familyName() + " " + person.givenName(), ""));
        people.contacts(person.id()).stream()
                .limit(FAMILY)
                .map(Invitations::family)
                .forEach(proposed::add);
        UUID office = person.specialistOfficeId();
        if (office != null) {
            UUID specialist = person.specialistId();
            proposed.add(invited(
                    "SPECIALIST",
                    rows.office(office).orElse(""),
                    Optional.ofNullable(specialist).flatMap(rows::staff).orElse(Words.of("meeting.somebody")),
                    ""));
        }
        proposed.add(invited(
                "HUB",
                rows.hub(whole.emergency().ownerHubId()).orElse(""),
                rows.staff(by.staff()).orElse(Words.of("meeting.somebody")),
                ""));
        proposed.add(invited("CORE", "", Words.of("meeting.somebody"), ""));
        List<UUID> offices = whole.stays().stream()
                .filter(stay -> stay.arrivedAt() != null)
                .map(Stay::officeId)
                .distinct()
                .toList();
        if (!offices.isEmpty()) {
            rows.offices(offices)
                    .forEach(name -> proposed.add(invited("PROVIDER", name, Words.of("meeting.somebody"), "")));
        }
        return proposed;
    }

    /** Rows of the form; an empty organisation or role is said by the side. */
    static void into(Map<String, Object> known, List<Participant> participants) {
        for (int row = 0; row < participants.size(); row++) {
            Participant one = participants.get(row);
            String prefix = "participants[" + row + "].";
            known.put(prefix + "side", one.side());
            known.put(prefix + "organisation", one.organisation());
            known.put(prefix + "name", one.name());
            known.put(prefix + "role", one.role());
            known.put(prefix + "presence", one.presence());
        }
    }

    /** What a row leaves open is said by its side: 家族 is 家族's organisation, and what they are there. */
    static Typed filled(Typed typed) {
        Typed whole = Rows.closedUp(typed, "participants", List.of("name"));
        for (int row = 0; row < Rows.count(whole, "participants", "name"); row++) {
            String prefix = "participants[" + row + "].";
            String side = whole.has(prefix + "side") ? whole.value(prefix + "side") : "OTHER";
            for (String field : List.of("organisation", "role")) {
                if (!whole.has(prefix + field)) {
                    whole = whole.with(prefix + field, Words.of("meeting." + field + "." + side));
                }
            }
        }
        return whole;
    }

    /** The situation since the call, as the case tells it. */
    static String situation(AtStep at, Instant now) {
        EmergencyCase emergency = at.whole().emergency();
        return Stream.concat(
                        Stream.of(
                                Words.of(
                                        "meeting.received",
                                        Say.moment(emergency.receivedAt(), Instant.EPOCH),
                                        emergency.callerRelation()),
                                emergency.situation(),
                                emergency.caregiverStatus()),
                        at.stays().stream()
                                .map(where -> Words.of("meeting.stayed", Say.day(where.firstNight()), where.name())))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }

    Optional<String> name(Actor by) {
        return rows.staff(by.staff());
    }

    private static Participant family(EmergencyContact contact) {
        return invited("FAMILY", "", contact.name(), contact.relation());
    }

    private static Participant invited(String side, String organisation, String name, String role) {
        return new Participant(
                organisation.isBlank() ? Words.of("meeting.organisation." + side) : organisation,
                name,
                Objects.requireNonNullElse(role, "").isBlank() ? Words.of("meeting.role." + side) : role,
                "INVITED",
                side);
    }
}
