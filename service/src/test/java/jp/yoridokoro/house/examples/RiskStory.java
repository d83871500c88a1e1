package jp.yoridokoro.house.examples;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Whose family may not be able to go on: 健二さん with his mother alone, 真由さん with both parents. */
final class RiskStory implements Story {
    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Teller coordinator = scene.coordinator();
        String kenji = "/api/people/" + scene.kenji();
        UUID mayu = scene.town.person("大塚", "真由", "FEMALE", null);
        coordinator.caller().put(kenji + "/caregivers", """
                {"version": 0, "items": [{"name": "川上 よし子", "relation": "母", "birthYear": 1944, "health": "SICKLY", "main": true, "livesTogether": "YES"}]}
                """).ok();
        coordinator.caller().put("/api/people/" + mayu + "/caregivers", """
                {"version": 0, "items": [
                    {"name": "大塚 恵美", "relation": "母", "birthYear": 1968, "health": "WELL", "main": true, "livesTogether": "YES"},
                    {"name": "大塚 修", "relation": "父", "birthYear": 1966, "health": "WELL", "main": false, "livesTogether": "YES"}]}
                """).ok();
        String purpose = "purpose=" + URLEncoder.encode("登録のよびかけ", StandardCharsets.UTF_8);
        coordinator.get("/api/people/risks?size=20&" + purpose);
        coordinator.get("/api/people/risks?tier=HIGH&" + purpose);
        coordinator.get(kenji + "/risk?" + purpose);
        scene.office(scene.town.silent("くわの実ホーム")).refused("base-not-yours").get("/api/people/risks");
        coordinator.refused("base-unknown").get("/api/people/00000000-0000-4000-8000-000000000000/risk");
    }
}
