package jp.yoridokoro.house.examples;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.registry.Registrants;

/** A meeting about a registration is moved and held; what it decided is done. */
final class MeetingStory implements Story {
    private static final String MOVED = """
            {"plannedAt": "2026-11-20T16:00:00+09:00", "place": "市役所 302会議室", "version": %d,
             "participants": [{"organisation": "相談支援センターあおば", "name": "青葉 花子", "role": "相談支援専門員", "presence": "INVITED"}]}
            """;
    private static final String MINUTES = """
            {"heldAt": "%s", "situation": "母の通院が増えた", "wishPerson": "家で電車の本を見たい", "wishFamily": "夜だけでも頼れる先がほしい",
             "risks": "夜に一人になる", "options": "短期入所の体験、夜間の見守り", "decision": "12月に1泊の体験をする", "version": %d,
             "participants": [{"organisation": "相談支援センターあおば", "name": "青葉 花子", "role": "相談支援専門員", "presence": "%s"},
                              {"organisation": "家族", "name": "川上 恵", "role": "姉", "presence": "ABSENT"}],
             "tasks": [{"title": "受給者証の支給量を確かめる", "owner": "市 障がい福祉課", "dueOn": "2026-11-27"},
                       {"title": "体験の日を決める", "owner": "青葉 花子", "dueOn": "2026-12-04"}]}
            """;

    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Teller coordinator = scene.coordinator();
        UUID registration = Registrants.draft(scene.town.coordinator, scene.kenji());
        UUID meeting = scene.town
                .coordinator
                .post(
                        "/api/registrations/" + registration + "/meetings",
                        Map.of("kind", "REGISTRATION_JUDGE", "plannedAt", "2026-11-20T14:00:00+09:00"))
                .id();
        String path = "/api/meetings/" + meeting;
        coordinator.put(path, MOVED.formatted(0));
        coordinator.refused("base-version").put(path, MOVED.formatted(0));
        coordinator
                .refused("meeting-not-yet")
                .post(path + "/minutes", MINUTES.formatted("2026-11-21T16:00:00+09:00", 1, "PRESENT"));
        coordinator
                .refused("meeting-nobody-present")
                .post(path + "/minutes", MINUTES.formatted("2026-11-20T16:00:00+09:00", 1, "ABSENT"));
        coordinator.post(path + "/minutes", MINUTES.formatted("2026-11-20T16:00:00+09:00", 1, "PRESENT"));
        coordinator.refused("meeting-already-held").put(path, MOVED.formatted(2));
        coordinator.get(path + "?purpose=" + URLEncoder.encode("体験の準備", StandardCharsets.UTF_8));

        String task = coordinator
                .get("/api/tasks?subjectId=" + registration + "&dueUntil=2026-11-30&size=20")
                .ok()
                .at("/items/0/id")
                .asText();
        String done = "{\"result\": \"月7日。足りている\", \"version\": 0}";
        scene.by(scene.given.provider(scene.given.office("くわの実ホーム")))
                .refused("base-not-yours")
                .post("/api/tasks/" + task + "/completion", done);
        coordinator.post("/api/tasks/" + task + "/completion", done);
        coordinator.refused("meeting-task-done").post("/api/tasks/" + task + "/completion", done);
    }
}
