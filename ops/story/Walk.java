import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plays the story on a running service with the demo accounts: one line per step with its time. Passes again on the same database. */
final class Walk {
    private final String url;
    private final Map<String, Caller> staff = new HashMap<>();
    private int steps;

    private Walk(String url) {
        this.url = url;
    }

    /** @param arguments the service's address, {@code http://127.0.0.1:8080} unless given */
    public static void main(String[] arguments) {
        Instant began = Instant.now();
        Walk walk = new Walk(arguments.length == 0 ? "http://127.0.0.1:8080" : arguments[0].replaceAll("/$", ""));
        try {
            walk.play();
        } catch (Caller.Failed failed) {
            System.out.println("\n✗ ここで止まりました: " + failed.getMessage());
            System.exit(1);
        }
        System.out.printf("%n%d の場面がすべて終わりました（%s）%n", walk.steps, seconds(began));
    }

    private void play() {
        step("サービスが動いている", () -> check(
                nobody().get("/health").ok().path("status").asText().equals("UP"), "not UP"));
        step("合言葉がちがえば入れない", () -> check(
                nobody().post("/api/sign-in", Map.of("username", "kyoten-tochigi", "password", "x"))
                        .problem().equals("base-wrong-password"),
                "let in with a wrong password"));
        step("栃木市と柏市の職員、事業所の職員がサインインする", () -> {
            for (String login : List.of(
                    "kyoten-tochigi", "kikan-tochigi", "shi-tochigi", "soudan-tochigi", "kunomi", "midori", "hinode",
                    "kyoten-kita", "kyoten-minami", "kyoten-higashi", "kyoten-nishi", "kikan-kashiwa", "soudan-kashiwa")) {
                staff.put(login, Caller.signIn(url, login));
            }
        });
    }

    private Caller nobody() {
        return Caller.nobody(url);
    }

    private void step(String title, Runnable act) {
        Instant began = Instant.now();
        System.out.printf("%2d  %s … ", ++steps, title);
        System.out.flush();
        act.run();
        System.out.println(seconds(began));
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new Caller.Failed(otherwise);
        }
    }

    private static String seconds(Instant since) {
        return "%.2f秒".formatted(Duration.between(since, Instant.now()).toMillis() / 1000.0);
    }
}
