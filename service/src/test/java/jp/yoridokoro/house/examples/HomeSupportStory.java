package jp.yoridokoro.house.examples;

import java.util.UUID;
import jp.yoridokoro.emergency.Town;

/** 光さん stays at home: a helper looks in, and his medicine is enough until tomorrow evening. */
final class HomeSupportStory implements Story {
    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Town town = scene.town;
        Teller coordinator = scene.coordinator();
        String path = "/api/emergencies/" + town.emergency(town.person("青木", "光", "MALE", null), 2);
        UUID medicine = coordinator.post(path + "/run-outs", """
                {"what": "MEDICINE", "words": "抗てんかん薬が朝夕の2回分", "lastsUntil": "2026-11-21T19:00:00+09:00", "saidBy": "姉"}
                """).id();
        coordinator.refused("base-input").post(path + "/run-outs", "{\"what\": \"MEDICINE\", \"words\": \"残りは分からない\"}");
        String supplied = """
                {"what": "MEDICINE", "words": "訪問看護が1週間分を届けた", "hoursLeft": 168, "saidBy": "訪問看護の長谷川さん", "replaces": "%s"}
                """.formatted(medicine);
        coordinator.post(path + "/run-outs", supplied);
        coordinator.refused("emergency-run-out-replaced").post(path + "/run-outs", supplied);
        String support = coordinator
                .post(path + "/home-support", """
                {"kind": "HELPER", "who": "ヘルパーひばりの田中さん", "contact": "0282-00-0200", "nextCheck": "2026-11-21T08:00:00+09:00"}
                """)
                .ok()
                .get("placement")
                .get("homeSupports")
                .get(0)
                .get("id")
                .asText();
        String helper = path + "/home-support/" + support;
        scene.given.service.clock().set("2026-11-21T08:05");
        coordinator.post(helper + "/checks", """
                {"words": "朝食をとり、薬も飲めた。落ち着いておられる", "nextCheck": "2026-11-21T18:00:00+09:00"}
                """);
        coordinator.post(helper + "/end", "{\"reason\": \"姉が着き、今夜から泊まる\"}");
        coordinator.refused("emergency-support-over").post(helper + "/end", "{\"reason\": \"姉が着いた\"}");
    }
}
