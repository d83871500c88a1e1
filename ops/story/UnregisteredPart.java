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
        play.step("使ったあとの話し合いを済ませる", () -> {
            JsonNode owed = play.get("kyoten-minami", "/api/emergencies/" + id + "/owed");
            for (JsonNode one : owed) {
                if (one.get("state").asText().equals("OPEN")) {
                    play.post("kyoten-minami", "/api/owed/" + one.get("id").asText() + "/result", Map.of("doneOn", play.today, "byWhom", "南拠点", "words", "家での支えを見直した"));
                }
            }
            return owed.findValuesAsText("kind").toString();
        });
        anxious();
        play.step("登録のあった方となかった方の数", () -> "登録なし " + play.get("kikan-kashiwa", "/api/emergencies/ratio?from=" + play.today + "&to=" + play.today.plusDays(1)).findValuesAsText("unregistered") + "件");
    }

    /** No emergency: another hub that knows the caller asks for the case, and sees to what is owed. */
    private void anxious() {
        JsonNode opened = play.step("不安の電話を受ける", () -> play.post("kyoten-kita", "/api/emergencies", Map.of(
                "callerName", "本人", "callerRelation", "本人", "callerTelephone", "04-0000-0001", "situation", "眠れず不安", "nights", 1,
                "stranger", Map.of("familyName", "林", "givenName", play.run, "familyKana", "ハヤシ", "givenKana", play.run, "birthDate", "1979-04-01", "sex", "FEMALE"))));
        String id = opened.get("id").asText();
        play.step("緊急ではないと判断し、相談の約束をする", () -> {
            String stage = Play.stage(play.post("kyoten-kita", "/api/emergencies/" + id + "/judgement", Map.of("route", "NOT_EMERGENCY", "clause", "ANXIETY", "words", "受入れは要らない")));
            play.post("kyoten-kita", "/api/emergencies/" + id + "/follow-ups", Map.of("kind", "CONSULTATION", "dueOn", play.today.plusDays(3)));
            return stage;
        });
        play.step("よく知る南拠点が「引き受けたい」と頼み、北拠点が渡す", () -> {
            String pull = play.post("kyoten-minami", "/api/handoff-pulls", Map.of("caseNumber", opened.get("number").asText(), "purpose", "前から相談を受けている")).get("id").asText();
            play.post("kyoten-kita", "/api/handoff-pulls/" + pull + "/grant", Map.of());
            return "履歴の持ち主 " + play.get("kyoten-minami", "/api/emergencies/" + id).get("owners").size();
        });
        play.step("相談を済ませ、終了する", () -> {
            for (JsonNode one : play.get("kyoten-minami", "/api/emergencies/" + id + "/owed")) {
                play.post("kyoten-minami", "/api/owed/" + one.get("id").asText() + "/result", Map.of("doneOn", play.today, "byWhom", "南拠点", "understood", "YES", "words", "話を聞いた"));
            }
            return Play.stage(play.post("kyoten-minami", "/api/emergencies/" + id + "/closure", Map.of("outcome", "電話で話を聞いた", "followUp", "CONSULTATION")));
        });
    }
}
