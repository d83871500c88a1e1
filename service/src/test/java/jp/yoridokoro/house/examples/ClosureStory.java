package jp.yoridokoro.house.examples;

import java.util.UUID;
import jp.yoridokoro.emergency.Town;

/** すずらん荘 closes for works and opens earlier than planned; くわの実ホーム reports itself full while 健二さん stays there. */
final class ClosureStory implements Story {
    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        closed(scene, scene.town.unit("すずらん荘", 0, 0, 2));
        contradicted(scene);
    }

    private static void closed(Scene scene, UUID unit) {
        Teller provider = scene.office(unit);
        String path = "/api/vacancies/units/" + unit + "/closures";
        provider.refused("closure-review-needed").post(path, "{\"reason\": \"STAFF\"}");
        provider.refused("closure-words-needed").post(path, "{\"reason\": \"OTHER\", \"to\": \"2026-11-24\"}");
        UUID closure = provider.post(path, """
                {"from": "2026-11-20", "to": "2026-11-24", "reason": "BUILDING", "words": "給湯設備の工事"}
                """).id();
        scene.coordinator().get("/api/vacancies/closures?on=2026-11-20&office=" + scene.town.office(unit) + "&size=20");
        String lift = "/api/vacancies/closures/" + closure + "/lift";
        provider.post(lift, "{\"openFrom\": \"2026-11-22\", \"words\": \"工事が早く終わった\"}");
        provider.refused("closure-already-lifted").post(lift, "{\"openFrom\": \"2026-11-21\"}");
    }

    private static void contradicted(Scene scene) {
        Town town = scene.town;
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        town.given.capability(unit, "BEHAVIOUR_10", "YES");
        town.staying(scene.kenji(), unit, 1);
        scene.given.service.clock().set("2026-11-20T22:30");
        Teller provider = scene.office(unit);
        provider.post("/api/vacancies/units/" + unit + "/reports", """
                {"channel": "WEB", "nights": [{"night": "2026-11-20", "status": "FULL"}]}
                """);
        Teller coordinator = scene.coordinator();
        String conflict = coordinator
                .get("/api/vacancies/conflicts?unit=" + unit + "&size=20")
                .ok()
                .get("items")
                .get(0)
                .get("id")
                .asText();
        String path = "/api/vacancies/conflicts/" + conflict + "/settlement";
        coordinator.refused("base-input").post(path, "{\"how\": \"PLACE_FOUND\", \"words\": \"\"}");
        coordinator.post(path, "{\"how\": \"PLACE_FOUND\", \"words\": \"静養室を使うことで話がついた\"}");
        provider.refused("conflict-over").post(path, "{\"how\": \"OTHER\", \"words\": \"もう一度\"}");
    }
}
