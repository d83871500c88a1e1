package jp.yoridokoro.house.examples;

import java.time.Duration;
import java.util.UUID;
import jp.yoridokoro.registry.Registrants;

/** 健二さん is registered from the application to the end; another person gets a plan instead. */
final class RegistrationStory implements Story {
    private static final String JUDGED = """
            {"heldAt": "2026-11-20T14:00:00+09:00", "decision": "登録する", "version": 0,
             "participants": [{"organisation": "基幹相談支援センター", "name": "鈴木 大輔", "role": "基幹職員", "presence": "PRESENT"}]}
            """;

    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Teller coordinator = scene.coordinator();
        Teller core = scene.core();
        UUID person = scene.kenji();
        String apply = "{\"registrationClass\": \"A\", \"expectedEmergency\": \"母（71歳）の入院\"}";
        String path = "/api/registrations/"
                + coordinator
                        .post("/api/people/" + person + "/registrations", apply)
                        .id();
        coordinator.refused("registration-already-running").post("/api/people/" + person + "/registrations", apply);
        upToJudgement(scene, coordinator, core, path);
        core.post(path + "/admission", "{\"reason\": \"母の持病があり、ほかに介護できる人がいない\"}");
        core.get(path + "?purpose=" + java.net.URLEncoder.encode("判定後の確認", java.nio.charset.StandardCharsets.UTF_8));
        core.get("/api/registrations?state=REGISTERED&size=20");
        afterwards(scene, coordinator, core, path);
        reject(scene, coordinator, core);
    }

    private static void upToJudgement(Scene scene, Teller coordinator, Teller core, String path) {
        coordinator.refused("registration-consent-missing").post(path + "/submission", "{\"noConsentReason\": \"\"}");
        coordinator.post(path + "/submission", "{\"noConsentReason\": \"本人は検査入院中。11月25日の退院のあと説明する\"}");
        coordinator.post(path + "/assessment", "{\"assessment\": \"母と二人暮らし。姉は県外。短期入所は1回、よく眠れた。\"}");
        coordinator.post(path + "/judgement-call", "{\"reason\": \"アセスメントがそろった\"}");
        core.refused("registration-meeting-missing").post(path + "/admission", "{\"reason\": \"母の持病\"}");
        UUID meeting = core.post(path + "/meetings", """
                {"kind": "REGISTRATION_JUDGE", "plannedAt": "2026-11-20T14:00:00+09:00", "place": "市役所 301会議室", "purpose": "登録の判定",
                 "participants": [{"organisation": "基幹相談支援センター", "name": "鈴木 大輔", "role": "基幹職員", "presence": "INVITED"}]}
                """).id();
        core.refused("meeting-wrong-subject")
                .post(path + "/meetings", "{\"kind\": \"EMERGENCY\", \"plannedAt\": \"2026-11-25T14:00:00+09:00\"}");
        core.caller().post("/api/meetings/" + meeting + "/minutes", JUDGED).ok();
    }

    private static void afterwards(Scene scene, Teller coordinator, Teller core, String path) {
        coordinator.post(path + "/talk", "{\"heldOn\": \"2026-11-20\", \"result\": \"体験は12月にくわの実ホームで1泊\"}");
        coordinator
                .refused("registration-talk-done")
                .post(path + "/talk", "{\"heldOn\": \"2026-11-20\", \"result\": \"もう一度\"}");
        scene.town.service.clock().pass(Duration.ofMinutes(1)); // the next review is listed after the one that was held
        String review = "{\"heldOn\": \"2026-11-20\", \"result\": \"変わりなし\"}";
        core.refused("registration-review-not-together").post(path + "/review", review);
        Registrants.reviewed(UUID.fromString(path.substring(19)), "2026-11-20", core.caller(), "CORE", "HUB");
        core.post(path + "/review", review);
        coordinator
                .refused("registration-day-over")
                .post(path + "/suspension", "{\"until\": \"2026-11-01\", \"reason\": \"長期の入院\"}");
        coordinator.post(path + "/suspension", "{\"until\": \"2027-01-31\", \"reason\": \"長期の入院\"}");
        coordinator.post(path + "/resumption", "{\"reason\": \"退院した\"}");
        coordinator.post(path + "/ending", "{\"endReason\": \"MOVED\", \"reason\": \"姉の住む市へ引っ越す\"}");
    }

    private static void reject(Scene scene, Teller coordinator, Teller core) {
        UUID person = scene.town.person("大塚", "真由", "FEMALE", null);
        UUID registration = Registrants.draft(coordinator.caller(), person);
        String path = "/api/registrations/" + registration;
        Registrants.upToJudgement(registration, core.caller(), coordinator.caller());
        String reject = "{\"outcome\": \"CRISIS_PLAN_ONLY\", \"reason\": \"父が夜間も介護できる。プランだけ作る\"}";
        core.refused("registration-own-application").post(path + "/rejection", reject);
        scene.officer().post(path + "/rejection", reject);
    }
}
