package jp.yoridokoro.settings;

import static jp.yoridokoro.settings.SettingCase.ofCase;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.emergency.Town;

/** Weights: the points of a place that has everything, 1.4 km away. */
final class MatchingSettings {
    private MatchingSettings() {}

    static Stream<SettingCase> cases() {
        return Stream.of(
                weight("stayedBefore", "10", "40.0", "10.0"),
                weight("wished", "30", "20.0", "30.0"),
                weight("freshness", "5", "15.0", "5.0"),
                weight("distance", "0", "9.5", "0.0"),
                weight("sameHub", "8", "5.0", "8.0"),
                weight("awakeAtNight", "7", "5.0", "7.0"),
                weight("fairness", "9", "5.0", "9.0"),
                ofCase("matching.distanceKm", "1", "9.5", "0.0", (street, id) -> points(street, id, "distance")));
    }

    private static SettingCase weight(String code, String value, String was, String becomes) {
        return ofCase("matching.weight." + code, value, was, becomes, (street, id) -> points(street, id, code));
    }

    private static String points(Street street, UUID id, String code) {
        UUID unit = street.unit();
        street.town.service.sql("""
                insert into person_place (person_id, municipality, unit_id, wish, rank, last_stay_on, stay_kind)
                select person_id, municipality, ?, 'WISHED', 1, '2026-10-01', 'STAY' from emergency_case where id = ?
                """, unit, id);
        for (JsonNode part : Town.candidate(street.search(id), unit).at("/score/parts")) {
            if (part.get("code").asText().equals(code)) {
                return part.get("points").asText();
            }
        }
        throw new AssertionError("no points for " + code);
    }
}
