package jp.yoridokoro.house.examples;

import java.util.UUID;

/** 健二さん was written down twice. 基幹 makes one record of the two, learns better and takes it back. */
final class LookalikeStory implements Story {
    private static final String KENJI = """
            "person": {"familyName": "川上", "givenName": "%s", "familyKana": "カワカミ", "givenKana": "ケンジ", "birthDate": "1991-05-03",
                       "sex": "MALE", "address": "栃木市都賀町5-6", "telephone": ""}
            """;
    private static final String MERGE = """
            {"other": "%s", "fromOther": ["TELEPHONE"], "reason": "母の話では、施設が別の字で書いた", "version": 0, "otherVersion": %d}
            """;

    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Teller coordinator = scene.coordinator();
        Teller core = scene.core();
        UUID kenji = written(scene, "0", "川上", "0282-00-1111");
        coordinator.post("/api/people/checks", "{" + KENJI.formatted("健二") + "}");
        coordinator.refused("duplicate-likely").post("/api/people", "{" + KENJI.formatted("健二") + "}");
        UUID twice = written(scene, "f", "河上", "090-0000-1111");
        coordinator.get("/api/people/" + twice + "/lookalikes");
        coordinator.refused("base-not-yours").get("/api/people/pairs");
        core.get("/api/people/pairs?size=20");
        merged(core, kenji, twice);

        String apart = "/api/people/" + kenji + "/distinctions";
        String reason = "{\"other\": \"%s\", \"reason\": \"いとこ。母に二人の写真で確かめた\"}";
        core.refused("duplicate-with-itself").post(apart, reason.formatted(kenji));
        core.post(apart, reason.formatted(twice));
        coordinator.post(
                "/api/people",
                "{" + KENJI.formatted("賢治") + ", \"notTheSameAs\": [\"%s\", \"%s\"]}".formatted(kenji, twice));
    }

    private static void merged(Teller core, UUID kenji, UUID twice) {
        String path = "/api/people/" + kenji + "/merge";
        core.refused("base-version").post(path, MERGE.formatted(twice, 7));
        core.refused("duplicate-with-itself").post(path, MERGE.formatted(kenji, 0));
        UUID merge = core.post(path, MERGE.formatted(twice, 0)).id();
        core.refused("registry-merged").get("/api/people/" + twice);
        core.get(path + "s");
        String undoing = path + "s/" + merge + "/undoing";
        String reason = "{\"reason\": \"同じ生年月日のいとこだった\"}";
        core.post(undoing, reason);
        core.refused("duplicate-already-undone").post(undoing, reason);
    }

    /** @param begins of the id: of a pair the one whose id comes first is shown first */
    private static UUID written(Scene scene, String begins, String family, String telephone) {
        UUID person = scene.town.person(family, "健二", "MALE", 12);
        UUID id = UUID.fromString(begins + person.toString().substring(1));
        scene.given.service.sql(
                "update person set id = ?, telephone = ?, created_at = '2026-04-01T00:00:00Z' where id = ?",
                id,
                telephone,
                person);
        return id;
    }
}
