package jp.yoridokoro.house.examples;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.yoridokoro.registry.Registrants;

/** What follows from a registration: the letter of the decision, and the days nobody may let pass. */
final class DueStory implements Story {
    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        UUID office = scene.given.office("相談支援センターあおば");
        Teller specialist = scene.by(scene.given.specialist(office));
        Teller core = scene.core();
        UUID kenji = scene.kenji();
        scene.given.service.sql(
                "update person set specialist_office_id = ?, short_stay_until = '2027-03-31' where id = ?",
                office,
                kenji);
        registered(scene, specialist, core, kenji);

        String days = "from=2026-11-01&to=2026-11-30";
        specialist.get("/api/registrations/decisions?" + days);
        core.getAs("text/csv", "/api/registrations/decisions.csv?" + days);
        core.refused("decision-days-reversed").get("/api/registrations/decisions?from=2026-11-30&to=2026-11-01");
        core.refused("base-input").get("/api/registrations/decisions?from=2026-11-01");

        String purpose = "purpose=" + URLEncoder.encode("月はじめの確認", StandardCharsets.UTF_8);
        specialist.get("/api/registrations/due?on=2026-12-13&kind=TALK&band=7&" + purpose);
        core.get("/api/registrations/due?on=2026-12-21&overdue=true&office=" + office + "&" + purpose);
        core.get("/api/registrations/due?on=2027-03-05&person=" + kenji + "&" + purpose);
        core.get("/api/registrations/due/offices?on=2026-12-21");
        scene.office(scene.town.silent("くわの実ホーム")).refused("base-not-yours").get("/api/registrations/due");
    }

    private static void registered(Scene scene, Teller specialist, Teller core, UUID person) {
        UUID registration = Registrants.draft(specialist.caller(), person);
        Registrants.upToJudgement(
                registration, specialist.caller(), scene.coordinator().caller());
        String path = "/api/registrations/" + registration;
        UUID meeting = core.caller()
                .post(
                        path + "/meetings",
                        "{\"kind\": \"REGISTRATION_JUDGE\", \"plannedAt\": \"2026-11-20T14:00:00+09:00\"}")
                .id();
        core.caller().post("/api/meetings/" + meeting + "/minutes", """
                {"heldAt": "2026-11-20T14:00:00+09:00", "decision": "登録する", "version": 0,
                 "participants": [{"organisation": "基幹相談支援センター", "name": "鈴木 大輔", "role": "基幹職員", "presence": "PRESENT"},
                                  {"organisation": "相談支援センターあおば", "name": "青葉 花子", "role": "相談支援専門員", "presence": "PRESENT"}]}
                """).ok();
        core.caller()
                .post(path + "/admission", "{\"reason\": \"母の持病があり、ほかに介護できる人がいない\"}")
                .ok();
    }
}
