import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * The two halves of ops/drill-kill. {@code work URL FILE} writes without a pause and notes what was acknowledged, until the
 * service dies under it; {@code check URL FILE} asks the service started anew for everything noted.
 */
final class Drill {
    private Drill() {}

    public static void main(String[] arguments) throws IOException {
        String url = arguments[1];
        Path noted = Path.of(arguments[2]);
        if (arguments[0].equals("work")) {
            work(url, noted);
        } else {
            check(url, noted);
        }
    }

    private static void work(String url, Path noted) throws IOException {
        try {
            while (true) {
                String token = Caller.signIn(url, "kyoten-tochigi").refreshToken();
                Files.writeString(noted, token + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (Caller.Failed gone) {
            System.out.println("サービスが止まるまでに " + Files.readAllLines(noted).size() + " 件の返事がありました");
        }
    }

    /** A refresh token is good once: it is there exactly if its sign-in was kept. */
    private static void check(String url, Path noted) throws IOException {
        List<String> tokens = Files.readAllLines(noted);
        long kept = tokens.stream()
                .filter(token -> Caller.nobody(url)
                                .post("/api/tokens", Map.of("grant_type", "refresh_token", "refresh_token", token))
                                .status()
                        == 200)
                .count();
        System.out.println("返事のあった " + tokens.size() + " 件のうち " + kept + " 件が残っています");
        System.exit(kept == tokens.size() && kept > 0 ? 0 : 1);
    }
}
