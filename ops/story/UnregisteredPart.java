import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Kashiwa, which registers nobody: somebody met tonight walks the same path. */
final class UnregisteredPart {
    private final Play play;

    UnregisteredPart(Play play) {
        this.play = play;
    }

    void walk(List<JsonNode> units) {
        String id = play.step("夜の電話を受ける（登録のない方、12項目まで）", () -> play.post("kyoten-kita", "/api/emergencies", Map.of(
                "callerName", "民生委員", "callerRelation", "民生委員", "callerTelephone", "04-0000-0000", "situation", "母が倒れ、家に一人でいる", "nights", 2,
                "stranger", Map.of("familyName", "森", "givenName", play.run, "familyKana", "モリ", "givenKana", play.run, "birthDate", "1988-02-11", "sex", "FEMALE",
                        "needs", Map.of("MEDICATION", "YES")))).get("id").asText());
        play.step("判断する", () -> Play.stage(play.post("kyoten-kita", "/api/emergencies/" + id + "/judgement", Map.of("route", "EMERGENCY", "clause", "CG_ILLNESS"))));
        play.step("受入先をさがす（姉妹拠点まで）", () -> play.ranking("kyoten-kita", id, units));
        List<String> offers = play.step("3か所に一度に依頼する", () -> play.offers("kyoten-kita", id, units));
        play.step("1か所が断り、2か所が同時に受け入れる", () -> {
            play.post("kyoten-kita", "/api/offers/" + offers.get(0) + "/refusal", Map.of("name", "当直", "refusal", "STAFF_TONIGHT"));
            return play.race("kyoten-kita", "kikan-kashiwa", offers.subList(1, 3));
        });
        play.step("到着する", () -> Play.stage(play.post("kyoten-kita", "/api/emergencies/" + id + "/arrival", Map.of())));
        play.step("ケア会議を開く", () -> play.careMeeting("kyoten-kita", id));
        String south = play.hubNamed("kyoten-kita", "南拠点");
        play.step("姉妹拠点に引き継ぐ（断りも一緒に渡る）", () -> play.handOver("kyoten-kita", "kyoten-minami", id, south));
        play.step("前の拠点からは、もう見えない", () -> {
            Play.check(play.callers.get("kyoten-kita").get("/api/emergencies/" + id).status() == 404, "まだ見える");
            return "404";
        });
        play.step("やることを済ませ、退所し、終了する", () -> play.finish("kyoten-minami", id));
    }
}
