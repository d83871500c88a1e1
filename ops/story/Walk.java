import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The story of people safely placed, on a running service with demo accounts, in a municipality of each preset. Everything
 * goes through the API; it may be played again and again on one database.
 */
final class Walk {
    private Walk() {}

    public static void main(String[] arguments) {
        Play play = new Play(arguments[0], Path.of(arguments[1]));
        Instant began = Instant.now();
        try {
            all(play);
        } catch (RuntimeException failed) {
            System.out.println("✘ " + failed.getMessage());
            System.exit(1);
        }
        System.out.printf("%n全%d段が終わりました（%.1f秒）%n", play.steps, Duration.between(began, Instant.now()).toMillis() / 1000.0);
    }

    private static void all(Play play) {
        List.of("shi-tochigi", "kikan-tochigi", "kyoten-tochigi", "soudan-tochigi", "kikan-kashiwa", "kyoten-kita", "kyoten-minami", "kikan-kodama", "kyoten-kodama")
                .forEach(play::signIn);
        DirectoryPart directory = new DirectoryPart(play);
        directory.imports();

        play.chapter("栃木市（登録制）");
        List<JsonNode> tochigi = directory.offices("栃木市の実在の事業所に、できることを記録する", "kikan-tochigi", "kyoten-tochigi", "092037", "栃木市");
        new RegisteredPart(play).walk(tochigi);

        play.chapter("柏市（登録なし・4拠点）");
        List<JsonNode> kashiwa = directory.offices("柏市の実在の事業所に、できることを記録する", "kikan-kashiwa", "kyoten-kita", "122173", "柏市");
        new UnregisteredPart(play).walk(kashiwa);

        play.chapter("児玉郡市（1つの基幹・月ごとの報告）");
        new SharedCentrePart(play).walk();
    }
}
