import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The halves of ops/drill-kill. {@code work URL FILE} opens emergencies and sends offers without a pause and notes each that was
 * acknowledged, until the service dies under it (a hold lasts one minute here); {@code check URL FILE} asks the service started anew for everything noted;
 * {@code expired URL FILE SECONDS} waits until no hold that has run out is left.
 */
final class Drill {
    private static final String HUB = "kyoten-tochigi";
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private Drill() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String url = arguments[1];
        Path noted = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "work" -> work(url, noted);
            case "check" -> check(url, noted);
            case "expired" -> expired(url, noted, Instant.now().plusSeconds(Long.parseLong(arguments[3])));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Each round: a new person's emergency, judged, searched, offered to the best unit that fits. */
    private static void work(String url, Path noted) throws IOException {
        int rounds = 0;
        try {
            Caller.signIn(url, "kikan-tochigi")
                    .post("/api/settings", Map.of("key", "offer.holdMinutes", "value", "1", "from", LocalDate.now(TOKYO).toString()))
                    .ok();
            Caller hub = Caller.signIn(url, HUB);
            prepare(hub, Caller.signIn(url, "kikan-tochigi"));
            while (true) {
                String id = open(hub, rounds++);
                note(noted, "case " + id);
                for (JsonNode candidate : search(hub, id)) {
                    if (candidate.get("fit").asText().equals("FITS")) {
                        Caller.Answer sent = hub.post(
                                "/api/emergencies/" + id + "/offers",
                                Map.of("units", List.of(candidate.get("unitId").asText())));
                        if (sent.status() == 201) {
                            note(noted, "offer " + id + " " + sent.body().get(0).get("id").asText());
                            break;
                        }
                    }
                }
            }
        } catch (Caller.Failed gone) {
            System.out.println("サービスが止まるまでに " + Files.readAllLines(noted).size() + " 件の返事がありました");
        }
    }

    /** Beds to ask for at any hour of any day: the short-stay units of the city take people now and have reported. */
    private static void prepare(Caller hub, Caller core) {
        for (JsonNode office : hub.get("/api/directory/offices?municipality=092037&size=200").ok().get("items")) {
            for (JsonNode unit : hub.get("/api/directory/offices/" + office.get("id").asText()).ok().get("units")) {
                if (unit.get("serviceCode").asText().equals("24")) {
                    String id = unit.get("id").asText();
                    Map<String, String> yes = Map.of("value", "YES");
                    core.put(
                                    "/api/directory/units/" + id + "/capabilities",
                                    Map.of(
                                            "version", unit.get("version").asLong(),
                                            "capabilities", Map.of("NIGHT_INTAKE", yes, "HOLIDAY_INTAKE", yes)))
                            .ok();
                    hub.post(
                            "/api/vacancies/units/" + id + "/reports",
                            Map.of("channel", "PHONE", "spokenWith", "当直", "from", LocalDate.now(TOKYO).minusDays(1).toString(),
                                    "to", LocalDate.now(TOKYO).plusDays(2).toString(), "status", "OPEN",
                                    "freeAny", Math.max(1, unit.path("capacity").asInt(1))));
                }
            }
        }
    }

    private static String open(Caller hub, int round) {
        String id = hub.post(
                        "/api/emergencies",
                        Map.of(
                                "callerName", "隣の人", "callerRelation", "隣人", "callerTelephone", "1", "situation", "母が倒れた", "nights", 1,
                                "stranger", Map.of("familyName", "訓練", "givenName", "その" + round, "familyKana", "クンレン", "givenKana", kana(round), "sex", "FEMALE")))
                .ok()
                .get("id")
                .asText();
        hub.post("/api/emergencies/" + id + "/judgement", Map.of("route", "EMERGENCY", "clause", "CG_ILLNESS")).ok();
        return id;
    }

    private static JsonNode search(Caller hub, String id) {
        return hub.post("/api/emergencies/" + id + "/searches", Map.of("reach", "HUB")).ok().get("candidates");
    }

    private static void check(String url, Path noted) throws IOException {
        Caller hub = Caller.signIn(url, HUB);
        List<String> lost = new ArrayList<>();
        List<String> lines = Files.readAllLines(noted);
        long offers = 0;
        for (String line : lines) {
            String[] words = line.split(" ");
            Caller.Answer found = hub.get("/api/emergencies/" + words[1]);
            boolean kept = found.status() == 200;
            if (words[0].equals("offer")) {
                offers++;
                kept = kept && found.body().get("offers").findValuesAsText("id").contains(words[2]);
            }
            if (!kept) {
                lost.add(line);
            }
        }
        System.out.println("返事のあった " + lines.size() + " 件（うち依頼 " + offers + " 件）のうち、なくなったもの " + lost.size() + " 件");
        System.exit(lost.isEmpty() && offers > 0 ? 0 : 1);
    }

    /** Every noted case has given up its hold: its offer has ended and it is searching again. */
    private static void expired(String url, Path noted, Instant until) throws IOException, InterruptedException {
        Caller hub = Caller.signIn(url, HUB);
        Set<String> waiting = new HashSet<>();
        for (String line : Files.readAllLines(noted)) {
            if (line.startsWith("offer ")) {
                waiting.add(line.split(" ")[1]);
            }
        }
        int all = waiting.size();
        while (!waiting.isEmpty() && Instant.now().isBefore(until)) {
            waiting.removeIf(id -> hub.get("/api/emergencies/" + id).ok().get("stage").asText().equals("MATCHING"));
            Thread.sleep(100);
        }
        System.out.println("時間の切れた依頼 " + all + " 件のうち、まだおさえているもの " + waiting.size() + " 件");
        System.exit(waiting.isEmpty() && all > 0 ? 0 : 1);
    }

    private static void note(Path noted, String line) throws IOException {
        Files.writeString(noted, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String kana(int round) {
        StringBuilder name = new StringBuilder("ソノ");
        for (char digit : Integer.toString(round).toCharArray()) {
            name.append("レイニサヨゴムナハキ".charAt(digit - '0'));
        }
        return name.toString();
    }
}
