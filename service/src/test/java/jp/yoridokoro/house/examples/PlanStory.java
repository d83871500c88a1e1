package jp.yoridokoro.house.examples;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The crisis plan for the day his mother cannot be there, in two versions. */
final class PlanStory implements Story {
    private static final String PLAN = """
            {"kind": "CAREGIVER_ABSENCE", "baseVersion": %d, "madeWith": ["本人", "母", "相談支援専門員"], "agreedBy": "川上 健二", "agreedOn": "2026-11-15",
             "nextReviewOn": "2027-11-01", "triggers": ["CG_HOSPITAL"], "items": {%s},
             "calls": [{"who": "くらしだいじネット", "telephone": "0282-00-0100", "what": "母が倒れたと伝える", "withinMinutes": 10},
                       {"who": "姉（川上 恵）", "telephone": "090-0000-2222", "what": "家に来てもらう"}]}
            """;

    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Teller coordinator = scene.coordinator();
        coordinator.get("/api/plan-fields");
        String path = "/api/people/" + scene.kenji() + "/plans";
        String first = """
                "TRIGGER": {"words": "母が入院するか、連絡がとれないまま夜になる"}, "CALMING": {"words": "静かな部屋で電車の本を見る"},
                "KEY": {"words": "玄関の鍵は姉が持っている"}""";
        coordinator.post(path, PLAN.formatted(0, first));
        coordinator.post(
                path,
                PLAN.formatted(
                        1, first + ", \"NEVER\": {\"words\": \"うしろから声をかけない\", \"readers\": [\"STAY\", \"HUB\"]}"));
        scene.core().refused("base-version").post(path, PLAN.formatted(1, "\"MEALS\": {\"words\": \"きざみ\"}"));
        coordinator.refused("plan-field-unknown").post(path, PLAN.formatted(2, "\"HOBBY\": {\"words\": \"電車\"}"));
        coordinator
                .refused("plan-readers-wider")
                .post(path, PLAN.formatted(2, "\"KEY\": {\"words\": \"植木鉢の下\", \"readers\": [\"OFFER\", \"HUB\"]}"));
        String purpose = "?purpose=" + URLEncoder.encode("年1回の見直し", StandardCharsets.UTF_8);
        coordinator.get(path + purpose);
        coordinator.get(path + "/CAREGIVER_ABSENCE/current" + purpose);
        coordinator.get(path + "/CAREGIVER_ABSENCE/1" + purpose);
        coordinator.refused("base-unknown").get(path + "/MENTAL_STATE/current");
    }
}
