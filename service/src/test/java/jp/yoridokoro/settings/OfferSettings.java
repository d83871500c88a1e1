package jp.yoridokoro.settings;

import static jp.yoridokoro.settings.SettingCase.ofCase;
import static jp.yoridokoro.settings.Street.said;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.emergency.Town;

/** Settings of asking offices. */
final class OfferSettings {
    private OfferSettings() {}

    static Stream<SettingCase> cases() {
        return Stream.of(
                ofCase("offer.holdMinutes", "45", "emergency-offer-over", "yes", (street, id) -> {
                    UUID unit = street.unit();
                    UUID offer = street.asked(id, unit);
                    street.pass(31);
                    return said(street.town.provider(unit).post("/api/offers/" + offer + "/acceptance", Map.of()));
                }),
                ofCase("offer.headStartMinutes", "20", "1", "0", OfferSettings::askedAfterAQuarter),
                ofCase(
                        "offer.parallelMax",
                        "1",
                        "yes",
                        "emergency-too-many-offers",
                        (street, id) -> ask(street, id, "20:00", 2)),
                ofCase(
                        "offer.nightParallelMax",
                        "1",
                        "yes",
                        "emergency-too-many-offers",
                        (street, id) -> ask(street, id, "22:00", 2)),
                ofCase(
                        "offer.nightFrom",
                        "23:00",
                        "yes",
                        "emergency-too-many-offers",
                        (street, id) -> ask(street, id, "22:30", 4)),
                ofCase(
                        "offer.nightTo",
                        "09:00",
                        "emergency-too-many-offers",
                        "yes",
                        (street, id) -> ask(street, id, "08:00", 4)),
                ofCase(
                        "offer.askAgain.FULL",
                        "COORDINATOR",
                        "DOES_NOT_FIT",
                        "ASK",
                        (street, id) -> afterRefusal(street, id, "FULL")),
                ofCase(
                        "offer.askAgain.NO_ANSWER",
                        "NOT_THIS_CASE",
                        "ASK",
                        "DOES_NOT_FIT",
                        (street, id) -> afterRefusal(street, id, "NO_ANSWER")),
                ofCase(
                        "offer.askAgain.OTHER",
                        "COORDINATOR",
                        "DOES_NOT_FIT",
                        "ASK",
                        (street, id) -> afterRefusal(street, id, "STAFF_TONIGHT")));
    }

    /** What an office the person does not know sees a quarter of an hour after another, which the person knows, was asked. */
    private static String askedAfterAQuarter(Street street, UUID id) {
        UUID known = street.unit();
        UUID other = street.unit();
        street.town.service.sql("""
                insert into person_place (person_id, municipality, unit_id, last_stay_on, stay_kind)
                select person_id, municipality, ?, date '2026-06-01', 'STAY' from emergency_case where id = ?
                """, known, id);
        street.search(id);
        street.town.offer(id, known, other).ok();
        street.pass(15);
        return String.valueOf(
                street.town.provider(other).get("/api/offers").ok().size());
    }

    private static String ask(Street street, UUID id, String time, int offices) {
        street.at(time);
        UUID[] units = Stream.generate(street::unit).limit(offices).toArray(UUID[]::new);
        street.search(id);
        return said(street.town.offer(id, units));
    }

    private static String afterRefusal(Street street, UUID id, String refusal) {
        UUID unit = street.unit();
        UUID offer = street.asked(id, unit);
        street.town
                .coordinator
                .post("/api/offers/" + offer + "/refusal", Map.of("refusal", refusal))
                .ok();
        return Town.verdict(Town.candidate(street.search(id), unit), "REFUSED")
                .get("fit")
                .asText();
    }
}
