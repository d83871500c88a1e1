import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Beds for months ahead: every Wednesday, a closure that ends by itself, files, what is owed, and weights tried before they count. */
final class BedsPart {
    private static final String CORE = "kikan-kodama";
    private static final String HUB = "kyoten-kodama";

    private final Play play;

    BedsPart(Play play) {
        this.play = play;
    }

    void walk(JsonNode unit) {
        String id = unit.get("id").asText();
        play.step("2か月先まで、毎週水曜は「いっぱい」とまとめて入れる", () -> {
            JsonNode written = play.post(HUB, "/api/vacancies/range-edits", Play.map("units", List.of(id), "channel", "PHONE", "spokenWith", "施設長",
                    "from", play.today.plusDays(7), "to", play.today.plusDays(60), "weekdays", List.of("WEDNESDAY"), "onlySet", false, "status", "FULL"));
            return written.findValue("written").size() + written.findValue("unchanged").size() + "夜";
        });
        play.step("感染症で5夜休止し、すぐ解く（報告はそのまま戻る）", () -> closedAndLifted(id));
        play.step("報告と受入れが食いちがう夜", () -> play.get(HUB, "/api/vacancies/conflicts").get("items").size() + "夜");
        play.step("今日まだ報告していない所", () -> play.get(HUB, "/api/owed-reports").size() + "か所");
        play.step("空きの表をCSVで受け取る", () -> play.callers.get(HUB).lines("/api/vacancies/exports?from=" + play.today + "&until=" + play.today.plusDays(3)).size() + "行");
        play.step("台帳をCSVで受け取る", () -> play.callers.get(CORE).lines("/api/register-exports?format=csv").size() + "行");
        play.step("近さの重みを変えたら、これまでの対応はどうなったかを試す", () -> {
            JsonNode tried = play.post(CORE, "/api/setting-previews", Map.of("changes", Map.of("matching.weight.distance", "20")));
            JsonNode outcome = tried.get("outcome");
            return "調べた " + outcome.get("cases") + "件、1位が変わる " + outcome.get("otherFirst") + "件";
        });
    }

    private String closedAndLifted(String unit) {
        String closure = play.post(HUB, "/api/vacancies/units/" + unit + "/closures", Play.map("from", play.today.plusDays(30), "to", play.today.plusDays(35),
                "reason", "INFECTION", "words", "", "channel", "PHONE", "spokenWith", "施設長")).get("id").asText();
        play.post(HUB, "/api/vacancies/closures/" + closure + "/lift", Play.map("words", "陰性だった", "channel", "PHONE", "spokenWith", "施設長"));
        return "休止と解除";
    }
}
