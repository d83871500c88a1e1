package jp.yoridokoro.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Caller;

/** A town whose settings are looked at on one day and the next. Each look has people and offices of its own. */
final class Street {
    final Town town = Town.of("tochigi");
    final Caller officer = town.given.municipalStaff();

    /** Sets the clock to a time of the day it shows. */
    void at(String time) {
        town.service.clock().set(today() + "T" + time);
    }

    void pass(int minutes) {
        town.service.clock().pass(Duration.ofMinutes(minutes));
    }

    LocalDate today() {
        return town.service.clock().tokyo().toLocalDate();
    }

    /** Changes a setting from a day on; a weight after it was tried. */
    void change(String key, String value, String from) {
        Map<String, Object> form = new HashMap<>(Map.of("key", key, "value", value, "from", from));
        if (key.startsWith("matching.")) {
            form.put("preview", tried(key, value).get("id").asText());
        }
        officer.post("/api/settings", form).ok();
    }

    JsonNode tried(String key, String value) {
        return officer.post("/api/setting-previews", Map.of("changes", Map.of(key, value)))
                .ok();
    }

    UUID person() {
        return town.person("川上", "健二", "MALE", null);
    }

    /** A call of now, not yet judged. */
    UUID called() {
        return town.coordinator.post("/api/emergencies", town.call(person(), 3)).id();
    }

    /** Judges a case and begins its search. */
    JsonNode search(UUID emergency) {
        if (town.stage(emergency).equals("TRIAGE")) {
            town.judge(emergency, town.coordinator, "EMERGENCY", "CG_HOSPITAL").ok();
        }
        return town.search(emergency);
    }

    /** A unit with beds from yesterday on, reported now. */
    UUID unit() {
        UUID unit = town.silent("くわの実ホーム");
        town.given.capability(unit, "AWAKE_NIGHT_STAFF", "YES");
        reports(unit);
        return unit;
    }

    private void reports(UUID unit) {
        Map<String, Object> report = Map.of(
                "channel",
                "PHONE",
                "spokenWith",
                "宿直",
                "from",
                today().minusDays(1).toString(),
                "to",
                today().plusDays(9).toString(),
                "status",
                "OPEN",
                "freeMale",
                2);
        town.coordinator
                .post("/api/vacancies/units/" + unit + "/reports", report)
                .ok();
    }

    /** A case that has asked one unit. */
    UUID asked(UUID emergency, UUID unit) {
        search(emergency);
        return Town.only(town.offer(emergency, unit));
    }

    /** A case whose person has come to a unit. */
    void arrived(UUID emergency) {
        UUID unit = unit();
        town.provider(unit)
                .post("/api/offers/" + asked(emergency, unit) + "/acceptance", Map.of("name", "宿直"))
                .ok();
        town.coordinator
                .post("/api/emergencies/" + emergency + "/arrival", Map.of())
                .ok();
    }

    /** "yes", or why not. */
    static String said(Caller.Answer answer) {
        return answer.status() < 300 ? "yes" : answer.problem();
    }
}
