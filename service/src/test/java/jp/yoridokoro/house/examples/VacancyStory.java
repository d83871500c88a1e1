package jp.yoridokoro.house.examples;

import java.util.UUID;

/** くわの実ホーム reports its free beds, and the hub what it heard on the telephone. */
final class VacancyStory implements Story {
    private static final String ONE_NIGHT = """
            {"channel": "WEB", "nights": [{"night": "2026-11-20", "status": "OPEN", "freeAny": %d}]}
            """;

    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        UUID office = scene.given.office("くわの実ホーム");
        UUID unit = scene.given.unit(office, "くわの実ホーム 短期入所", 4);
        String path = "/api/vacancies/units/" + unit;
        Teller provider = scene.by(scene.given.provider(office));
        Teller coordinator = scene.coordinator();

        provider.refused("vacancy-nothing-to-confirm").post(path + "/no-change", "{\"channel\": \"WEB\"}");
        provider.post(path + "/reports", """
                {"channel": "WEB", "from": "2026-11-20", "to": "2026-11-23", "status": "LIMITED", "occupied": 1, "kept": 1, "freeMale": 1,
                 "freeFemale": 0, "freeAny": 1, "conditions": "送迎は要相談"}
                """);
        provider.refused("vacancy-above-capacity").post(path + "/reports", ONE_NIGHT.formatted(5));
        coordinator.refused("vacancy-caller-name-needed").post(path + "/reports", """
                {"channel": "PHONE", "nights": [{"night": "2026-11-20", "status": "FULL"}]}
                """);
        coordinator.post(path + "/reports", """
                {"channel": "PHONE", "spokenWith": "夜勤の小林さん", "nights": [{"night": "2026-11-21", "status": "FULL"}]}
                """);
        provider.post(path + "/no-change", "{\"channel\": \"WEB\"}");
        coordinator.post("/api/vacancies/offices/" + office + "/no-change", "{\"spokenWith\": \"夜勤の小林さん\"}");

        coordinator.get("/api/vacancies?from=2026-11-20&nights=3&office=" + office + "&size=20");
        coordinator.get("/api/vacancies/tonight?office=" + office + "&size=20");
        scene.given.service.clock().set("2026-11-20T22:10");
        provider.post(path + "/reports", ONE_NIGHT.formatted(1));
        coordinator.get(path + "/history?night=2026-11-20&size=1");
        scene.by(scene.given.provider(scene.given.office("すずらん荘")))
                .refused("base-not-yours")
                .get(path + "/history?night=2026-11-20");
    }
}
