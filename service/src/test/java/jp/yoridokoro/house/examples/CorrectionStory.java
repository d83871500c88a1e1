package jp.yoridokoro.house.examples;

import java.util.UUID;
import jp.yoridokoro.emergency.Town;

/** The morning after a night at a group home: what calms him is not what the plan says. */
final class CorrectionStory implements Story {
    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Town town = scene.town;
        UUID kenji = scene.kenji();
        town.service.sql("""
                insert into consent (id, person_id, municipality, text_version, recipients, sections, purposes, signed_on, signer, relation, method,
                    valid, recorded_by, recorded_at)
                values (gen_random_uuid(), ?, ?, '1', '{PROVIDER,HUB}', '{ALL}', '{EMERGENCY}', '2026-04-01', '川上 健二', '本人', 'PAPER', '[2026-04-01,)',
                    gen_random_uuid(), now())
                """, kenji, town.given.municipality);
        town.coordinator.post("/api/people/" + kenji + "/plans", """
                        {"kind": "CAREGIVER_ABSENCE", "baseVersion": 0, "madeWith": ["本人", "母"], "items": {
                          "CALMING": {"words": "好きな音楽を聞く"}, "SLEEP": {"words": "22時に寝る"}, "MEALS": {"words": "ふつう食"}}}
                        """).ok();
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        town.given.capability(unit, "BEHAVIOUR_10", "YES");
        UUID caseId = town.staying(kenji, unit, 2);
        Object stay = town.service
                .column("select id from stay where case_id = ?", caseId)
                .getFirst();
        scene.given.service.clock().set("2026-11-21T08:30");
        Teller office = scene.office(unit);
        Teller coordinator = scene.coordinator();
        office.get("/api/stays/" + stay + "/plan-items");
        String path = "/api/stays/" + stay + "/plan-proposals";
        office.refused("correction-not-shown").post(path, "{\"items\": [{\"field\": \"KEY\", \"found\": \"郵便受けの中\"}]}");
        UUID first = office.post(path, """
                        {"items": [{"field": "CALMING", "found": "静かな部屋で10分ひとりになると落ち着いた"},
                                   {"field": "SLEEP", "found": "0時すぎまで眠れなかった"}], "words": "朝食はよく召し上がった"}
                        """).id();
        scene.given.service.clock().set("2026-11-21T08:40");
        UUID second = office.post(path, "{\"items\": [{\"field\": \"MEALS\", \"found\": \"きざむと食べやすそうだった\"}]}")
                .id();
        coordinator.get("/api/plan-proposals?open=true&size=20");
        coordinator.get("/api/plan-proposals/" + first);
        coordinator.post("/api/plan-proposals/" + first + "/acceptance", """
                {"baseVersion": 1, "fields": ["CALMING"], "words": "落ち着き方を次の版に入れた。睡眠は初めての場所だったためと思う"}
                """);
        coordinator
                .refused("correction-answered-already")
                .post("/api/plan-proposals/" + first + "/acceptance", "{\"baseVersion\": 2}");
        coordinator
                .refused("base-version")
                .post("/api/plan-proposals/" + second + "/acceptance", "{\"baseVersion\": 1}");
        coordinator.post("/api/plan-proposals/" + second + "/decline", "{\"reason\": \"家ではふつう食。次に会うとき本人に聞く\"}");
        office.get("/api/plan-proposals/" + first);
        scene.given.service.clock().set("2026-11-20T22:00");
    }
}
