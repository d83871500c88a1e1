package jp.yoridokoro.house.examples;

import java.util.UUID;

/** 健二さん is taken to a hospital outside the network: a sealed packet goes ahead of him, and the case leaves. */
final class OutsideStory implements Story {
    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Teller coordinator = scene.coordinator();
        String path = "/api/emergencies/" + scene.town.searching(scene.kenji(), 2) + "/outside-handoffs";
        String destination = """
                {"destination": "しもつけ中央病院", "kind": "HOSPITAL", "contact": "地域連携室 0285-00-0100", "reason": "発作が続き、入院が要る",
                 "sections": [%s]}
                """;
        coordinator.refused("base-input").post(path, destination.formatted(""));
        UUID id = coordinator
                .post(path, destination.formatted("\"IDENTITY\", \"SITUATION\", \"MEDICAL\", \"CONTACTS\""))
                .id();
        coordinator.get(path);
        String outside = "/api/outside-handoffs/" + id;
        coordinator.put(outside + "/key", "{\"version\": 0}");
        coordinator.refused("base-version").put(outside + "/key", "{\"version\": 0}");
        coordinator.post(outside + "/outcome", """
                {"outcome": "ACCEPTED", "from": "地域連携室の大島さん", "words": "救急外来で受ける"}
                """);
        String departure = "{\"words\": \"入院した。退院の前に連絡をもらう\"}";
        coordinator.refused("outside-not-arrived").post(outside + "/departure", departure);
        scene.given.service.clock().set("2026-11-20T23:10");
        coordinator.post(outside + "/outcome", """
                {"outcome": "ARRIVED", "from": "救急外来の看護師", "words": "22時50分に着いた"}
                """);
        coordinator.post(outside + "/departure", departure);
        coordinator
                .refused("outside-outcome-not-now")
                .post(outside + "/outcome", "{\"outcome\": \"RETURNED\", \"from\": \"病棟の看護師\"}");
        coordinator.get("/api/outside-handoffs/counts?from=2026-11-20&to=2026-11-21");
    }
}
