package jp.yoridokoro.house.examples;

import java.util.UUID;

/** A hub that finds no place asks its neighbour three times, gives the case over, and is asked to take it back. */
final class HandoffStory implements Story {
    private static final String ASK = """
            {"toHub": "%s", "kind": "TAKE_OVER", "urgency": "今夜", "message": "区域内に空きがありません。男性1名、2泊をお願いします。",
             "fills": [{"item": "MEDICINES", "words": "抗てんかん薬を朝夕（姉に聞いた）"}],
             "waivers": [{"item": "CONSENT", "reason": "夜で本人に聞けない"}, {"item": "CONTACTS", "reason": "姉のほかに分かる人がいない"}]}
            """;
    private static final String READ_BACK = "{\"readBack\": \"男性、今夜から2泊。薬は朝夕、姉が持参。行動面の配慮が要る。受入先をさがすところから続けます。\"}";

    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        UUID hub = scene.given.hub("みなみ拠点");
        Teller sender = scene.coordinator();
        Teller receiver = scene.by(scene.given.coordinator(hub));
        String path = "/api/emergencies/" + scene.town.searching(scene.kenji(), 2);
        sender.get(path + "/handoff-draft");
        String handoffs = path + "/handoffs";
        sender.refused("emergency-handoff-to-itself").post(handoffs, ASK.formatted(scene.town.hub));
        sender.refused("handoff-packet-incomplete").post(handoffs, """
                {"toHub": "%s", "kind": "TAKE_OVER", "message": "区域内に空きがありません。"}
                """.formatted(hub));
        UUID first = sender.post(handoffs, ASK.formatted(hub)).id();
        sender.refused("emergency-handoff-open").post(handoffs, ASK.formatted(hub));
        receiver.get("/api/handoffs?open=true");
        receiver.get("/api/handoffs/" + first);
        receiver.post("/api/handoffs/" + first + "/refusal", "{\"reason\": \"こちらも今夜は満床です\"}");
        UUID second = sender.post(handoffs, ASK.formatted(hub)).id();
        sender.post("/api/handoffs/" + second + "/withdrawal", "{\"reason\": \"電話の結果を待ちます\"}");
        receiver.refused("emergency-handoff-over").post("/api/handoffs/" + second + "/acceptance", READ_BACK);
        String third =
                "/api/handoffs/" + sender.post(handoffs, ASK.formatted(hub)).id();
        receiver.refused("handoff-read-back-needed").post(third + "/acceptance", "{\"readBack\": null}");
        receiver.post(third + "/acceptance", READ_BACK);
        sender.get(third + "/history");
        receiver.refused("base-not-yours").get(third + "/history");
        receiver.post(third + "/return", "{\"reason\": \"家族が、もとの拠点に続けてほしいと言っている\"}");
        danger(scene, sender, receiver, hub);
    }

    private static void danger(Scene scene, Teller sender, Teller receiver, UUID hub) {
        UUID id = scene.town
                .coordinator
                .post("/api/emergencies", """
                {"personId": "%s", "callerName": "青木 恵子", "callerRelation": "母", "callerTelephone": "090-0000-3333",
                 "situation": "父が暴れていて、家にいられない。", "immediateDanger": "YES", "nights": 1}
                """.formatted(scene.town.person("青木", "光", "MALE", null)))
                .id();
        String handoff = "/api/handoffs/"
                + sender.post("/api/emergencies/" + id + "/handoffs", """
                {"toHub": "%s", "kind": "TAKE_OVER", "message": "命の危険があります。すぐに動ける拠点にお願いします。", "skipForDanger": true}
                """.formatted(hub))
                        .id();
        receiver.post(handoff + "/acceptance");
        String words = "{\"words\": \"本人と母は駅前の交番。車で迎えに行きます。\"}";
        receiver.post(handoff + "/read-back", words);
        receiver.refused("handoff-read-back-given").post(handoff + "/read-back", words);
        scene.core().post(handoff + "/review", "{\"words\": \"確かめる時間はなかった。渡し方に問題はない。\"}");
    }
}
