import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The national directory is imported, and offices of a city are told what they can do. */
final class DirectoryPart {
    private final Play play;

    DirectoryPart(Play play) {
        this.play = play;
    }

    void imports() {
        if (!Files.isDirectory(play.data)) {
            System.out.println("－ 名簿のファイルがないので、取込みは飛ばします: " + play.data);
            return;
        }
        play.step("市区町村コードを取り込む", () -> counts(upload("/api/directory/municipalities/imports", "citycode.csv")));
        for (String file : List.of("wamnet-024-shortstay.csv", "wamnet-033-grouphome-sjis.csv")) {
            play.step("試しに読む " + file, () -> imported(file, true));
            play.step("取り込む " + file, () -> imported(file, false));
        }
    }

    private JsonNode upload(String path, String file) {
        return play.callers.get("shi-tochigi").post(path, play.data.resolve(file)).ok();
    }

    private String imported(String file, boolean dryRun) {
        String id = upload("/api/directory/imports?dryRun=" + dryRun, file).get("id").asText();
        while (true) {
            JsonNode seen = play.get("shi-tochigi", "/api/directory/imports/" + id);
            switch (seen.get("state").asText()) {
                case "DONE" -> {
                    return counts(seen.get("report"));
                }
                case "FAILED" -> throw new IllegalStateException("取込みに失敗しました " + seen);
                default -> Play.pause();
            }
        }
    }

    private static String counts(JsonNode report) {
        StringBuilder words = new StringBuilder();
        report.properties().forEach(field -> {
            if (field.getValue().isInt()) {
                words.append(field.getKey()).append(' ').append(field.getValue()).append("  ");
            }
        });
        return words.toString().strip();
    }

    /** Three short-stay units of a city, real ones if the directory was imported, told what they can do and how many beds they have. */
    List<JsonNode> offices(String title, String core, String hub, String municipality, String city) {
        List<JsonNode> units = new ArrayList<>();
        play.step(title, () -> {
            for (JsonNode office : play.get(hub, "/api/directory/offices?municipality=" + municipality + "&size=200").get("items")) {
                JsonNode whole = play.get(hub, "/api/directory/offices/" + office.get("id").asText());
                boolean real = !whole.get("officeNumber").asText().contains("9900");
                for (JsonNode unit : whole.get("units")) {
                    boolean shortStay = unit.get("serviceCode").asText().equals("24") && !unit.get("capacity").isNull() && unit.get("capacity").asInt() >= 2;
                    boolean anybody = List.of("MIXED", "UNKNOWN").contains(unit.get("sexPolicy").asText()) && unit.get("categoryMin").isNull();
                    if (units.size() < 3 && shortStay && anybody && (real || !Files.isDirectory(play.data))) {
                        units.add(capable(core, unit));
                        break;
                    }
                }
            }
            Play.check(units.size() == 3, city + "に短期入所が3つ見つからない");
            return units.stream().map(unit -> unit.get("name").asText()).toList().toString();
        });
        play.step(city + "の3か所の空きを、電話で聞いて報告する", () -> {
            for (JsonNode unit : units) {
                play.post(
                        hub,
                        "/api/vacancies/units/" + unit.get("id").asText() + "/reports",
                        Play.map("channel", "PHONE", "spokenWith", "当直の方", "from", play.today.minusDays(1), "to", play.today.plusDays(7), "status", "OPEN",
                                "planned", 0, "kept", 0, "freeMale", 0, "freeFemale", 0, "freeAny", 2, "overCapacity", false));
            }
            return "各2床・8夜";
        });
        return units;
    }

    private JsonNode capable(String core, JsonNode unit) {
        Map<String, Object> said = new HashMap<>();
        for (String code : List.of("BEHAVIOUR_10", "MEDICATION", "SUCTION", "NIGHT_INTAKE", "HOLIDAY_INTAKE", "NIGHT_NURSE", "AWAKE_NIGHT_STAFF")) {
            said.put(code, Map.of("value", "YES", "source", "電話での聞き取り", "verifiedOn", play.today));
        }
        for (String code : List.of("TRIAL_REQUIRED", "REGISTRATION_REQUIRED", "CONTRACT_REQUIRED", "ASK_BY_PHONE")) {
            said.put(code, Map.of("value", "NO", "source", "電話での聞き取り", "verifiedOn", play.today));
        }
        play.put(core, "/api/directory/units/" + unit.get("id").asText() + "/capabilities",
                Map.of("version", unit.get("version").asLong(), "capabilities", said));
        return unit;
    }
}
