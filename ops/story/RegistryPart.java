import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What the register does for a person before any emergency, and what is learnt from one afterwards. */
final class RegistryPart {
    private static final String SPECIALIST = "soudan-tochigi";
    private static final String CORE = "kikan-tochigi";

    private final Play play;

    RegistryPart(Play play) {
        this.play = play;
    }

    /** A person registered, whose plan has its first version. */
    void before(String person) {
        String at = "/api/people/" + person;
        play.step("同じ方を二重に登録しないか確かめる（読みちがい）", () -> lookalike(person));
        play.step("計画に本人の合意を記録する", () -> Play.find(play.post(SPECIALIST, at + "/plans/CAREGIVER_ABSENCE/1/agreements",
                Map.of("party", "PERSON", "name", "歩", "relation", "本人", "method", "SIGNED", "agreedOn", play.today)), "standing"));
        play.step("計画を書き直し、前の版との違いを見る", () -> rewritten(at));
        play.step("カプセルを印刷し、手渡す", () -> capsule(at));
        play.step("介護者の事情からリスクを見る", () -> {
            JsonNode risk = play.get(SPECIALIST, at + "/risk");
            Play.check(Play.find(risk, "tier").equals("HIGH"), "高くない " + risk);
            return Play.find(risk, "tier");
        });
        play.step("備えの足りないところを見る", () -> play.get(SPECIALIST, at + "/readiness").get("gaps").findValuesAsText("code").toString());
        play.step("期限の一覧を見る", () -> play.get(CORE, "/api/registrations/due?person=" + person).get("items").size() + "件");
        play.step("もしもの夜：今夜だれの泊まる所がないかを調べる", this::foresight);
    }

    /** A case in which the plan was used is over. */
    void after(String person, String emergency) {
        play.step("使った計画をふり返る", () -> {
            play.post(SPECIALIST, "/api/people/" + person + "/plans/CAREGIVER_ABSENCE/2/evaluations", Map.of("caseId", emergency, "usedOn", play.today,
                    "helped", "音楽で落ち着けた", "notHelped", "薬の置き場所が書いてなかった", "toChange", "薬の置き場所を足す", "madeWith", List.of("本人", "専門員")));
            return "薬の置き場所を足す";
        });
        play.step("この方の情報を、だれがいつ見たか（記録の数）", () -> play.get(CORE, "/api/emergencies/" + emergency + "/timeline").size() + "行の経過");
    }

    private String lookalike(String person) {
        JsonNode found = play.post(SPECIALIST, "/api/people/checks", Map.of("person", Play.map("hubId", play.hubNamed(SPECIALIST, "栃木市くらしの拠点"), "familyName", "歩", "givenName", play.run,
                "familyKana", "アユミ", "givenKana", play.run, "birthDate", "1991-03-05", "sex", "MALE", "address", "栃木県栃木市")));
        Play.check(found.toString().contains(person), "見つからない " + found);
        return "生年月日の月と日が逆でも見つかる";
    }

    private String rewritten(String at) {
        play.post(SPECIALIST, at + "/plans", Map.of("kind", "CAREGIVER_ABSENCE", "baseVersion", 1, "madeWith", List.of("本人", "母"), "agreedBy", "本人", "agreedOn", play.today,
                "items", Map.of("CALLED", Map.of("words", "あゆみさん"), "CALMING", Map.of("words", "静かな部屋で、好きな歌を聞くと落ち着く"),
                        "NEVER", Map.of("words", "うしろから声をかけない"), "MEDICINES", Map.of("words", "朝夕の薬。お薬手帳はかばんの中"), "KEY", Map.of("words", "鍵は兄が持っている"))));
        JsonNode differences = play.get(SPECIALIST, at + "/plans/CAREGIVER_ABSENCE/differences?from=1&to=2");
        Play.check(differences.toString().contains("好きな歌"), "違いが出ない " + differences);
        return "落ち着く方法が変わった";
    }

    private String capsule(String at) {
        String print = play.post(SPECIALIST, at + "/capsule-prints", Map.of()).get("id").asText();
        play.post(SPECIALIST, at + "/capsule-prints/" + print + "/handing", Map.of("handedOn", play.today, "handedTo", "本人"));
        return "古い版か " + Play.find(play.get(SPECIALIST, "/api/capsule-prints/" + print), "old");
    }

    private String foresight() {
        String run = play.post(CORE, "/api/foresight/runs", Map.of()).get("id").asText();
        JsonNode seen = play.get(CORE, "/api/foresight/runs/" + run);
        for (int i = 0; i < 100 && seen.get("run").get("finishedAt").isNull(); i++) {
            Play.pause();
            seen = play.get(CORE, "/api/foresight/runs/" + run);
        }
        JsonNode without = play.get(CORE, "/api/foresight/runs/" + run + "/people?withoutPlace=true").get("items");
        return "登録 " + seen.get("run").get("people") + "人、泊まる所がない方 " + without.size() + "人" + (without.isEmpty() ? "" : "、いちばん助けになること: " + Play.find(without.get(0), "sentence"));
    }
}
