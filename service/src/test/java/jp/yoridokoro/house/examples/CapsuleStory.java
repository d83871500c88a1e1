package jp.yoridokoro.house.examples;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The sheet in the refrigerator: printed, handed to his mother, and old as soon as the plan is written anew. */
final class CapsuleStory implements Story {
    private static final String PLAN = """
            {"kind": "CAREGIVER_ABSENCE", "baseVersion": %d, "madeWith": ["本人", "母"], "items": {"MEALS": {"words": "%s"}}}
            """;

    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Teller coordinator = scene.coordinator();
        String kenji = "/api/people/" + scene.kenji();
        String path = kenji + "/capsule-prints";
        coordinator.refused("capsule-no-plan").post(path);
        coordinator.caller().post(kenji + "/plans", PLAN.formatted(0, "きざみ")).ok();
        UUID print = coordinator.post(path).id();
        String handing = path + "/" + print + "/handing";
        String handed = "{\"handedOn\": \"%s\", \"handedTo\": \"母\"}";
        coordinator.refused("capsule-day-wrong").post(handing, handed.formatted("2026-11-19"));
        coordinator.post(handing, handed.formatted("2026-11-20"));
        coordinator.refused("capsule-handed-already").post(handing, handed.formatted("2026-11-20"));
        coordinator.caller().post(kenji + "/plans", PLAN.formatted(1, "ミキサー")).ok();

        String purpose = "?purpose=" + URLEncoder.encode("訪問のときの確認", StandardCharsets.UTF_8);
        coordinator.get(path + purpose);
        coordinator.get("/api/capsule-prints/" + print + purpose);
        scene.office(scene.town.silent("くわの実ホーム")).refused("base-unknown").get("/api/capsule-prints/" + print);
    }
}
