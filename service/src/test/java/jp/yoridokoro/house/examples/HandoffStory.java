package jp.yoridokoro.house.examples;

import java.util.UUID;

/** A hub that finds no place asks its neighbour three times. */
final class HandoffStory implements Story {
    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        UUID hub = scene.given.hub("みなみ拠点");
        Teller sender = scene.coordinator();
        Teller receiver = scene.by(scene.given.coordinator(hub));
        UUID id = scene.town.searching(scene.kenji(), 2);
        String path = "/api/emergencies/" + id + "/handoffs";
        String ask = """
                {"toHub": "%s", "kind": "TAKE_OVER", "urgency": "今夜", "message": "区域内に空きがありません。男性1名、2泊をお願いします。"}
                """;
        sender.refused("emergency-handoff-to-itself").post(path, ask.formatted(scene.town.hub));
        UUID first = sender.post(path, ask.formatted(hub)).id();
        sender.refused("emergency-handoff-open").post(path, ask.formatted(hub));
        receiver.get("/api/handoffs?open=true");
        receiver.post("/api/handoffs/" + first + "/refusal", "{\"reason\": \"こちらも今夜は満床です\"}");
        UUID second = sender.post(path, ask.formatted(hub)).id();
        sender.post("/api/handoffs/" + second + "/withdrawal", "{\"reason\": \"電話の結果を待ちます\"}");
        receiver.refused("emergency-handoff-over").post("/api/handoffs/" + second + "/acceptance");
        UUID third = sender.post(path, ask.formatted(hub)).id();
        receiver.post("/api/handoffs/" + third + "/acceptance");
    }
}
