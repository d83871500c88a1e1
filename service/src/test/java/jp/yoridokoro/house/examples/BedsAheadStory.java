package jp.yoridokoro.house.examples;

import java.util.UUID;

/** くわの実ホーム says its Wednesdays until the year's end, and the city pays it for a bed kept free. */
final class BedsAheadStory implements Story {
    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        UUID office = scene.given.office("くわの実ホーム");
        UUID unit = scene.given.unit(office, "くわの実ホーム 短期入所", 4);
        String kept = "/api/vacancies/units/" + unit + "/kept-beds";
        Teller provider = scene.by(scene.given.provider(office));
        Teller officer = scene.officer();

        UUID agreement = officer.post(kept, """
                {"beds": 1, "from": "2026-12-01", "to": "2027-04-01", "words": "令和8年度 緊急時受入れ空床確保事業"}
                """).id();
        officer.refused("keptbed-agreed-already").post(kept, "{\"beds\": 2, \"from\": \"2027-01-01\"}");
        provider.refused("base-not-yours").post(kept, "{\"beds\": 1, \"from\": \"2027-04-01\"}");
        provider.get(kept);
        wednesdays(provider, unit);
        officer.post("/api/vacancies/kept-beds/" + agreement + "/end", "{\"to\": \"2027-02-01\"}");
    }

    private static void wednesdays(Teller provider, UUID unit) {
        String path = "/api/vacancies/range-edits";
        provider.refused("calendar-range-wrong").post(path, """
                {"units": ["%s"], "channel": "WEB", "from": "2026-11-25", "to": "2026-11-25", "status": "FULL"}
                """.formatted(unit));
        provider.post(path, """
                {"units": ["%s"], "channel": "WEB", "from": "2026-11-20", "to": "2027-01-01", "weekdays": ["WEDNESDAY"],
                 "status": "OPEN", "occupied": 2, "kept": 1, "freeAny": 1, "conditions": "水曜は夜勤が2名います"}
                """.formatted(unit));
        provider.post(path, """
                {"units": ["%s"], "channel": "WEB", "from": "2026-12-30", "to": "2027-01-01", "onlySet": true, "status": "FULL"}
                """.formatted(unit));
    }
}
