package jp.yoridokoro.house.examples;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A 相談支援専門員 writes down 川上 健二, who lives with his mother. */
final class PersonStory implements Story {
    private static final String KENJI = """
            {"familyName": "川上", "givenName": "健二", "familyKana": "カワカミ", "givenKana": "ケンジ", "birthDate": "1991-05-03",
             "sex": "MALE", "address": "%s", "telephone": "0282-00-1111", "latitude": 36.33, "longitude": 139.70,
             "beneficiaryNumber": "0910300037", "supportCategory": 5, "behaviourScore": 12,
             "shortStayDecision": "YES", "shortStayDays": 7, "shortStayUntil": "2027-03-31"}
            """;

    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Teller specialist = scene.by(scene.given.specialist(scene.given.office("相談支援センターあおば")));
        UUID person = specialist
                .post("/api/people", """
                {"person": %s,
                 "needs": [{"code": "BEHAVIOUR_10", "value": "YES", "detail": "大きな音でパニックになる", "source": "受給者証", "observedOn": "2026-10-01"},
                           {"code": "MEDICATION", "value": "YES", "detail": "朝と夜", "source": "母", "observedOn": "2026-11-10"}],
                 "mainCaregiver": {"name": "川上 よし子", "relation": "母", "birthYear": 1955, "health": "SICKLY", "main": true,
                                   "livesTogether": "YES", "telephone": "090-0000-1111"}}
                """.formatted(KENJI.formatted("栃木市大平町西水代1-2-3")))
                .id();
        specialist.refused("base-input").post("/api/people", """
                {"person": {"familyName": "川上", "givenName": "健二", "familyKana": "かわかみ", "givenKana": "けんじ", "sex": "MALE"}}
                """);
        String path = "/api/people/" + person;
        parts(scene, specialist, path);
        String change = "{\"person\": %s, \"version\": 4}".formatted(KENJI.formatted("栃木市都賀町5-6"));
        specialist.put(path, change);
        specialist.refused("base-version").put(path, change);

        specialist.get(path + "?purpose=" + URLEncoder.encode("担当者会議の準備", StandardCharsets.UTF_8));
        scene.by(scene.given.specialist(scene.given.office("相談室すみれ")))
                .refused("base-unknown")
                .get(path);
        Teller coordinator = scene.coordinator();
        coordinator.get("/api/people?size=20");
        coordinator.post("/api/people/searches", "{\"words\": \"かわかみ\", \"purpose\": \"緊急の電話\"}");
    }

    private static void parts(Scene scene, Teller specialist, String path) {
        specialist.put(path + "/caregivers", """
                {"version": 0, "items": [
                    {"name": "川上 よし子", "relation": "母", "birthYear": 1955, "health": "SICKLY", "main": true, "livesTogether": "YES", "telephone": "090-0000-1111"},
                    {"name": "川上 恵", "relation": "姉", "birthYear": 1986, "health": "WELL", "main": false, "livesTogether": "NO", "telephone": "090-0000-2222"}]}
                """);
        specialist.refused("registry-two-main-caregivers").put(path + "/caregivers", """
                {"version": 1, "items": [{"name": "川上 よし子", "relation": "母", "main": true}, {"name": "川上 恵", "relation": "姉", "main": true}]}
                """);
        specialist.put(path + "/contacts", """
                {"version": 1, "items": [{"name": "川上 恵", "relation": "姉", "telephone": "090-0000-2222", "accepted": "YES"},
                                         {"name": "大森 進", "relation": "民生委員", "telephone": "0282-00-3333", "accepted": "UNKNOWN"}]}
                """);
        specialist.put(path + "/needs", """
                {"version": 2, "items": [{"code": "BEHAVIOUR_10", "value": "YES", "detail": "大きな音でパニックになる", "source": "受給者証", "observedOn": "2026-10-01"},
                                         {"code": "OXYGEN", "value": "UNKNOWN", "source": "母", "observedOn": "2026-11-10"}]}
                """);
        specialist.refused("registry-need-unknown").put(path + "/needs", """
                {"version": 3, "items": [{"code": "TRIAL_REQUIRED", "value": "YES", "source": "母", "observedOn": "2026-11-10"}]}
                """);
        UUID wished = scene.town.silent("くわの実ホーム");
        specialist.put(path + "/places", """
                {"version": 3, "items": [{"unitId": "%s", "wish": "WISHED", "rank": 1, "lastStayOn": "2026-09-10", "stayKind": "TRIAL", "note": "1泊。よく眠れた"}]}
                """.formatted(wished));
        specialist.refused("registry-wish-needs-rank").put(path + "/places", """
                {"version": 4, "items": [{"unitId": "%s", "wish": "WISHED"}]}
                """.formatted(wished));
    }
}
