package jp.yoridokoro.house.examples;

import java.util.UUID;

/** 健二さん and his mother agree to a plan; it is used in the night his mother fell, and bettered afterwards. */
final class PlanUseStory implements Story {
    private static final String PLAN = """
            {"kind": "CAREGIVER_ABSENCE", "baseVersion": %d, "madeWith": ["本人", "母", "相談支援専門員"],
             "items": {"CALMING": {"words": "%s"}, "MEALS": {"words": "きざみ"}%s}}
            """;
    private static final String AGREEMENT = """
            {"party": "%s", "name": "%s", "relation": "%s", "method": "%s", "agreedOn": "%s"%s}
            """;
    private static final String USED = """
            {"caseId": "%s", "usedOn": "2026-11-19", "helped": "電車の本で落ち着いた", "notHelped": "部屋が明るく、なかなか寝つけなかった",
             "toChange": "豆電球をつけておくと書き足す", "madeWith": ["本人", "母", "拠点"]}
            """;

    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Teller coordinator = scene.coordinator();
        UUID kenji = scene.kenji();
        String plan = "/api/people/" + kenji + "/plans";
        String kind = plan + "/CAREGIVER_ABSENCE";
        scene.given.service.clock().set("2026-11-18T10:00");
        coordinator.caller().post(plan, PLAN.formatted(0, "電車の本を見る", "")).ok();
        agreed(coordinator, kind + "/1/agreements");
        UUID emergency = over(scene, kenji);
        scene.given.service.clock().set("2026-11-20T22:00");

        coordinator.get("/api/plan-evaluations-owed?size=20");
        String evaluations = kind + "/1/evaluations";
        coordinator
                .refused("plan-evaluation-empty")
                .post(evaluations, "{\"usedOn\": \"2026-11-19\", \"helped\": \" \", \"madeWith\": [\"本人\"]}");
        coordinator.post(evaluations, USED.formatted(emergency));
        coordinator.get("/api/people/" + kenji + "/plan-evaluations");

        coordinator
                .caller()
                .post(plan, PLAN.formatted(1, "静かな部屋で電車の本を見る", ", \"SLEEP\": {\"words\": \"豆電球をつけておく\"}"))
                .ok();
        coordinator.refused("plan-not-used-in-case").post(kind + "/2/evaluations", USED.formatted(emergency));
        coordinator.get(kind + "/differences?from=1&to=2");
        coordinator.refused("base-unknown").get(kind + "/differences?from=1&to=3");
        coordinator.get(kind + "/in-force?at=2026-11-19T01:00:00%2B09:00");
        coordinator.refused("base-unknown").get(kind + "/in-force?at=2026-11-01T00:00:00%2B09:00");
        medicines(coordinator, "/api/people/" + kenji + "/medicine-checks");
    }

    private static void agreed(Teller coordinator, String path) {
        String mother = "川上 よし子";
        coordinator
                .refused("plan-agreed-before-written")
                .post(path, AGREEMENT.formatted("FAMILY", mother, "母", "SIGNED", "2026-11-17", ""));
        coordinator
                .refused("plan-only-the-person")
                .post(path, AGREEMENT.formatted("FAMILY", mother, "母", "CANNOT_EXPRESS", "2026-11-18", ""));
        coordinator
                .refused("plan-witness-missing")
                .post(path, AGREEMENT.formatted("PERSON", "川上 健二", "本人", "ORAL_WITNESSED", "2026-11-18", ""));
        String witness = ", \"witness\": \"相談支援専門員 青葉 花子\"";
        coordinator.post(path, AGREEMENT.formatted("PERSON", "川上 健二", "本人", "ORAL_WITNESSED", "2026-11-18", witness));
        coordinator.post(path, AGREEMENT.formatted("FAMILY", mother, "母", "SIGNED", "2026-11-18", ""));
    }

    private static void medicines(Teller coordinator, String path) {
        coordinator.post(path, "{\"checkedOn\": \"2026-11-20\", \"source\": \"お薬手帳\"}");
        coordinator.refused("plan-not-yet").post(path, "{\"checkedOn\": \"2026-11-21\", \"source\": \"薬局\"}");
    }

    /** The case of that night, which is over. */
    private static UUID over(Scene scene, UUID person) {
        UUID id = UUID.randomUUID();
        scene.given.service.sql("""
                insert into emergency_case (id, municipality, number, person_id, owner_hub_id, stage, caller_name, caller_relation,
                    caller_telephone, first_night, leaving, received_at, received_by, acknowledge_due, triage_due)
                select ?, municipality, '20261119-001', id, hub_id, 'RECEIVED', '川上 恵', '姉', '090-0000-2222', '2026-11-19', '2026-11-20',
                       '2026-11-18T15:00:00Z', gen_random_uuid(), now(), now() from person where id = ?
                """, id, person);
        scene.given.service.sql("update emergency_case set stage = 'TRIAGE' where id = ?", id);
        scene.given.service.sql("update emergency_case set stage = 'NOT_EMERGENCY' where id = ?", id);
        scene.given.service.sql(
                "update emergency_case set stage = 'CLOSED', closed_at = received_at + interval '8 hours' where id = ?",
                id);
        return id;
    }
}
