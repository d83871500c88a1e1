package jp.yoridokoro.house.examples;

import java.util.UUID;
import jp.yoridokoro.emergency.Town;

/** くわの実ホーム is asked at night, takes 健二さん and lets him go; すずらん荘 cannot; the hub no longer asks みずほ園. */
final class OfferStory implements Story {
    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Town town = scene.town;
        UUID unit = place(town, "くわの実ホーム");
        UUID full = place(town, "すずらん荘");
        UUID spare = place(town, "みずほ園");
        UUID person = scene.kenji();
        town.registered(person, "A");
        UUID id = town.searching(person, 2);
        UUID asked = Town.only(town.offer(id, unit));
        UUID askedFull = Town.only(town.offer(id, full));
        UUID askedSpare = Town.only(town.offer(id, spare));
        Teller office = scene.office(unit);
        office.get("/api/offers");
        office.get("/api/offers/" + asked);

        scene.office(full).post("/api/offers/" + askedFull + "/refusal", """
                {"name": "渡辺 和子", "refusal": "FULL", "note": "夕方に入所がありました"}
                """);
        scene.coordinator().post("/api/offers/" + askedSpare + "/withdrawal", "{\"reason\": \"近い所が先に見つかりそう\"}");
        scene.office(spare)
                .refused("emergency-offer-over")
                .post("/api/offers/" + askedSpare + "/acceptance", "{\"name\": \"石川 実\"}");
        scene.office(full).refused("base-unknown").get("/api/offers/" + asked);
        UUID stay = office.post("/api/offers/" + asked + "/acceptance", "{\"name\": \"小林 誠\"}")
                .id();
        office.refused("emergency-no-stay")
                .post("/api/stays/" + stay + "/exit", "{\"leaving\": \"2026-11-22\", \"to\": \"HOME\"}");
        office.get("/api/stays");
        office.get("/api/stays/" + stay + "/disclosure");
        office.post("/api/stays/" + stay + "/arrival");
        town.coordinator
                .post("/api/emergencies/" + id + "/exit-plan", "{\"on\": \"2026-11-22\", \"to\": \"HOME\"}")
                .ok();
        scene.given.service.clock().set("2026-11-22T10:00");
        office.post("/api/stays/" + stay + "/exit", "{\"leaving\": \"2026-11-22\", \"to\": \"HOME\"}");
        office.refused("base-unknown").get("/api/stays/" + stay + "/disclosure");
    }

    private static UUID place(Town town, String name) {
        UUID unit = town.unit(name, 1, 0, 0);
        town.given.capability(unit, "BEHAVIOUR_10", "YES");
        return unit;
    }
}
