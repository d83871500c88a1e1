package jp.yoridokoro.launch;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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

    private final Options options;
    private final Instant began = Instant.now(); // startup time shown to the operator; no rule depends on it
    private final Map<String, Object> properties = new HashMap<>();
    private @Nullable EmbeddedDatabase embedded;
    private @Nullable ApplicationContext context;

    private Launch(Options options) {
        this.options = options;
    }

    /** See {@link Options} for the words of the command line. A start that fails says why in one line and exits 1. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            new Launch(Options.of(arguments)).run();
        } catch (RuntimeException | IOException failure) {
            Terminal.complain(failure);
            System.exit(1); // runs the hook, which stops what was already started
        }
    }

    private void run() throws IOException, InterruptedException {
        refuseTakenPort();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        properties.put("micronaut.server.port", options.port());
        properties.put("micronaut.server.host", options.host());
        Database database = fromEnvironment(properties);
        if (database == null) {
            database = startEmbedded();
        }
        prepare(database);
        properties.putAll(datasource(database));
        EmbeddedServer server = serve();
        Terminal.say("起動しました（" + Duration.between(began, Instant.now()).toMillis() / 1000.0 + "秒）  " + server.getURL());
        if (database.hasDemo()) {
            Terminal.say(DemoAccounts.WORDS.formatted(DEMO_PASSWORD));
        }
        Terminal.say("Ctrl-C で止まります。");
        new CountDownLatch(1).await();
    }

    /** Said before anything is started. */
    private void refuseTakenPort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(options.host(), options.port()));
        } catch (BindException taken) {
            throw new IOException(options.host() + " の " + options.port() + " 番は使えません。--port でほかの番号を選んでください。", taken);
        }
    }

    private Database startEmbedded() throws IOException {
        Terminal.say("データベースを起動しています（PostgreSQL 17、データは " + options.data() + "）");
        EmbeddedDatabase started = EmbeddedDatabase.start(options.data());
        embedded = started;
        properties.put("yoridokoro.jwt-secret", Secrets.of(options.data()).jwt());
        properties.put("yoridokoro.development", "true");
        return started.database();
    }

    private void prepare(Database database) {
        int migrations = database.prepare();
        Terminal.say(migrations == 0 ? "データベースは最新です" : "データベースを準備しました（" + migrations + "件）");
        if (database.isEmpty() && (embedded != null || options.demo())) {
            Terminal.say("見本のデータを入れています");
            database.loadDemo(new Passwords().hash(DEMO_PASSWORD));
        }
    }

    /** Not through {@code Micronaut.run}: it adds a shutdown hook of its own, and the two wait for each other for ever. */
    private EmbeddedServer serve() {
        ApplicationContext started = ApplicationContext.builder()
                .mainClass(Launch.class)
                .banner(false)
                .properties(properties)
                .start();
        context = started;
        return started.getBean(EmbeddedServer.class).start();
    }

    private void stop() {
        if (context != null) {
            context.close();
        }
        if (embedded != null) {
            try {
                embedded.close();
            } catch (IOException failure) {
                Terminal.complain(failure);
            }
            Terminal.say("止めました。データは残っています。");
        }
    }

    /** What the service needs to reach its database, as the application's role. */
    public static Map<String, Object> datasource(Database database) {
        return Map.of(
                "datasources.default.url", quiet(database.url()),
                "datasources.default.username", Database.APP,
                "datasources.default.password", database.appPassword());
    }

    /** PostgreSQL's DETAIL repeats the offending row; no log of ours may. */
    private static String quiet(String url) {
        return url + (url.contains("?") ? "&" : "?") + "logServerErrorDetail=false";
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
            throw new IllegalArgumentException("YORIDOKORO_DATABASE_URL を使うときは " + variable + " も要ります");
        }
        return value;
    }
}
