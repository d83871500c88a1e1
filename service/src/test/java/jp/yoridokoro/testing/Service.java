package jp.yoridokoro.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.yoridokoro.launch.Database;
import jp.yoridokoro.launch.Launch;

/**
 * The whole service, running over real HTTP on real PostgreSQL, once for all tests. Tests share it and keep apart by
 * municipality: each makes its own with {@link Given}.
 */
public final class Service {
    private static final Service SHARED = start(Map.of());

    public final Database database;
    public final EmbeddedServer server;

    private Service(Database database, EmbeddedServer server) {
        this.database = database;
        this.server = server;
    }

    /** The running service; its clock is set back to the evening of 20 November 2026. */
    public static Service running() {
        SHARED.clock().set(TestClock.EVENING);
        return SHARED;
    }

    /** A service of its own with some properties different. */
    public static Service start(Map<String, Object> different) {
        Database database = TestDatabase.fresh();
        Map<String, Object> properties = new HashMap<>(Launch.datasource(database));
        properties.put("micronaut.server.port", -1);
        properties.put("yoridokoro.development", "true");
        properties.put("yoridokoro.jwt-secret", "a secret of the tests, thirty-two characters or more");
        // sessions of the database stand in a foreign time zone too
        properties.put("datasources.default.url", database.url() + "?options=-c%20timezone=America/Los_Angeles");
        properties.putAll(different);
        EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, properties, "test");
        return new Service(database, server);
    }

    public TestClock clock() {
        return server.getApplicationContext().getBean(TestClock.class);
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public String url() {
        return server.getURL().toString();
    }

    /** A connection as the owner of the schema: behind the walls. For arranging and for looking, never for the act under test. */
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }

    /** A connection as the service's own role, with no identity. */
    public Connection app() throws SQLException {
        return DriverManager.getConnection(database.url(), Database.APP, database.appPassword());
    }

    /** Runs one statement as the owner. */
    public int sql(String sql, Object... values) {
        try (Connection connection = owner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** First column of a query as the owner. */
    public List<Object> column(String sql, Object... values) {
        try (Connection connection = owner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<Object> answer = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    answer.add(rows.getObject(1));
                }
            }
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
