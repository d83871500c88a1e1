import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** The story of a person safely placed, on a running service with demo accounts. Everything goes through the API. */
final class Walk {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final String url;
    private final Path data;
    private final LocalDate today = LocalDate.now(TOKYO);
    private final String run = katakana(System.nanoTime());
    private final Map<String, Caller> callers = new HashMap<>();
    private int steps;

    private Walk(String url, Path data) {
        this.url = url.replaceAll("/$", "");
        this.data = data;
    }

    public static void main(String[] arguments) {
        Walk walk = new Walk(arguments[0], Path.of(arguments[1]));
        try {
            walk.all();
        } catch (RuntimeException failed) {
            System.out.println("✘ " + failed.getMessage());
            System.exit(1);
        }
    }

    private void all() {
        Instant began = Instant.now();
        for (String login : List.of("shi-tochigi", "kikan-tochigi", "kyoten-tochigi", "soudan-tochigi", "kikan-kashiwa", "kyoten-kita", "kyoten-minami")) {
            signIn(login);
        }
        directory();
        List<JsonNode> tochigi = offices("栃木市の実在の事業所に、できることを記録する", "kikan-tochigi", "kyoten-tochigi", "092037", "栃木市");
        List<JsonNode> kashiwa = offices("柏市の実在の事業所に、できることを記録する", "kikan-kashiwa", "kyoten-kita", "122173", "柏市");
        registeredPerson(tochigi);
        unregisteredPerson(kashiwa);
        System.out.printf("%n全%d段が終わりました（%.1f秒）%n", steps, Instant.now().toEpochMilli() / 1000.0 - began.toEpochMilli() / 1000.0);
    }

    // the directory ------------------------------------------------------------------------------------------------------

    private void directory() {
        if (!Files.isDirectory(data)) {
            System.out.println("－ 名簿のファイルがないので、取込みは飛ばします: " + data);
            return;
        }
        step("市区町村コードを取り込む", () -> counts(upload("/api/directory/municipalities/imports", "citycode.csv")));
        for (String file : List.of("wamnet-024-shortstay.csv", "wamnet-033-grouphome-sjis.csv")) {
            step("試しに読む " + file, () -> imported(file, true));
            step("取り込む " + file, () -> imported(file, false));
        }
    }

    private JsonNode upload(String path, String file) {
        return callers.get("shi-tochigi").post(path, data.resolve(file)).ok();
    }

