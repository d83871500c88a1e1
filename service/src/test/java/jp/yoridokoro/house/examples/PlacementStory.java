package jp.yoridokoro.house.examples;

import java.util.UUID;
import jp.yoridokoro.emergency.Town;

/** The hub finds a place for 健二さん, brings him there and takes him home. */
final class PlacementStory implements Story {
    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Town town = scene.town;
        Teller coordinator = scene.coordinator();
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        town.given.capability(unit, "BEHAVIOUR_10", "YES");
        UUID id = town.emergency(scene.kenji(), 3);
        String path = "/api/emergencies/" + id;
        coordinator.post(path + "/searches", "{\"reach\": \"HUB\", \"reason\": \"母の入院、今夜から3泊\"}");
        UUID calm = town.unit("すずらん荘", 1, 0, 0);
        town.given.capability(calm, "BEHAVIOUR_10", "NO");
        UUID stale = town.silent("ひだまりの家");
        town.reports(stale, 1, 0, 0, "2026-11-18T12:00");
        town.given.capability(stale, "BEHAVIOUR_10", "YES");
        coordinator.refused("emergency-does-not-fit").post(path + "/offers", units(calm));
        coordinator.refused("emergency-telephone-first").post(path + "/offers", units(stale));
        UUID offer = Town.only(coordinator.post(path + "/offers", units(unit)));
        coordinator.refused("emergency-already-asked").post(path + "/offers", units(unit));
        town.provider(unit)
                .post("/api/offers/" + offer + "/acceptance", "{\"name\": \"小林 誠\"}")
                .ok();
        coordinator.post(path + "/departure", "{\"transport\": \"拠点の車。姉が同乗\"}");
        coordinator.refused("emergency-step-not-allowed").post(path + "/home-support", "{\"who\": \"ヘルパー\"}");
        coordinator.post(path + "/arrival");
        coordinator.post(path + "/exit-plan", "{\"on\": \"2026-11-21\", \"to\": \"HOME\", \"how\": \"姉が迎えに来る\"}");
        coordinator
                .refused("emergency-stay-too-long")
                .post(path + "/exit", "{\"leaving\": \"2026-12-24\", \"to\": \"HOME\"}");
        coordinator.post(path + "/exit", "{\"leaving\": \"2026-11-21\", \"to\": \"HOME\"}");
        byTelephone(scene, coordinator, stale);
        atHome(scene, coordinator);
    }

    private static void byTelephone(Scene scene, Teller coordinator, UUID stale) {
        Town town = scene.town;
        UUID id = town.searching(town.person("大塚", "亮", "MALE", 12), 2);
        UUID no = town.unit("みずほ園", 1, 0, 0);
        town.given.capability(no, "BEHAVIOUR_10", "YES");
        String path = "/api/emergencies/" + id;
        coordinator.post(path + "/telephone-answers", """
                {"unit": "%s", "yes": false, "refusal": "FULL", "note": "急な入所があった", "spokenWith": "宿直の渡辺さん"}
                """.formatted(no));
        coordinator.post(path + "/telephone-answers", """
                {"unit": "%s", "yes": true, "spokenWith": "ホーム長の石川さん"}
                """.formatted(stale));
        coordinator.post(path + "/falling-through", "{\"reason\": \"ホームで発熱者が出て、受けられなくなった\"}");
    }

    private static void atHome(Scene scene, Teller coordinator) {
        Town town = scene.town;
        UUID id = town.emergency(town.person("青木", "光", "MALE", null), 1);
        coordinator.post("/api/emergencies/" + id + "/home-support", "{\"who\": \"夜間は姉、日中はヘルパーひばり\"}");
    }

    private static String units(UUID unit) {
        return "{\"units\": [\"%s\"]}".formatted(unit);
    }
}
