package jp.yoridokoro.house.examples;

import java.util.UUID;
import jp.yoridokoro.emergency.Town;

/** Stays that go another way than planned: longer, elsewhere, shorter, or not at all. */
final class StayStory implements Story {
    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Teller coordinator = scene.coordinator();
        longer(scene, coordinator);
        notThere(scene, coordinator);
        shorter(scene, coordinator);
        elsewhere(scene, coordinator);
    }

    private static void longer(Scene scene, Teller coordinator) {
        Town town = scene.town;
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID second = town.unit("みずほ園", 1, 0, 0);
        town.given.capability(unit, "BEHAVIOUR_10", "YES");
        town.given.capability(second, "BEHAVIOUR_10", "YES");
        String path = "/api/emergencies/" + town.staying(scene.kenji(), unit, 3);
        String extension = """
                {"until": "%s", "reasonCode": "FAMILY_ILLNESS", "words": "母の入院が延びた", "spokenWith": "ホーム長の石川さん"}
                """;
        scene.given.service.clock().set("2026-11-21T10:00");
        coordinator.refused("emergency-stay-limit").post(path + "/extensions", extension.formatted("2026-12-20"));
        coordinator
                .refused("emergency-extension-not-longer")
                .post(path + "/extensions", extension.formatted("2026-11-21"));
        coordinator.post(path + "/extensions", extension.formatted("2026-11-25"));
        String move = """
                {"unit": "%s", "fromNight": "%s", "reason": "居室の設備の点検が入る", "spokenWith": "生活支援員の黒田さん"}
                """;
        scene.given.service.clock().set("2026-11-21T10:20");
        coordinator.refused("emergency-move-night").post(path + "/moves", move.formatted(second, "2026-11-20"));
        coordinator.post(path + "/moves", move.formatted(second, "2026-11-23"));
        scene.given.service.clock().set("2026-11-20T22:00");
    }

    private static void notThere(Scene scene, Teller coordinator) {
        Town town = scene.town;
        UUID unit = town.unit("すずらん荘", 1, 0, 0);
        UUID id = town.searching(town.person("大塚", "亮", "MALE", null), 2);
        UUID offer = Town.only(town.offer(id, unit));
        town.provider(unit)
                .post("/api/offers/" + offer + "/acceptance", "{\"name\": \"渡辺 和子\"}")
                .ok();
        coordinator.post("/api/emergencies/" + id + "/no-show", """
                {"reason": "迎えに行ったが自宅におられず、電話もつながらない", "then": "SEARCH"}
                """);
    }

    private static void shorter(Scene scene, Teller coordinator) {
        Town town = scene.town;
        UUID unit = town.unit("ひだまりの家", 2, 0, 0);
        UUID id = town.staying(town.person("青木", "光", "MALE", null), unit, 4);
        town.staying(town.person("野沢", "進", "MALE", null), unit, 3);
        UUID stay = (UUID) town.service
                .column("select id from stay where unit_id = ? and case_id <> ?", unit, id)
                .getFirst();
        String leave = "{\"leaving\": \"2026-11-22\", \"to\": \"HOME\", \"reason\": \"%s\"}";
        scene.given.service.clock().set("2026-11-22T11:00");
        coordinator.post("/api/emergencies/" + id + "/early-leave", leave.formatted("母が退院した"));
        scene.office(unit).post("/api/stays/" + stay + "/early-leave", leave.formatted("兄が迎えに来て帰られた"));
        scene.given.service.clock().set("2026-11-20T22:00");
    }

    private static void elsewhere(Scene scene, Teller coordinator) {
        Town town = scene.town;
        String path = "/api/emergencies/" + town.searching(town.person("石塚", "学", "MALE", null), 2);
        coordinator.post(path + "/arrival-elsewhere", """
                {"place": "しもつけ市民病院", "at": "2026-11-20T21:50:00+09:00", "spokenWith": "救急外来の看護師"}
                """);
        coordinator.refused("emergency-next-step-needed").post(path + "/closure", "{\"outcome\": \"入院した\"}");
        coordinator.post(path + "/closure", """
                {"outcome": "転んで骨折し、そのまま入院した", "outcomeCode": "MOVED_ELSEWHERE", "nextStep": "退院の前に相談支援専門員が会議を開く"}
                """);
    }
}