    private String imported(String file, boolean dryRun) {
        String id = upload("/api/directory/imports?dryRun=" + dryRun, file).get("id").asText();
        while (true) {
            JsonNode seen = get("shi-tochigi", "/api/directory/imports/" + id);
            switch (seen.get("state").asText()) {
                case "DONE" -> {
                    return counts(seen.get("report"));
                }
                case "FAILED" -> throw new IllegalStateException("取込みに失敗しました " + seen);
                default -> pause();
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
    private List<JsonNode> offices(String title, String core, String hub, String municipality, String city) {
        List<JsonNode> units = new ArrayList<>();
        step(title, () -> {
            for (JsonNode office : get(hub, "/api/directory/offices?municipality=" + municipality + "&size=200").get("items")) {
                JsonNode whole = get(hub, "/api/directory/offices/" + office.get("id").asText());
                boolean real = !whole.get("officeNumber").asText().contains("9900");
                for (JsonNode unit : whole.get("units")) {
                    boolean shortStay = unit.get("serviceCode").asText().equals("24") && !unit.get("capacity").isNull() && unit.get("capacity").asInt() >= 2;
                    boolean anybody = List.of("MIXED", "UNKNOWN").contains(unit.get("sexPolicy").asText()) && unit.get("categoryMin").isNull();
                    if (units.size() < 3 && shortStay && anybody && (real || !Files.isDirectory(data))) {
                        units.add(capable(core, unit));
                        break;
                    }
                }
            }
            check(units.size() == 3, city + "に短期入所が3つ見つからない");
            return units.stream().map(unit -> unit.get("name").asText()).toList().toString();
        });
        step(city + "の3か所の空きを、電話で聞いて報告する", () -> {
            for (JsonNode unit : units) {
                post(
                        hub,
                        "/api/vacancies/units/" + unit.get("id").asText() + "/reports",
                        map("channel", "PHONE", "spokenWith", "当直の方", "from", today.minusDays(1), "to", today.plusDays(7), "status", "OPEN",
                                "planned", 0, "kept", 0, "freeMale", 0, "freeFemale", 0, "freeAny", 2, "overCapacity", false));
            }
            return "各2床・8夜";
        });
        return units;
    }

    private JsonNode capable(String core, JsonNode unit) {
        Map<String, Object> said = new HashMap<>();
        for (String code : List.of("BEHAVIOUR_10", "MEDICATION", "SUCTION", "NIGHT_INTAKE", "HOLIDAY_INTAKE", "NIGHT_NURSE", "AWAKE_NIGHT_STAFF")) {
            said.put(code, Map.of("value", "YES", "source", "電話での聞き取り", "verifiedOn", today));
        }
        for (String code : List.of("TRIAL_REQUIRED", "REGISTRATION_REQUIRED", "CONTRACT_REQUIRED", "ASK_BY_PHONE")) {
            said.put(code, Map.of("value", "NO", "source", "電話での聞き取り", "verifiedOn", today));
        }
        put(core, "/api/directory/units/" + unit.get("id").asText() + "/capabilities",
                Map.of("version", unit.get("version").asLong(), "capabilities", said));
        return unit;
    }

    // a registered person -------------------------------------------------------------------------------------------------

    private void registeredPerson(List<JsonNode> units) {
        String person = step("相談員が登録する（同意・必要なこと・連絡先）", this::register);
        step("判定会議を開いて登録を決める", () -> admit(person));
        step("クライシスプランを書く", () -> plan(person));
        String sibling = step("姉妹拠点を用意する", this::sibling);
        String id = step("夜の電話を受ける（登録のある方）", () -> call(person));
        step("二人目の電話は、開いている案件につながる", () -> {
            JsonNode again = post("kyoten-tochigi", "/api/emergencies", callForm(person));
            check(again.get("joined").asBoolean() && again.get("id").asText().equals(id), "別の案件になった");
            return again.get("number").asText();
        });
        step("緊急時の定義に照らして判断する", () -> stage(post("kyoten-tochigi", "/api/emergencies/" + id + "/judgement",
                Map.of("route", "EMERGENCY", "clause", "CG_HOSPITAL", "causeOn", today, "words", "母の入院"))));
        step("受入先をさがす（理由つき）", () -> ranking("kyoten-tochigi", id, units));
        List<String> offers = step("3か所に一度に依頼する", () -> offers("kyoten-tochigi", id, units));
        step("2か所が同時に「受け入れる」と答える", () -> race("kyoten-tochigi", "kikan-tochigi", offers));
        step("到着する", () -> stage(post("kyoten-tochigi", "/api/emergencies/" + id + "/arrival", Map.of())));
        step("ケア会議の日を決めて、開く", () -> careMeeting("kyoten-tochigi", id));
        step("退所の前には終了できない", () -> refusedClosing("kyoten-tochigi", id));
        step("姉妹拠点に引き継ぐ", () -> handOver("kyoten-tochigi", "kikan-tochigi", id, sibling));
        step("やることを済ませ、退所し、終了する", () -> finish("kikan-tochigi", id));
    }

    private String register() {
        JsonNode person = post("soudan-tochigi", "/api/people", Map.of(
                "person", map("hubId", hubNamed("soudan-tochigi", "栃木市くらしの拠点"), "familyName", "歩", "givenName", run, "familyKana", "アユミ", "givenKana", run, "birthDate", "1991-05-03", "sex", "MALE",
                        "address", "栃木県栃木市", "latitude", 36.38, "longitude", 139.73, "behaviourScore", 12, "shortStayDecision", "YES"),
                "needs", List.of(need("MEDICATION", "YES"), need("SUCTION", "NO")),
                "mainCaregiver", Map.of("name", "歩 よし子", "relation", "母", "birthYear", 1944, "health", "SICKLY", "main", true, "livesTogether", "YES")));
        String id = person.get("id").asText();
        put("soudan-tochigi", "/api/people/" + id + "/contacts", Map.of("version", version("soudan-tochigi", "/api/people/" + id),
                "items", List.of(Map.of("rank", 1, "name", "歩 次郎", "relation", "兄", "telephone", "090-0000-0000", "accepted", "YES"))));
        post("soudan-tochigi", "/api/people/" + id + "/consents", Map.of("textVersion", "1", "recipients", List.of("PROVIDER", "HUB", "MEETING"),
                "sections", List.of("ALL"), "purposes", List.of("EMERGENCY"), "signedOn", today, "signer", "本人", "relation", "本人", "method", "PAPER"));
        return id;
    }

    private String admit(String person) {
        String id = post("soudan-tochigi", "/api/people/" + person + "/registrations", Map.of("registrationClass", "A", "expectedEmergency", "母の入院")).get("id").asText();
        String at = "/api/registrations/" + id;
        post("soudan-tochigi", at + "/submission", Map.of());
        post("kikan-tochigi", at + "/assessment", Map.of("assessment", "母が高齢で病気がち。見守りが必要。"));
        post("kikan-tochigi", at + "/judgement-call", Map.of());
        JsonNode meeting = post("kikan-tochigi", at + "/meetings", Map.of("kind", "REGISTRATION_JUDGE", "plannedAt", Instant.now(), "place", "市役所",
                "participants", List.of(present("基幹相談支援センター"))));
        hold("kikan-tochigi", meeting, List.of());
        JsonNode registered = post("kikan-tochigi", at + "/admission", Map.of("reason", "介護者が高齢で、代わりがいない"));
        return find(registered, "state") + "、話し合いの期限 " + find(registered, "talkDue");
    }

    private String plan(String person) {
        JsonNode plan = post("soudan-tochigi", "/api/people/" + person + "/plans", Map.of("kind", "CAREGIVER_ABSENCE", "baseVersion", 0,
                "madeWith", List.of("本人", "母"), "agreedBy", "本人", "agreedOn", today,
                "items", Map.of(
                        "CALLED", Map.of("words", "あゆみさん"),
                        "CALMING", Map.of("words", "静かな部屋で音楽を聞くと落ち着く"),
                        "NEVER", Map.of("words", "うしろから声をかけない"),
                        "MEDICINES", Map.of("words", "朝夕の薬。お薬手帳はかばんの中"),
                        "KEY", Map.of("words", "鍵は兄が持っている"))));
        return "第" + find(plan, "version") + "版";
    }

    private String sibling() {
        for (JsonNode hub : get("kikan-tochigi", "/api/directory/hubs")) {
            if (hub.get("name").asText().equals("栃木市ひがし拠点")) {
                return hub.get("id").asText();
            }
        }
        return post("kikan-tochigi", "/api/directory/hubs", Map.of("name", "栃木市ひがし拠点", "type", "NETWORKED", "telephone", "0282-00-0099",
                "functions", List.of("CONSULTATION", "EMERGENCY"))).get("id").asText();
    }

    private Map<String, Object> callForm(String person) {
        return Map.of("personId", person, "callerName", "歩 次郎", "callerRelation", "兄", "callerTelephone", "090-0000-0000",
                "situation", "母が救急車で運ばれた。弟は一人で過ごせない。", "nights", 3);
    }

    private String call(String person) {
        return post("kyoten-tochigi", "/api/emergencies", callForm(person)).get("id").asText();
    }

    // somebody nobody knew --------------------------------------------------------------------------------------------------

    private void unregisteredPerson(List<JsonNode> units) {
        String id = step("夜の電話を受ける（登録のない方、12項目まで）", () -> post("kyoten-kita", "/api/emergencies", Map.of(
                "callerName", "民生委員", "callerRelation", "民生委員", "callerTelephone", "04-0000-0000", "situation", "母が倒れ、家に一人でいる", "nights", 2,
                "stranger", Map.of("familyName", "森", "givenName", run, "familyKana", "モリ", "givenKana", run, "birthDate", "1988-02-11", "sex", "FEMALE",
                        "needs", Map.of("MEDICATION", "YES")))).get("id").asText());
        step("判断する", () -> stage(post("kyoten-kita", "/api/emergencies/" + id + "/judgement", Map.of("route", "EMERGENCY", "clause", "CG_ILLNESS"))));
        step("受入先をさがす（姉妹拠点まで）", () -> ranking("kyoten-kita", id, units));
        List<String> offers = step("3か所に一度に依頼する", () -> offers("kyoten-kita", id, units));
        step("1か所が断り、2か所が同時に受け入れる", () -> {
            post("kyoten-kita", "/api/offers/" + offers.get(0) + "/refusal", Map.of("name", "当直", "refusal", "STAFF_TONIGHT"));
            return race("kyoten-kita", "kikan-kashiwa", offers.subList(1, 3));
        });
        step("到着する", () -> stage(post("kyoten-kita", "/api/emergencies/" + id + "/arrival", Map.of())));
        step("ケア会議を開く", () -> careMeeting("kyoten-kita", id));
        String south = hubNamed("kyoten-kita", "南拠点");
        step("姉妹拠点に引き継ぐ（断りも一緒に渡る）", () -> handOver("kyoten-kita", "kyoten-minami", id, south));
        step("前の拠点からは、もう見えない", () -> {
            check(callers.get("kyoten-kita").get("/api/emergencies/" + id).status() == 404, "まだ見える");
            return "404";
        });
        step("やることを済ませ、退所し、終了する", () -> finish("kyoten-minami", id));
    }

    // shared pieces ----------------------------------------------------------------------------------------------------------

    private String ranking(String hub, String id, List<JsonNode> units) {
        JsonNode found = post(hub, "/api/emergencies/" + id + "/searches", Map.of("reach", "SIBLING", "reason", "今夜の受入先")).get("candidates");
        long fits = 0;
        for (JsonNode candidate : found) {
            check(!candidate.get("verdicts").isEmpty() && candidate.get("score").get("parts").size() == 7, "理由がない");
            fits += candidate.get("fit").asText().equals("FITS") ? 1 : 0;
        }
        check(fits >= units.size(), "合う事業所が" + fits + "か所しかない");
        return "合う " + fits + " / 調べた " + found.size() + "　1位 " + found.get(0).get("office").asText() + "（" + found.get(0).get("score").get("total") + "点）";
    }

    private List<String> offers(String hub, String id, List<JsonNode> units) {
        JsonNode sent = post(hub, "/api/emergencies/" + id + "/offers", Map.of("units", units.stream().map(unit -> unit.get("id").asText()).toList()));
        List<String> ids = new ArrayList<>();
        sent.forEach(offer -> ids.add(offer.get("id").asText()));
        return ids;
    }

    private String race(String one, String other, List<String> offers) {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> first = () -> {
            together.await();
            return callers.get(one).post("/api/offers/" + offers.get(0) + "/acceptance", Map.of("name", "当直 甲")).status();
        };
        Callable<Integer> second = () -> {
            together.await();
            return callers.get(other).post("/api/offers/" + offers.get(1) + "/acceptance", Map.of("name", "当直 乙")).status();
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = threads.invokeAll(List.of(first, second)).stream().map(Future::resultNow).sorted().toList();
            check(answers.equals(List.of(201, 409)), "答えが " + answers);
            return "先の1か所に決まり、もう1か所には「ほかで決まりました」";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String careMeeting(String hub, String id) {
        check(callers.get(hub).post("/api/emergencies/" + id + "/exit-plan", Map.of("on", today.plusDays(1).toString(), "to", "HOME")).status() == 201, "退所を決められない");
        JsonNode meeting = post(hub, "/api/emergencies/" + id + "/meetings", Map.of("plannedAt", Instant.now(), "place", "拠点",
                "participants", List.of(present("拠点"), present("基幹相談支援センター"), present("受入れ事業所"))));
        hold(hub, meeting, List.of(Map.of("title", "家での支えを組み直す", "owner", "相談支援専門員", "dueOn", today.plusDays(10))));
        return "やること1件";
    }

    private void hold(String who, JsonNode meeting, List<Map<String, ?>> tasks) {
        post(who, "/api/meetings/" + meeting.get("id").asText() + "/minutes", Map.of("heldAt", Instant.now(), "decision", "話し合いのとおり",
                "wishPerson", "家に帰りたい", "wishFamily", "少し休みたい", "version", meeting.path("version").asLong(0), "tasks", tasks));
    }

    private String refusedClosing(String hub, String id) {
        Caller.Answer refused = callers.get(hub).post("/api/emergencies/" + id + "/closure", Map.of("outcome", "自宅へ"));
        check(refused.status() == 409, "終了できてしまった");
        return refused.body().get("title").asText();
    }

    private String handOver(String from, String to, String id, String hub) {
        List<Map<String, String>> waivers = new ArrayList<>();
        get(from, "/api/emergencies/" + id + "/handoff-draft").get("gaps").forEach(gap -> waivers.add(Map.of("item", gap.get("item").asText(), "reason", "まだ聞けていない")));
        JsonNode asked = post(from, "/api/emergencies/" + id + "/handoffs", Map.of("toHub", hub, "kind", "TAKE_OVER", "message", "明日からの支援をお願いします", "waivers", waivers));
        JsonNode taken = post(to, "/api/handoffs/" + asked.get("id").asText() + "/acceptance", Map.of("readBack", "服薬と明日の会議から続けます"));
        JsonNode seen = get(to, "/api/emergencies/" + id);
        check(seen.get("ownerHubId").asText().equals(hub) && seen.get("owners").size() == 2, "持ち主がちがう");
        return taken.get("state").asText() + "、断りの記録 " + taken.get("packet").get("refusals").size() + "件";
    }

    private String finish(String hub, String id) {
        for (JsonNode task : get(hub, "/api/emergencies/" + id).get("tasks")) {
            if (task.get("doneAt").isNull()) {
                post(hub, "/api/tasks/" + task.get("id").asText() + "/completion", Map.of("result", "済んだ", "version", task.path("version").asLong(0)));
            }
        }
        JsonNode stay = get(hub, "/api/emergencies/" + id).get("stays").get(0);
        String leaving = stay.get("firstNight").asText(); // home the same evening: the beds are free again for the next run
        post(hub, "/api/emergencies/" + id + "/exit", Map.of("leaving", leaving, "to", "HOME"));
        return stage(post(hub, "/api/emergencies/" + id + "/closure", Map.of("outcome", "自宅に戻った")));
    }

    private String hubNamed(String who, String name) {
        for (JsonNode hub : get(who, "/api/directory/hubs")) {
            if (hub.get("name").asText().equals(name)) {
                return hub.get("id").asText();
            }
        }
        throw new IllegalStateException(name + "がない");
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static Map<String, Object> need(String code, String value) {
        return Map.of("code", code, "value", value, "source", "母", "observedOn", LocalDate.now(TOKYO));
    }

    private static Map<String, Object> present(String organisation) {
        return Map.of("organisation", organisation, "name", "担当", "role", "担当", "presence", "PRESENT");
    }

    private long version(String who, String path) {
        return Long.parseLong(find(get(who, path), "version"));
    }

    private static String find(JsonNode tree, String field) {
        JsonNode found = tree.findValue(field);
        return found == null ? "" : found.asText();
    }

    private static String stage(JsonNode seen) {
        return seen.get("stageLabel").asText();
    }

    // plumbing -----------------------------------------------------------------------------------------------------------------

    private void signIn(String login) {
        step("サインイン " + login, () -> {
            callers.put(login, Caller.signIn(url, login));
            return "";
        });
    }

    private <T> T step(String title, Supplier<T> work) {
        long began = System.nanoTime();
        T result;
        try {
            result = work.get();
        } catch (RuntimeException failed) {
            throw new IllegalStateException(title + ": " + failed.getMessage(), failed);
        }
        steps++;
        boolean shown = result instanceof String words && !words.matches("[0-9a-f-]{36}");
        System.out.printf("✔ %2d %6d ms  %s%s%n", steps, (System.nanoTime() - began) / 1_000_000, title, shown && !result.toString().isEmpty() ? " … " + result : "");
        return result;
    }

    private JsonNode get(String who, String path) {
        return callers.get(who).get(path).ok();
    }

    private JsonNode post(String who, String path, Object body) {
        return callers.get(who).post(path, texts(body)).ok();
    }

    private JsonNode put(String who, String path, Object body) {
        return callers.get(who).put(path, texts(body)).ok();
    }

    /** Dates and moments as text, all the way down. */
    private static Object texts(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> copy = new HashMap<>();
                map.forEach((key, inner) -> copy.put(key.toString(), texts(inner)));
                yield copy;
            }
            case List<?> list -> list.stream().map(Walk::texts).toList();
            case LocalDate day -> day.toString();
            case Instant moment -> moment.toString();
            default -> value;
        };
    }

    private static void check(boolean holds, String words) {
        if (!holds) {
            throw new IllegalStateException(words);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A name of its own for each run, so that a second run meets nobody of the first. */
    private static String katakana(long number) {
        String letters = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモ";
        StringBuilder name = new StringBuilder();
        for (long rest = Math.abs(number); name.length() < 6; rest /= letters.length()) {
            name.append(letters.charAt((int) (rest % letters.length())));
        }
        return name.toString();
    }
}
