package jp.yoridokoro.house.examples;

import java.util.UUID;

/** After the arrival the care meeting is fixed, a task is given, and 基幹 staff excuse the meeting. */
final class CareMeetingStory implements Story {
    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Teller coordinator = scene.coordinator();
        UUID unit = scene.town.unit("くわの実ホーム", 1, 0, 0);
        scene.given.capability(unit, "BEHAVIOUR_10", "YES");
        UUID id = scene.town.staying(scene.kenji(), unit, 3);
        String path = "/api/emergencies/" + id;
        coordinator.post(path + "/meetings", """
                {"kind": "EMERGENCY", "plannedAt": "2026-11-22T10:00:00+09:00", "place": "くわの実ホーム", "purpose": "これからの暮らし",
                 "participants": [{"organisation": "本人", "name": "川上 健二", "role": "本人", "presence": "INVITED"},
                                  {"organisation": "相談支援センターあおば", "name": "青葉 花子", "role": "相談支援専門員", "presence": "INVITED"}]}
                """);
        coordinator.refused("meeting-wrong-subject").post(path + "/meetings", """
                {"kind": "REGISTRATION_JUDGE", "plannedAt": "2026-11-22T10:00:00+09:00"}
                """);
        coordinator.post(path + "/tasks", """
                {"title": "短期入所の支給量の変更を申請する", "owner": "青葉 花子", "dueOn": "2026-11-27"}
                """);
        coordinator.refused("base-input").post(path + "/tasks", "{\"title\": \"申請\", \"owner\": \"\"}");
        String reason = "{\"reason\": \"本人の強い希望により、個別の面談で代えた\"}";
        coordinator.refused("base-not-yours").post(path + "/meeting-waiver", reason);
        scene.core().post(path + "/meeting-waiver", reason);
    }
}
