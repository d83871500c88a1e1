package jp.yoridokoro.house.examples;

import java.util.UUID;

/** A city looks at what holds, tries other weights, and changes things from a day on. */
final class SettingsStory implements Story {
    private static final String CHANGE = """
            {"key": "%s", "value": "%s", "from": "%s", "reason": "夜は返事に時間がかかるという事業所の声"%s}
            """;

    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Teller officer = scene.officer();
        officer.get("/api/settings?on=2026-11-20");
        officer.post("/api/settings", CHANGE.formatted("offer.holdMinutes", "45", "2026-12-01", ""));
        officer.refused("settings-bad-value")
                .post("/api/settings", CHANGE.formatted("offer.holdMinutes", "長め", "2026-12-01", ""));
        officer.refused("settings-not-in-the-past")
                .post("/api/settings", CHANGE.formatted("offer.holdMinutes", "45", "2026-11-19", ""));
        weights(officer);
        officer.get("/api/settings/changes");
        scene.coordinator().refused("base-not-yours").get("/api/settings/changes");
        officer.get("/api/definition?on=2026-11-20");
        officer.post("/api/definitions", """
                {"wording": "介護者が急に不在となり、本人の生活が成り立たない状態", "from": "2027-04-01",
                 "clauses": [{"code": "CG_HOSPITAL", "counts": true, "wording": "介護者が急に入院した"},
                             {"code": "FAMILY_TRAVEL", "counts": false, "wording": "家族の旅行"}]}
                """);
        String adopt = """
                {"preset": "%s", "wording": "介護者が突発的に不在となり、生活が危ぶまれる状態", "from": "2027-10-01"}
                """;
        officer.post("/api/preset-adoptions", adopt.formatted("kodama"));
        officer.refused("settings-unknown-preset").post("/api/preset-adoptions", adopt.formatted("osaka"));
    }

    private static void weights(Teller officer) {
        String key = "matching.weight.stayedBefore";
        officer.refused("settings-preview-first").post("/api/settings", CHANGE.formatted(key, "30", "2026-12-01", ""));
        UUID preview = officer.post("/api/setting-previews", "{\"changes\": {\"%s\": \"30\"}}".formatted(key))
                .id();
        officer.refused("settings-unknown-key")
                .post("/api/setting-previews", "{\"changes\": {\"offer.holdMinutes\": \"45\"}}");
        officer.post("/api/settings", CHANGE.formatted(key, "30", "2026-12-01", ", \"preview\": \"" + preview + "\""));
    }
}
