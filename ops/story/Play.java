import com.fasterxml.jackson.databind.JsonNode;
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

/** What every part of the story needs: who is signed in, numbered steps, and the moves several parts make. */
class Play {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    final String url;
    final Path data;
    final LocalDate today = LocalDate.now(TOKYO);
    /** A name nobody has had before, so that the story can be played again on the same database. */
    final String run = katakana(System.nanoTime());
    final Map<String, Caller> callers = new HashMap<>();
    int steps;

    Play(String url, Path data) {
        this.url = url.replaceAll("/$", "");
        this.data = data;
    }

    String ranking(String hub, String id, List<JsonNode> units) {
        JsonNode found = post(hub, "/api/emergencies/" + id + "/searches", Map.of("reach", "SIBLING", "reason", "今夜の受入先")).get("candidates");
        long fits = 0;
        for (JsonNode candidate : found) {
            check(!candidate.get("verdicts").isEmpty() && candidate.get("score").get("parts").size() == 7, "理由がない");
            fits += candidate.get("fit").asText().equals("FITS") ? 1 : 0;
        }
        check(fits >= units.size(), "合う事業所が" + fits + "か所しかない");
        return "合う " + fits + " / 調べた " + found.size() + "　1位 " + found.get(0).get("office").asText() + "（" + found.get(0).get("score").get("total") + "点）";
    }

    List<String> offers(String hub, String id, List<JsonNode> units) {
        JsonNode sent = post(hub, "/api/emergencies/" + id + "/offers", Map.of("units", units.stream().map(unit -> unit.get("id").asText()).toList()));
        List<String> ids = new ArrayList<>();
        sent.forEach(offer -> ids.add(offer.get("id").asText()));
        return ids;
    }

    String race(String one, String other, List<String> offers) {
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

    String careMeeting(String hub, String id) {
        check(callers.get(hub).post("/api/emergencies/" + id + "/exit-plan", Map.of("on", today.plusDays(1).toString(), "to", "HOME")).status() == 201, "退所を決められない");
        JsonNode meeting = post(hub, "/api/emergencies/" + id + "/meetings", Map.of("plannedAt", Instant.now(), "place", "拠点",
                "participants", List.of(present("拠点"), present("基幹相談支援センター"), present("受入れ事業所"))));
        hold(hub, meeting, List.of(Map.of("title", "家での支えを組み直す", "owner", "相談支援専門員", "dueOn", today.plusDays(10))));
        return "やること1件";
    }

    void hold(String who, JsonNode meeting, List<Map<String, ?>> tasks) {
        post(who, "/api/meetings/" + meeting.get("id").asText() + "/minutes", Map.of("heldAt", Instant.now(), "decision", "話し合いのとおり",
                "wishPerson", "家に帰りたい", "wishFamily", "少し休みたい", "version", meeting.path("version").asLong(0), "tasks", tasks));
    }

    String refusedClosing(String hub, String id) {
        Caller.Answer refused = callers.get(hub).post("/api/emergencies/" + id + "/closure", Map.of("outcome", "自宅へ"));
        check(refused.status() == 409, "終了できてしまった");
        return refused.body().get("title").asText();
    }

    String handOver(String from, String to, String id, String hub) {
        List<Map<String, String>> waivers = new ArrayList<>();
        get(from, "/api/emergencies/" + id + "/handoff-draft").get("gaps").forEach(gap -> waivers.add(Map.of("item", gap.get("item").asText(), "reason", "まだ聞けていない")));
        JsonNode asked = post(from, "/api/emergencies/" + id + "/handoffs", Map.of("toHub", hub, "kind", "TAKE_OVER", "message", "明日からの支援をお願いします", "waivers", waivers));
        JsonNode taken = post(to, "/api/handoffs/" + asked.get("id").asText() + "/acceptance", Map.of("readBack", "服薬と明日の会議から続けます"));
        JsonNode seen = get(to, "/api/emergencies/" + id);
        check(seen.get("ownerHubId").asText().equals(hub) && seen.get("owners").size() == 2, "持ち主がちがう");
        return taken.get("state").asText() + "、断りの記録 " + taken.get("packet").get("refusals").size() + "件";
    }

    String finish(String hub, String id) {
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

    String hubNamed(String who, String name) {
        for (JsonNode hub : get(who, "/api/directory/hubs")) {
            if (hub.get("name").asText().equals(name)) {
                return hub.get("id").asText();
            }
        }
        throw new IllegalStateException(name + "がない");
    }

    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static Map<String, Object> need(String code, String value) {
        return Map.of("code", code, "value", value, "source", "母", "observedOn", LocalDate.now(TOKYO));
    }

    static Map<String, Object> present(String organisation) {
        return Map.of("organisation", organisation, "name", "担当", "role", "担当", "presence", "PRESENT");
    }

    long version(String who, String path) {
        return Long.parseLong(find(get(who, path), "version"));
    }

    static String find(JsonNode tree, String field) {
        JsonNode found = tree.findValue(field);
        return found == null ? "" : found.asText();
    }

    static String stage(JsonNode seen) {
        return seen.get("stageLabel").asText();
    }

    void chapter(String title) {
        System.out.println("── " + title);
    }

    void signIn(String login) {
        step("サインイン " + login, () -> {
            callers.put(login, Caller.signIn(url, login));
            return "";
        });
    }

    <T> T step(String title, Supplier<T> work) {
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

    JsonNode get(String who, String path) {
        return callers.get(who).get(path).ok();
    }

    JsonNode post(String who, String path, Object body) {
        return callers.get(who).post(path, texts(body)).ok();
    }

    JsonNode put(String who, String path, Object body) {
        return callers.get(who).put(path, texts(body)).ok();
    }

    /** Dates and moments as text, all the way down. */
    static Object texts(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> copy = new HashMap<>();
                map.forEach((key, inner) -> copy.put(key.toString(), texts(inner)));
                yield copy;
            }
            case List<?> list -> list.stream().map(Play::texts).toList();
            case LocalDate day -> day.toString();
            case Instant moment -> moment.toString();
            default -> value;
        };
    }

    static void check(boolean holds, String words) {
        if (!holds) {
            throw new IllegalStateException(words);
        }
    }

    static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A name of its own for each run, so that a second run meets nobody of the first. */
    static String katakana(long number) {
        String letters = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモ";
        StringBuilder name = new StringBuilder();
        for (long rest = Math.abs(number); name.length() < 6; rest /= letters.length()) {
            name.append(letters.charAt((int) (rest % letters.length())));
        }
        return name.toString();
    }
}
