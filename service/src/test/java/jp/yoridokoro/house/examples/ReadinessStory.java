package jp.yoridokoro.house.examples;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What is still missing before an emergency: little for 健二さん, almost everything for 真由さん. */
final class ReadinessStory implements Story {
    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Teller coordinator = scene.coordinator();
        UUID person = scene.kenji();
        scene.town.person("大塚", "真由", "FEMALE", null);
        String kenji = "/api/people/" + person;
        coordinator.caller().put(kenji + "/contacts", """
                {"version": 0, "items": [{"name": "川上 恵", "relation": "姉", "telephone": "090-0000-2222", "accepted": "YES"},
                                         {"name": "大森 進", "relation": "民生委員", "telephone": "0282-00-3333", "accepted": "YES"}]}
                """).ok();
        coordinator.caller().post(kenji + "/plans", """
                {"kind": "CAREGIVER_ABSENCE", "baseVersion": 0, "madeWith": ["本人", "母"], "items": {"MEALS": {"words": "きざみ"}}}
                """).ok();
        coordinator
                .caller()
                .post(kenji + "/medicine-checks", "{\"checkedOn\": \"2026-11-10\", \"source\": \"お薬手帳\"}")
                .ok();

        String purpose = "purpose=" + URLEncoder.encode("訪問の計画", StandardCharsets.UTF_8);
        coordinator.get(kenji + "/readiness?" + purpose);
        coordinator.get("/api/readiness?size=20&" + purpose);
        coordinator.get("/api/readiness?gap=NO_PLAN&" + purpose);
        scene.core().get("/api/readiness/counts?per=HUB");
        Teller provider = scene.office(scene.town.silent("くわの実ホーム"));
        provider.refused("base-not-yours").get("/api/readiness/counts");
        provider.refused("base-not-yours").get(kenji + "/readiness");
        coordinator.refused("base-unknown").get("/api/people/00000000-0000-4000-8000-000000000000/readiness");
    }
}
