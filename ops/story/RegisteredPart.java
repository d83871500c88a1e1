import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tochigi: registered long before, called for at night, placed, met about, handed over, home again. */
final class RegisteredPart {
    private final Play play;

    RegisteredPart(Play play) {
        this.play = play;
    }

    void walk(List<JsonNode> units) {
        String person = play.step("相談員が登録する（同意・必要なこと・連絡先）", this::register);
        play.step("判定会議を開いて登録を決める", () -> admit(person));
        play.step("クライシスプランを書く", () -> plan(person));
        RegistryPart registry = new RegistryPart(play);
        registry.before(person);
        String sibling = play.step("姉妹拠点を用意する", this::sibling);
        String id = play.step("夜の電話を受ける（登録のある方）", () -> call(person));
        play.step("二人目の電話は、開いている案件につながる", () -> {
            JsonNode again = play.post("kyoten-tochigi", "/api/emergencies", callForm(person));
            Play.check(again.get("joined").asBoolean() && again.get("id").asText().equals(id), "別の案件になった");
            return again.get("number").asText();
        });
        play.step("薬があと何時間分あるかを記録する", () -> {
            play.post("kyoten-tochigi", "/api/emergencies/" + id + "/run-outs", Map.of("what", "MEDICINE", "words", "夕方の薬", "hoursLeft", 20, "saidBy", "兄"));
            JsonNode seen = play.get("kyoten-tochigi", "/api/emergencies/" + id);
            Play.check(seen.get("clocks").toString().contains("RUN_OUT_MEDICINE"), "時計が出ない");
            return "残り20時間";
        });
        play.step("緊急時の定義に照らして判断する", () -> Play.stage(play.post("kyoten-tochigi", "/api/emergencies/" + id + "/judgement",
                Map.of("route", "EMERGENCY", "clause", "CG_HOSPITAL", "causeOn", play.today, "words", "母の入院"))));
        play.step("受入先をさがす（理由つき）", () -> play.ranking("kyoten-tochigi", id, units));
        List<String> offers = play.step("3か所に一度に依頼する", () -> play.offers("kyoten-tochigi", id, units));
        play.step("2か所が同時に「受け入れる」と答える", () -> play.race("kyoten-tochigi", "kikan-tochigi", offers));
        play.step("到着する", () -> Play.stage(play.post("kyoten-tochigi", "/api/emergencies/" + id + "/arrival", Map.of())));
        play.step("母の入院が延び、滞在を理由つきで延ばす", () -> {
            JsonNode longer = play.post("kyoten-tochigi", "/api/emergencies/" + id + "/extensions",
                    Map.of("until", play.today.plusDays(5), "reasonCode", "FAMILY_ILLNESS", "words", "母の入院が延びた", "spokenWith", "施設長"));
            return "退所 " + longer.get("stays").get(0).get("leaving").asText();
        });
        play.step("ケア会議の日を決めて、開く", () -> play.careMeeting("kyoten-tochigi", id));
        play.step("退所の前には終了できない", () -> play.refusedClosing("kyoten-tochigi", id));
        play.step("姉妹拠点に引き継ぐ", () -> play.handOver("kyoten-tochigi", "kikan-tochigi", id, sibling));
        play.step("やることを済ませ、退所し、終了する", () -> play.finish("kikan-tochigi", id));
        registry.after(person, id);
    }

    private String register() {
        JsonNode person = play.post("soudan-tochigi", "/api/people", Map.of(
                "person", Play.map("hubId", play.hubNamed("soudan-tochigi", "栃木市くらしの拠点"), "familyName", "歩", "givenName", play.run, "familyKana", "アユミ", "givenKana", play.run, "birthDate", "1991-05-03", "sex", "MALE",
                        "address", "栃木県栃木市", "latitude", 36.38, "longitude", 139.73, "behaviourScore", 12, "shortStayDecision", "YES"),
                "needs", List.of(Play.need("MEDICATION", "YES"), Play.need("SUCTION", "NO")),
                "mainCaregiver", Map.of("name", "歩 よし子", "relation", "母", "birthYear", 1944, "health", "SICKLY", "main", true, "livesTogether", "YES")));
        String id = person.get("id").asText();
        play.put("soudan-tochigi", "/api/people/" + id + "/contacts", Map.of("version", play.version("soudan-tochigi", "/api/people/" + id),
                "items", List.of(Map.of("rank", 1, "name", "歩 次郎", "relation", "兄", "telephone", "090-0000-0000", "accepted", "YES"))));
        play.post("soudan-tochigi", "/api/people/" + id + "/consents", Map.of("textVersion", "1", "recipients", List.of("PROVIDER", "HUB", "MEETING"),
                "sections", List.of("ALL"), "purposes", List.of("EMERGENCY"), "signedOn", play.today, "signer", "本人", "relation", "本人", "method", "PAPER"));
        return id;
    }

    private String admit(String person) {
        String id = play.post("soudan-tochigi", "/api/people/" + person + "/registrations", Map.of("registrationClass", "A", "expectedEmergency", "母の入院")).get("id").asText();
        String at = "/api/registrations/" + id;
        play.post("soudan-tochigi", at + "/submission", Map.of());
        play.post("kikan-tochigi", at + "/assessment", Map.of("assessment", "母が高齢で病気がち。見守りが必要。"));
        play.post("kikan-tochigi", at + "/judgement-call", Map.of());
        JsonNode meeting = play.post("kikan-tochigi", at + "/meetings", Map.of("kind", "REGISTRATION_JUDGE", "plannedAt", Instant.now(), "place", "市役所",
                "participants", List.of(Play.present("基幹相談支援センター"))));
        play.hold("kikan-tochigi", meeting, List.of());
        JsonNode registered = play.post("kikan-tochigi", at + "/admission", Map.of("reason", "介護者が高齢で、代わりがいない"));
        return Play.find(registered, "state") + "、話し合いの期限 " + Play.find(registered, "talkDue");
    }

    private String plan(String person) {
        JsonNode plan = play.post("soudan-tochigi", "/api/people/" + person + "/plans", Map.of("kind", "CAREGIVER_ABSENCE", "baseVersion", 0,
                "madeWith", List.of("本人", "母"), "agreedBy", "本人", "agreedOn", play.today,
                "items", Map.of(
                        "CALLED", Map.of("words", "あゆみさん"),
                        "CALMING", Map.of("words", "静かな部屋で音楽を聞くと落ち着く"),
                        "NEVER", Map.of("words", "うしろから声をかけない"),
                        "MEDICINES", Map.of("words", "朝夕の薬。お薬手帳はかばんの中"),
                        "KEY", Map.of("words", "鍵は兄が持っている"))));
        return "第" + Play.find(plan, "version") + "版";
    }

    private String sibling() {
        for (JsonNode hub : play.get("kikan-tochigi", "/api/directory/hubs")) {
            if (hub.get("name").asText().equals("栃木市ひがし拠点")) {
                return hub.get("id").asText();
            }
        }
        return play.post("kikan-tochigi", "/api/directory/hubs", Map.of("name", "栃木市ひがし拠点", "type", "NETWORKED", "telephone", "0282-00-0099",
                "functions", List.of("CONSULTATION", "EMERGENCY"))).get("id").asText();
    }

    private Map<String, Object> callForm(String person) {
        return Map.of("personId", person, "callerName", "歩 次郎", "callerRelation", "兄", "callerTelephone", "090-0000-0000",
                "situation", "母が救急車で運ばれた。弟は一人で過ごせない。", "nights", 3);
    }

    private String call(String person) {
        return play.post("kyoten-tochigi", "/api/emergencies", callForm(person)).get("id").asText();
    }
}
