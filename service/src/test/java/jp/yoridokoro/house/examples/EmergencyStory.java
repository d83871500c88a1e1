package jp.yoridokoro.house.examples;

import java.util.UUID;
import jp.yoridokoro.emergency.Town;

/** Calls come in at night: one is an emergency, one is not, one was over before it began. */
final class EmergencyStory implements Story {
    private static final String CALL = """
            {%s, "callerName": "川上 恵", "callerRelation": "姉", "callerTelephone": "090-0000-2222",
             "situation": "母が救急車で運ばれた。弟は一人では過ごせない。", "whereabouts": "自宅", "caregiverStatus": "母は入院、手術の予定",
             "immediateDanger": "NO", "firstNight": "2026-11-20", "nights": 3}
            """;
    private static final String ILLNESS = """
            {"route": "EMERGENCY", "clause": "%s", "causeOn": "%s", "outsideWindowReason": "", "words": "母が入院し、介護する人がいない"}
            """;

    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Teller coordinator = scene.coordinator();
        UUID person = scene.kenji();
        UUID unit = scene.town.unit("すずらん荘", 1, 0, 0);
        UUID office = scene.given.office("相談支援センターあおば");
        scene.given.service.sql("update person set specialist_office_id = ? where id = ?", office, person);
        Teller specialist = scene.by(scene.given.specialist(office));
        String call = CALL.formatted("\"personId\": \"" + person + "\"");
        UUID id = specialist.post("/api/emergencies", call).id();
        specialist.post("/api/emergencies", call);
        coordinator.refused("base-input").post("/api/emergencies", "{\"callerName\": \"川上 恵\", \"nights\": 0}");
        coordinator.get("/api/emergencies?open=true&size=20");
        String path = "/api/emergencies/" + id;
        coordinator.post(path + "/acknowledgement");
        coordinator
                .refused("emergency-clause-not-in-force")
                .post(path + "/judgement", ILLNESS.formatted("TYPHOON", "2026-11-20"));
        coordinator
                .refused("emergency-outside-window")
                .post(path + "/judgement", ILLNESS.formatted("CG_HOSPITAL", "2026-11-17"));
        coordinator.post(path + "/judgement", ILLNESS.formatted("CG_HOSPITAL", "2026-11-20"));
        coordinator.refused("emergency-step-not-allowed").post(path + "/acknowledgement");
        coordinator.get(path);
        coordinator.get(path + "/timeline");
        scene.by(scene.given.coordinator(scene.given.hub("みなみ拠点")))
                .refused("base-unknown")
                .get(path);
        scene.town.search(id);
        scene.given.service.clock().set("2026-11-20T22:20");
        coordinator.post(path + "/telephone-answers", """
                {"unit": "%s", "yes": false, "refusal": "STAFF_TONIGHT", "note": "夜勤が一人しかいない", "spokenWith": "宿直の渡辺さん"}
                """.formatted(unit));
        coordinator.post(path + "/unplaced-record", "{\"reason\": \"電話もしたが、今夜は受けられる所がない\"}");
        coordinator.get(path + "/unplaced-records");
        coordinator.post(path + "/cancellation", "{\"reason\": \"姉が東京から来て、家で過ごせることになった\"}");
        notAnEmergency(scene, coordinator);
    }

    private static void notAnEmergency(Scene scene, Teller coordinator) {
        Town town = scene.town;
        UUID id = coordinator.post("/api/emergencies", CALL.formatted("""
                "stranger": {"familyName": "大塚", "givenName": "真由", "familyKana": "オオツカ", "givenKana": "マユ",
                             "birthDate": "1998-02-11", "sex": "FEMALE", "needs": {"MEDICATION": "UNKNOWN"}}""")).id();
        String path = "/api/emergencies/" + id;
        town.judge(id, town.coordinator, "NOT_EMERGENCY", "FAMILY_TRAVEL").ok();
        coordinator.post(path + "/second-judgement", "{\"reason\": \"旅行ではなく葬儀と分かった\"}");
        town.judge(id, town.coordinator, "NOT_EMERGENCY", "ANXIETY").ok();
        coordinator.refused("emergency-follow-up-needed").post(path + "/closure", "{\"outcome\": \"話を聞いた\"}");
        coordinator.post(path + "/closure", "{\"outcome\": \"話を聞き、落ち着かれた\", \"followUp\": \"CONSULTATION\"}");
    }
}
