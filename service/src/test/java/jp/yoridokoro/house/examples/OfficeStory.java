package jp.yoridokoro.house.examples;

import java.util.UUID;

/** くわの実ホーム says what it has and what it can do; the city positions it in its network. */
final class OfficeStory implements Story {
    private static final String FACTS = """
            {"name": "%s", "shortStayType": "ATTACHED", "shortStayKind": "WELFARE", "groupHomeType": "NOT_GROUP_HOME", "capacity": %d,
             "sexPolicy": "SAME_SEX_PER_NIGHT", "ageMin": 18, "ageMax": %d, "agePolicy": "MIXED", "categoryMin": 2, "categoryMax": 6,
             "maxStayDays": 14, "version": %s}
            """;

    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        UUID office = scene.given.office("くわの実ホーム");
        scene.given.service.sql("update office set kana = 'クワノミホーム', telephone = '0282-00-0037' where id = ?", office);
        Teller provider = scene.by(scene.given.provider(office));

        UUID unit = provider.post(
                        "/api/directory/units",
                        "{\"officeId\": \"%s\", \"serviceCode\": \"24\", \"facts\": %s}"
                                .formatted(office, FACTS.formatted("くわの実ホーム 短期入所", 2, 64, "null")))
                .id();
        provider.put("/api/directory/units/" + unit, FACTS.formatted("くわの実ホーム 短期入所", 3, 64, "0"));
        provider.refused("base-version")
                .put("/api/directory/units/" + unit, FACTS.formatted("くわの実ホーム 短期入所", 4, 64, "0"));
        provider.refused("directory-range-reversed")
                .put("/api/directory/units/" + unit, FACTS.formatted("くわの実ホーム 短期入所", 3, 17, "1"));
        capabilities(provider, unit);
        pool(scene, provider, office, unit);
        provider.put("/api/directory/offices/" + office + "/contact", """
                {"window": "夜勤主任", "telephone": "090-0000-0037", "roundTheClock": "YES", "version": 0}
                """);
        position(scene, office);
    }

    private static void capabilities(Teller provider, UUID unit) {
        String path = "/api/directory/units/" + unit + "/capabilities";
        provider.put(path, """
                {"version": 1, "capabilities": {
                    "NIGHT_INTAKE": {"value": "YES", "note": "21時から翌7時まで。先に電話をください", "source": "事業所"},
                    "BEHAVIOUR_10": {"value": "YES", "source": "事業所", "verifiedOn": "2026-11-01"},
                    "SUCTION": {"value": "NO"}}}
                """);
        provider.refused("directory-care-code-unknown").put(path, """
                {"version": 2, "capabilities": {"FLYING": {"value": "YES"}}}
                """);
    }

    private static void pool(Scene scene, Teller provider, UUID office, UUID unit) {
        UUID pool = provider.post("/api/directory/pools", """
                {"officeId": "%s", "name": "2階の居室", "capacity": 6}
                """.formatted(office)).id();
        provider.put("/api/directory/units/" + unit + "/pool", """
                {"poolId": "%s", "version": 2}
                """.formatted(pool));
        UUID elsewhere = scene.given.pool(scene.given.office("すずらん荘"), "すずらん荘", 4);
        provider.refused("directory-pool-of-other-office")
                .put("/api/directory/units/" + unit + "/pool", """
                {"poolId": "%s", "version": 3}
                """.formatted(elsewhere));
    }

    private static void position(Scene scene, UUID office) {
        Teller officer = scene.officer();
        String form = """
                {"officeId": "%s", "functions": ["EMERGENCY", "EXPERIENCE"], "from": "2026-04-01"}
                """.formatted(office);
        UUID positioning = officer.post("/api/directory/positionings", form).id();
        officer.refused("directory-positioned-already").post("/api/directory/positionings", form);
        officer.post("/api/directory/positionings/" + positioning + "/end", "{\"on\": \"2027-04-01\"}");
        officer.refused("directory-positioning-dates")
                .post("/api/directory/positionings/" + positioning + "/end", "{\"on\": \"2026-04-01\"}");
    }
}
