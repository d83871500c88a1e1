import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;

/** Kodama: several municipalities share one centre, an office is positioned by two of them, and reports stay good for a month. */
final class SharedCentrePart {
    private static final String CORE = "kikan-kodama";
    private static final String HUB = "kyoten-kodama";

    private final Play play;

    SharedCentrePart(Play play) {
        this.play = play;
    }

    void walk() {
        JsonNode unit = play.step("2つの町に位置づけられた事業所を確かめる", this::office);
        play.step("月に1回の報告がまだ新しいことを確かめる", this::settings);
        play.step("電話で聞いた空きを記録する", () -> report(unit));
        new BedsPart(play).walk(unit);
        String id = play.step("夜の電話を受ける（介護者の事故）", this::call);
        play.step("判断する", () -> Play.stage(play.post(HUB, "/api/emergencies/" + id + "/judgement", Map.of("route", "EMERGENCY", "clause", "CG_ACCIDENT"))));
        play.step("隣の町の事業所も同じ区域としてさがす", () -> {
            JsonNode found = play.post(HUB, "/api/emergencies/" + id + "/searches", Map.of("reach", "HUB", "reason", "")).get("candidates");
            Play.check(!found.isEmpty(), "だれも見つからない");
            return "調べた " + found.size() + "　1位 " + found.get(0).get("office").asText();
        });
        play.step("電話で受入れの返事をもらう", () -> Play.stage(play.post(HUB, "/api/emergencies/" + id + "/telephone-answers",
                Map.of("unit", unit.get("id").asText(), "yes", true, "spokenWith", "宿直の方"))));
        play.step("到着する", () -> Play.stage(play.post(HUB, "/api/emergencies/" + id + "/arrival", Map.of())));
        play.step("ケア会議を開く", () -> play.careMeeting(HUB, id));
        play.step("やることを済ませ、退所し、終了する", () -> play.finish(HUB, id));
    }

    private JsonNode office() {
        for (JsonNode office : play.get(HUB, "/api/directory/offices?municipality=112119&size=200").get("items")) {
            JsonNode whole = play.get(HUB, "/api/directory/offices/" + office.get("id").asText());
            if (whole.get("name").asText().equals("すぎのこ寮")) {
                Play.check(whole.get("positionings").size() == 2, "位置づけが2つない");
                return whole.get("units").get(0);
            }
        }
        throw new IllegalStateException("すぎのこ寮がない");
    }

    private String settings() {
        for (JsonNode setting : play.get(CORE, "/api/settings")) {
            if (setting.get("key").asText().equals("vacancy.freshHours")) {
                Play.check(setting.get("value").asText().equals("744"), "31日ではない");
                return "新しいとみなす " + setting.get("value").asText() + "時間";
            }
        }
        throw new IllegalStateException("設定がない");
    }

    private String report(JsonNode unit) {
        play.post(HUB, "/api/vacancies/units/" + unit.get("id").asText() + "/reports",
                Play.map("channel", "PHONE", "spokenWith", "宿直の方", "from", play.today.minusDays(1), "to", play.today.plusDays(31), "status", "OPEN",
                        "planned", 0, "kept", 0, "freeMale", 0, "freeFemale", 0, "freeAny", 2, "overCapacity", false));
        return "2床・32夜";
    }

    private String call() {
        return play.post(HUB, "/api/emergencies", Map.of(
                "callerName", "町の保健師", "callerRelation", "保健師", "callerTelephone", "0495-00-0000", "situation", "父が事故で運ばれ、家に一人でいる", "nights", 2,
                "stranger", Map.of("familyName", "岡", "givenName", play.run, "familyKana", "オカ", "givenKana", play.run, "birthDate", LocalDate.of(1990, 7, 1).toString(), "sex", "MALE"))).get("id").asText();
    }
}
