package jp.yoridokoro.house.examples;

import java.util.UUID;
import jp.yoridokoro.emergency.Town;

/** What cases leave owed: one is explained to again, one is offered a registration after the stay. */
final class AftercareStory implements Story {
    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Teller coordinator = scene.coordinator();
        explainedAgain(scene, coordinator);
        offered(scene, coordinator);
        coordinator.get("/api/emergencies/ratio?from=2026-11-20&to=2026-11-21");
        scene.by(scene.given.provider(scene.given.office("すずらん荘")))
                .refused("base-not-yours")
                .get("/api/emergencies/ratio?from=2026-11-20&to=2026-11-21");
    }

    private static void explainedAgain(Scene scene, Teller coordinator) {
        Town town = scene.town;
        UUID person = town.person("大塚", "亮", "MALE", null);
        town.registered(person, "B");
        UUID id =
                town.coordinator.post("/api/emergencies", town.call(person, 1)).id();
        town.judge(id, town.coordinator, "NOT_EMERGENCY", "MISUNDERSTANDING").ok();
        String path = "/api/emergencies/" + id;
        String again = "{\"kind\": \"EXPLAINED_AGAIN\", \"dueOn\": \"2026-11-27\"}";
        UUID owed = coordinator.post(path + "/follow-ups", again).id();
        coordinator.refused("aftercare-owed-already").post(path + "/follow-ups", again);
        coordinator.get("/api/owed?overdue=false&size=20");
        coordinator
                .refused("aftercare-may-not-be-waived")
                .post("/api/owed/" + owed + "/waiver", "{\"reason\": \"もうよい\"}");
        scene.given.service.clock().set("2026-11-25T15:00");
        String result = "/api/owed/" + owed + "/result";
        coordinator
                .refused("aftercare-understood-needed")
                .post(result, "{\"doneOn\": \"2026-11-25\", \"byWhom\": \"拠点 佐藤\"}");
        coordinator.post(result, """
                {"doneOn": "2026-11-25", "byWhom": "拠点 佐藤", "understood": "YES", "words": "旅行のときには使えないと分かった"}
                """);
        coordinator.get(path + "/owed");
        scene.given.service.clock().set("2026-11-20T22:00");
    }

    private static void offered(Scene scene, Teller coordinator) {
        Town town = scene.town;
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        town.given.capability(unit, "BEHAVIOUR_10", "YES");
        UUID id = town.staying(scene.kenji(), unit, 2);
        String path = "/api/emergencies/" + id;
        town.coordinator
                .post(path + "/exit-plan", "{\"on\": \"2026-11-22\", \"to\": \"HOME\"}")
                .ok();
        town.coordinator
                .post(path + "/exit", "{\"leaving\": \"2026-11-21\", \"to\": \"HOME\"}")
                .ok();
        Object review = town.service
                .column("select id from owed_after where case_id = ? and kind = 'STAY_REVIEW'", id)
                .getFirst();
        coordinator.post("/api/owed/" + review + "/waiver", "{\"reason\": \"ケア会議で振り返りもした\"}");
        coordinator
                .refused("aftercare-no-follow-up-here")
                .post(path + "/follow-ups", "{\"kind\": \"CONSULTATION\", \"dueOn\": \"2026-11-27\"}");
        coordinator.post(path + "/registration-draft", "{\"registrationClass\": \"C\"}");
        coordinator
                .refused("registration-already-running")
                .post(path + "/registration-draft", "{\"registrationClass\": \"C\"}");
    }
}
