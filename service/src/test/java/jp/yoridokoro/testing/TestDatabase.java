package jp.yoridokoro.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import jp.yoridokoro.launch.Database;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL for the tests, one per run: the server of {@code YORIDOKORO_TEST_URL} (a superuser's JDBC URL), else
 * Docker through Testcontainers, else embedded. Each call of {@link #fresh()} gives a migrated database of its own.
 */
public final class TestDatabase {
    private static final String OWNER = "yoridokoro_test_owner";
    private static final String PASSWORD = "test";
    private static final String SERVER = server();

    private TestDatabase() {}

    /** A new, empty, migrated database. */
    public static Database fresh() {
        String name = "t_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(SERVER);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = '%1$s') then
                            create role %1$s login createrole password '%2$s';
                        end if;
                        if not exists (select from pg_roles where rolname = 'yoridokoro_app') then
                            create role yoridokoro_app nosuperuser nobypassrls login;
                        end if;
                        alter role yoridokoro_app password '%2$s';
                        grant yoridokoro_app to %1$s with admin option;
                    end $$
                    """.formatted(OWNER, PASSWORD));
            statement.execute("create database " + name + " owner " + OWNER
                    + " template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Database database = new Database(SERVER.replaceFirst("/[^/?]*\\?.*$", "/" + name), OWNER, PASSWORD, PASSWORD);
        database.prepare();
        return database;
    }

    private static String server() {
        String given = System.getenv("YORIDOKORO_TEST_URL");
        if (given != null && !given.isBlank()) {
            return given;
        }
        if (docker()) {
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:17");
            container.start();
            return container.getJdbcUrl().replaceFirst("\\?.*$", "") + "?user=" + container.getUsername() + "&password="
                    + container.getPassword();
        }
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("max_connections", "120")
                    .start();
            return postgres.getJdbcUrl("postgres", "postgres");
        } catch (java.io.IOException e) {
            throw new IllegalStateException("no PostgreSQL for the tests", e);
        }
    }

    private static boolean docker() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
