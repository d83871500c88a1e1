package jp.yoridokoro.house.examples;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import jp.yoridokoro.directory.WamFiles;
import jp.yoridokoro.testing.Given;
import jp.yoridokoro.testing.Service;

/** A city begins: it takes in the national lists, opens its hub and joins its neighbours. In a service of its own, whose lists nobody else fills. */
final class DirectoryStory implements Story {
    private static final String CODES = """
            団体コード,"都道府県名（漢字）","市区町村名（漢字）","都道府県名（カナ）","市区町村名（カナ）"
            090000,栃木県,,トチギケン,
            092037,栃木県,栃木市,トチギケン,トチギシ
            092088,栃木県,小山市,トチギケン,オヤマシ
            09364,栃木県,野木町,トチギケン,ノギマチ
            """;

    @Override
    public void tell(Examples examples) {
        Service service = Service.start(Map.of());
        try {
            Given given = Given.municipality(service, "tochigi");
            examples.municipality(given, "栃木市", "092037");
            Teller officer = examples.by(given.municipalStaff());
            Teller coordinator = examples.by(given.coordinator(given.hub("にしかた拠点")));
            lists(officer, coordinator);
            areas(given, officer);
            hubs(given, officer);
        } finally {
            service.server.close();
        }
    }

    private static void lists(Teller officer, Teller coordinator) {
        officer.post("/api/directory/municipalities/imports", CODES.getBytes(StandardCharsets.UTF_8));
        officer.refused("directory-file-not-codes")
                .post("/api/directory/municipalities/imports", "氏名,電話\n".getBytes(StandardCharsets.UTF_8));
        officer.get("/api/directory/municipalities?prefecture=" + query("栃木県"));
        byte[] file = new WamFiles()
                .row("09000", "A0000001", "短期入所", "0910300037", "くわの実ホーム", "栃木県栃木市", "大平町西水代1-2", "4")
                .row("09000", "A0000002", "共同生活援助", "0910300045", "すずらん荘", "栃木県栃木市", "都賀町3-4", "約10")
                .plain();
        officer.refused("directory-file-not-wam")
                .post("/api/directory/imports?dryRun=true", "氏名,電話\n".getBytes(StandardCharsets.UTF_8));
        coordinator.refused("base-not-yours").post("/api/directory/imports?dryRun=false", file);
        String run = "/api/directory/imports/"
                + officer.post("/api/directory/imports?dryRun=false", file).id();
        for (int tries = 0; officer.caller().get(run).ok().get("state").asText().equals("RUNNING"); tries++) {
            if (tries > 1000) {
                throw new AssertionError("the import does not end");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        officer.get(run);
        JsonNode office = officer.get("/api/directory/offices?name=" + query("くわの実") + "&size=10")
                .ok()
                .at("/items/0");
        officer.get("/api/directory/offices/" + office.get("id").asText());
        officer.refused("base-unknown").get("/api/directory/offices/00000000-0000-4000-8000-000000000000");
        officer.get("/api/directory/care-codes");
    }

    private static void areas(Given given, Teller officer) {
        Map<String, Object> area = Map.of("name", "両毛南部圏域", "municipalities", List.of(given.municipality, "092088"));
        officer.post("/api/directory/areas", area);
        officer.refused("directory-area-name-taken").post("/api/directory/areas", area);
        officer.refused("directory-municipality-not-listed")
                .post(
                        "/api/directory/areas",
                        Map.of("name", "県南圏域", "municipalities", List.of(given.municipality, "093645")));
        officer.get("/api/directory/areas");
    }

    private static void hubs(Given given, Teller officer) {
        UUID sibling = given.hub("みなみ拠点");
        String hub = """
                {"name": "くらしだいじネット", "type": "NETWORKED", "telephone": "0282-00-0100", "nightTelephone": "090-0000-0100",
                 "latitude": 36.38, "longitude": 139.73, "functions": ["CONSULTATION", "EMERGENCY"],
                 "areas": [{"municipality": "%s", "district": "大平町"}],
                 "neighbours": [{"hubId": "%s", "relation": "SIBLING", "rank": 1}]%s}
                """;
        UUID opened = officer.post("/api/directory/hubs", hub.formatted(given.municipality, sibling, ""))
                .id();
        officer.refused("directory-hub-name-taken")
                .post("/api/directory/hubs", hub.formatted(given.municipality, sibling, ""));
        officer.put("/api/directory/hubs/" + opened, hub.formatted(given.municipality, sibling, ", \"version\": 0"));
        officer.refused("base-version")
                .put("/api/directory/hubs/" + opened, hub.formatted(given.municipality, sibling, ", \"version\": 0"));
        officer.get("/api/directory/hubs");
    }

    private static String query(String words) {
        return java.net.URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
