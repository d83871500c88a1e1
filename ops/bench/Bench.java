import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.yoridokoro.launch.Database;
import jp.yoridokoro.launch.EmbeddedDatabase;
import jp.yoridokoro.launch.Launch;

/** A service of its own on an embedded PostgreSQL with the invented town of invented.sql; gone again when it is closed. */
final class Bench implements AutoCloseable {
    static final String MUNICIPALITY = "990001";
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    final Database database;
    final EmbeddedServer server;
    final LocalDate tonight;
    private final EmbeddedDatabase embedded;
    private final Path folder;

    /** {@code env} test: without the clockwork, which would measure along. */
    Bench(int people, int offices, int beds, int nights) throws IOException, SQLException {
        folder = Files.createTempDirectory("yoridokoro-bench");
        embedded = EmbeddedDatabase.start(folder);
        database = embedded.database();
        database.prepare();
        ZonedDateTime now = ZonedDateTime.now(TOKYO);
        tonight = now.getHour() < 5 ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        sql("""
                select set_config('bench.people', '%d', false), set_config('bench.offices', '%d', false), set_config('bench.beds', '%d', false),
                    set_config('bench.nights', '%d', false), set_config('bench.day', '%s', false), set_config('bench.now', '%s', false);
                """.formatted(people, offices, beds, nights, tonight, now.toOffsetDateTime())
                + Files.readString(Path.of("ops/bench/invented.sql")), "analyze");
        Map<String, Object> properties = new HashMap<>(Launch.datasource(database));
        properties.put("micronaut.server.port", -1);
        properties.put("yoridokoro.jwt-secret", "a secret of the measurement, thirty-two characters or more");
        properties.put("logger.levels.ROOT", "WARN");
        server = ApplicationContext.run(EmbeddedServer.class, properties, "test");
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        embedded.close();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
