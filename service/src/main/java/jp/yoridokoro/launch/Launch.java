package jp.yoridokoro.launch;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import jp.yoridokoro.identity.Passwords;
import org.jspecify.annotations.Nullable;

/**
 * Starts everything: the database named by the environment or an embedded one, migration, demo data, the service.
 *
 * <p>Environment: {@code YORIDOKORO_DATABASE_URL} with {@code YORIDOKORO_DATABASE_OWNER}, {@code _OWNER_PASSWORD} and {@code
 * _APP_PASSWORD}; {@code YORIDOKORO_JWT_SECRET} (32 characters or more) goes with it; {@code YORIDOKORO_DATA} moves the
 * embedded database's folder.
 */
public final class Launch {
    static final String DEMO_PASSWORD = "yoridokoro-demo";

    private Launch() {}

    /** Options: {@code --port N} (8080), {@code --host A} (127.0.0.1), {@code --demo}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options = Options.of(arguments);
        Instant began = Instant.now(); // startup time shown to the operator; no rule depends on it
        Map<String, Object> properties = new HashMap<>();
        properties.put("micronaut.server.port", options.port());
        properties.put("micronaut.server.host", options.host());
        EmbeddedDatabase embedded = null;
        Database database = fromEnvironment(properties);
        if (database == null) {
            say("データベースを起動しています（PostgreSQL 17、データは " + options.data() + "）");
            embedded = EmbeddedDatabase.start(options.data());
            database = embedded.database();
            properties.put(
                    "yoridokoro.jwt-secret",
                    EmbeddedDatabase.readSecrets(options.data()).getProperty("jwt"));
        }
        int migrations = database.prepare();
        say(migrations == 0 ? "データベースは最新です" : "データベースを準備しました（" + migrations + "件）");
        boolean demo = database.isEmpty() && (embedded != null || options.demo());
        if (demo) {
            say("見本のデータを入れています");
            database.loadDemo(new Passwords().hash(DEMO_PASSWORD));
        }
        properties.putAll(datasource(database));
        serve(properties, embedded, began, embedded != null || options.demo());
    }

    private static void serve(
            Map<String, Object> properties, @Nullable EmbeddedDatabase embedded, Instant began, boolean demo)
            throws InterruptedException {
        ApplicationContext context = Micronaut.build(new String[0])
                .mainClass(Launch.class)
                .banner(false)
                .properties(properties)
                .start();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            if (embedded != null) {
                try {
                    embedded.close();
                } catch (IOException e) {
                    System.err.println("PostgreSQL を止められませんでした: " + e.getMessage());
                }
            }
            say("止めました。データは残っています。");
            stopped.countDown();
        }));
        EmbeddedServer server = context.getBean(EmbeddedServer.class);
        say("起動しました（" + Duration.between(began, Instant.now()).toMillis() / 1000.0 + "秒）  " + server.getURL());
        if (demo) {
            say("""

                    見本のアカウント（パスワードはすべて %s）
                      kikan-tochigi    基幹相談支援センター（栃木市）   shi-tochigi     市の職員（栃木市）
                      kyoten-tochigi   拠点コーディネーター（栃木市）   soudan-tochigi  相談支援専門員（栃木市）
                      kyoten-kita / kyoten-minami / kyoten-higashi / kyoten-nishi   拠点コーディネーター（柏市）
                      kikan-kashiwa    基幹相談支援センター（柏市）     soudan-kashiwa  相談支援専門員（柏市）
                      kunomi / midori / hinode   短期入所・グループホームの職員

                    Ctrl-C で止まります。
                    """.formatted(DEMO_PASSWORD));
        }
        stopped.await();
    }

    /** What the service needs to reach its database, as the application's role. */
    public static Map<String, Object> datasource(Database database) {
        return Map.of(
                "datasources.default.url", database.url(),
                "datasources.default.username", Database.APP,
                "datasources.default.password", database.appPassword());
    }

    private static @Nullable Database fromEnvironment(Map<String, Object> properties) {
        String url = System.getenv("YORIDOKORO_DATABASE_URL");
        if (url == null || url.isBlank()) {
            return null;
        }
        properties.put("yoridokoro.jwt-secret", needed("YORIDOKORO_JWT_SECRET"));
        return new Database(
                url,
                needed("YORIDOKORO_DATABASE_OWNER"),
                needed("YORIDOKORO_DATABASE_OWNER_PASSWORD"),
                needed("YORIDOKORO_DATABASE_APP_PASSWORD"));
    }

    private static String needed(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(variable + " must be set when YORIDOKORO_DATABASE_URL is");
        }
        return value;
    }

    @SuppressWarnings("SystemOut") // the operator's terminal, not a log
    private static void say(String words) {
        System.out.println(words);
    }

    private record Options(int port, String host, boolean demo, Path data) {
        static Options of(String[] arguments) {
            int port = 8080;
            String host = "127.0.0.1";
            boolean demo = false;
            for (int i = 0; i < arguments.length; i++) {
                switch (arguments[i]) {
                    case "--port" -> port = Integer.parseInt(arguments[++i]);
                    case "--host" -> host = arguments[++i];
                    case "--demo" -> demo = true;
                    default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
                }
            }
            String data = System.getenv("YORIDOKORO_DATA");
            return new Options(
                    port, host, demo, Path.of(data == null ? ".data" : data).toAbsolutePath());
        }
    }
}
