package jp.yoridokoro.house.examples;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.registry.Registrants;

/** What is put on paper for 健二さん: the capsule, his plan, the letter about his registration, the card for the night. */
final class PrintStory implements Story {
    private static final String PDF = "application/pdf";
    private static final String PLAN = """
            {"kind": "CAREGIVER_ABSENCE", "baseVersion": 0, "madeWith": ["本人", "母"], "items": {"NEVER": {"words": "後ろからさわらない"}}}
            """;

    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Teller coordinator = scene.coordinator();
        UUID kenji = scene.kenji();
        String person = "/api/people/" + kenji;
        String purpose = "?purpose=" + URLEncoder.encode("訪問のときに渡す", StandardCharsets.UTF_8);
        coordinator.caller().post(person + "/plans", PLAN).ok();
        UUID print =
                coordinator.caller().post(person + "/capsule-prints", Map.of()).id();
        String sheet = person + "/capsule-prints/" + print + "/sheet.pdf";
        coordinator.getAs(PDF, sheet + purpose);
        coordinator.getAs(PDF, person + "/plans/CAREGIVER_ABSENCE/1/sheet.pdf" + purpose);
        coordinator.refused("base-unknown").getAs(PDF, person + "/plans/MENTAL_STATE/1/sheet.pdf");
        scene.office(scene.town.silent("みずほ園")).refused("base-unknown").getAs(PDF, sheet);
        letter(scene, coordinator, kenji);
        card(scene, kenji);
    }

    private static void letter(Scene scene, Teller coordinator, UUID kenji) {
        Teller core = scene.core();
        UUID registration = Registrants.draft(coordinator.caller(), kenji);
        String letter = "/api/registrations/" + registration + "/decision.pdf";
        Registrants.upToJudgement(registration, coordinator.caller(), core.caller());
        Registrants.judged(registration, coordinator.caller());
        coordinator.refused("decision-not-made").getAs(PDF, letter);
        core.caller()
                .post("/api/registrations/" + registration + "/admission", Map.of("reason", "母の持病があり、ほかに介護できる人がいない"))
                .ok();
        core.getAs(PDF, letter);
    }

    private static void card(Scene scene, UUID kenji) {
        Town town = scene.town;
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        town.given.capability(unit, "BEHAVIOUR_10", "YES");
        town.staying(kenji, unit, 2);
        Teller office = scene.office(unit);
        String stay = office.caller().get("/api/stays").ok().at("/0/id").asText();
        office.getAs(PDF, "/api/stays/" + stay + "/first-hour.pdf");
        scene.office(town.silent("すずらん荘")).refused("base-unknown").getAs(PDF, "/api/stays/" + stay + "/first-hour.pdf");
    }
}
