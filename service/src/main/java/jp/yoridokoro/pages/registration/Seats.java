package jp.yoridokoro.pages.registration;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.directory.Hub;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.directory.Office;
import jp.yoridokoro.directory.Offices;
import jp.yoridokoro.meeting.Participant;
import jp.yoridokoro.pages.Fields;
import jp.yoridokoro.registry.Caregiver;
import jp.yoridokoro.registry.ReadPerson.PersonFile;

/** Who sits at a meeting: proposed from what is known, one row each. */
@Singleton
class Seats {
    private static final int MORE = 2;

    private final Hubs hubs;
    private final Offices offices;

    Seats(Hubs hubs, Offices offices) {
        this.hubs = hubs;
        this.offices = offices;
    }

    /** 本人, 家族, 基幹, 相談支援, 拠点, 市町村. */
    List<Participant> proposed(PersonFile file) {
        List<Participant> seats = new ArrayList<>();
        seats.add(seat(
                "PERSON",
                Words.of("seat.PERSON"),
                file.person().familyName() + " " + file.person().givenName()));
        file.caregivers().stream()
                .filter(Caregiver::main)
                .findFirst()
                .ifPresent(carer -> seats.add(seat("FAMILY", Words.of("seat.FAMILY"), carer.name())));
        seats.add(seat("CORE", Words.of("seat.CORE"), ""));
        if (file.person().specialistOfficeId() != null) {
            seats.add(seat(
                    "SPECIALIST",
                    offices.findById(file.person().specialistOfficeId())
                            .map(Office::name)
                            .orElse(""),
                    ""));
        }
        seats.add(seat("HUB", hubs.findById(file.hubId()).map(Hub::name).orElse(""), ""));
        seats.add(seat("MUNICIPALITY", Words.of("seat.MUNICIPALITY"), ""));
        return seats;
    }

    private static Participant seat(String side, String organisation, String name) {
        return new Participant(organisation, name, Words.of("seat." + side + ".role"), "INVITED", side);
    }

    /** The rows of a form. */
    static Typed known(Typed typed, List<Participant> seats) {
        Typed known = typed;
        for (var field : Fields.of("participants", seats).entrySet()) {
            known = known.with(field.getKey(), field.getValue());
        }
        return known;
    }

    /**
     * The form without rows nobody filled in; who is there without a name is somebody all the same.
     *
     * @param unsaid the presence of whoever nothing was said of; empty: they are left out
     */
    static Typed seated(Typed typed, String unsaid) {
        Typed seated = typed;
        for (int row = 0; row < Fields.rows(typed, "participants"); row++) {
            String seat = "participants[" + row + "].";
            String side = seated.has(seat + "side") ? seated.value(seat + "side") : "OTHER";
            String presence = seated.has(seat + "presence") ? seated.value(seat + "presence") : unsaid;
            boolean named = seated.has(seat + "name") || seated.has(seat + "organisation");
            seated = seated.with(seat + "presence", named ? presence : "");
            if (named) {
                String somebody = side.equals("FAMILY") ? Words.of("seat.FAMILY") : Words.of("meeting.somebody");
                seated = filled(seated, seat + "name", somebody);
                seated = filled(seated, seat + "organisation", Words.of("seat." + side));
                seated = filled(seated, seat + "role", Words.of("meeting.role." + side));
            }
        }
        return Fields.withoutEmptyRows(seated, "participants", "presence");
    }

    private static Typed filled(Typed typed, String field, String words) {
        return typed.has(field) ? typed : typed.with(field, words);
    }

    /** How many rows a form shows. */
    static int rows(Typed typed) {
        return Fields.rows(typed, "participants") + MORE;
    }
}
