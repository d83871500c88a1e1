import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Sex;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Passwords;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.matching.FindPlaces;
import jp.yoridokoro.matching.Need;
import jp.yoridokoro.matching.Reach;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.settings.Settings;

/** p50 and p95 of a 3-night search, and of the page of vacancies, with 1, 8 and 50 callers at once. */
final class Search {
    private static final double TARGET = 150;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Search() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        System.out.println("架空の事業所 600か所、5,000床、90夜の報告を用意しています。");
        try (Bench bench = new Bench(1000, 600, 5000, 90)) {
            Walls walls = bench.bean(Walls.class);
            Actor system = Actor.system(Bench.MUNICIPALITY);
            InForce settings = walls.as(system, () -> bench.bean(Settings.class).on(Bench.MUNICIPALITY, LocalDate.now(Bench.TOKYO)));
            UUID hub = firstHub(bench);
            Need need = need(bench.tonight);
            FindPlaces findPlaces = bench.bean(FindPlaces.class);
            measure("3泊の検索（県内600か所、理由と点つき）", seconds, () -> walls.as(system, () -> findPlaces.find(need, hub, Reach.PREFECTURE, settings).size()));
            String url = bench.server.getURL().toString();
            String token = signIn(bench, url);
            measure("空きの一覧 API（200か所 × 3泊）", seconds, () -> get(url + "/api/vacancies?nights=3&size=200", token));
        }
        System.exit(0);
    }

    private static void measure(String what, int seconds, Callable<?> call) throws Exception {
        System.out.println("\n" + what);
        run(4, 5, call); // warm
        for (int callers : new int[] {1, 8, 50}) {
            List<Double> took = run(callers, seconds, call);
            double p95 = at(took, 0.95);
            System.out.printf(Locale.JAPAN, "  同時 %2d: p50 %7.1f ms  p95 %7.1f ms  毎秒 %6.1f件  目標150msの %.2f倍%n",
                    callers, at(took, 0.5), p95, took.size() / (double) seconds, p95 / TARGET);
        }
    }

    private static List<Double> run(int callers, int seconds, Callable<?> call) throws Exception {
        Instant end = Instant.now().plusSeconds(seconds);
        List<Future<List<Double>>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (int i = 0; i < callers; i++) {
                running.add(threads.submit(() -> {
                    List<Double> took = new ArrayList<>();
                    while (Instant.now().isBefore(end)) {
                        long began = System.nanoTime();
                        call.call();
                        took.add((System.nanoTime() - began) / 1e6);
                    }
                    return took;
                }));
            }
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> one : running) {
                all.addAll(one.get());
            }
            Collections.sort(all);
            return all;
        }
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }

    private static Need need(LocalDate tonight) {
        return new Need(Nights.from(tonight, 3), Sex.FEMALE, LocalDate.of(1991, 5, 3), 4, 6, Known.YES,
                Map.of("WHEELCHAIR", Known.YES, "INTELLECTUAL", Known.YES, "MEDICATION", Known.YES, "TRANSPORT", Known.UNKNOWN),
                Map.of(), List.of(), Set.of(), Set.of(), 36.38, 139.73, Instant.now());
    }

    private static UUID firstHub(Bench bench) throws Exception {
        try (var connection = java.sql.DriverManager.getConnection(bench.database.url(), bench.database.owner(), bench.database.ownerPassword());
                var rows = connection.createStatement().executeQuery("select id from hub order by name limit 1")) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    private static String signIn(Bench bench, String url) throws Exception {
        bench.sql("""
                insert into staff_account (id, municipality, login, password_hash, display_name, role, created_at)
                values (gen_random_uuid(), '%s', 'bench', '%s', '計測', 'CORE_STAFF', now())
                """.formatted(Bench.MUNICIPALITY, bench.bean(Passwords.class).hash("a password of the measurement")));
        HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(URI.create(url + "/api/sign-in"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"username\": \"bench\", \"password\": \"a password of the measurement\"}"))
                .build(), HttpResponse.BodyHandlers.ofString());
        return answer.body().replaceFirst("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private static int get(String url, String token) throws Exception {
        HttpResponse<byte[]> answer = HTTP.send(HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token)
                .header("Accept", "application/json").build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return answer.body().length;
    }
}
