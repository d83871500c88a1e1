package jp.yoridokoro.launch;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * A database made ready to serve: the application's role exists and is no superuser, owns nothing and cannot bypass
 * row-level security; the schema is migrated by its owner.
 *
 * @param url JDBC URL
 * @param owner role that owns the schema; migrates, and does nothing else
 * @param appPassword password of {@value #APP}, the only role the running service signs in as
 */
public record Database(String url, String owner, String ownerPassword, String appPassword) {
    public static final String APP = "yoridokoro_app";

    /**
     * Creates the application's role where it is missing, sets its password, migrates.
     *
     * @return how many migrations were run now; 0 on a database already up to date
     * @throws IllegalStateException where the role is more than it may be, or the database is not UTF-8
     */
    public int prepare() {
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(7641052)");
            ensureRole(statement);
            check(statement);
            MigrateResult result = Flyway.configure()
                    .dataSource(url, owner, ownerPassword)
                    .locations("classpath:db/migration")
                    .loggers("slf4j")
                    .load()
                    .migrate();
            return result.migrationsExecuted;
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be prepared: " + e.getMessage(), e);
        }
    }

    /** Whether nobody has used the database yet: there is no account. */
    public boolean isEmpty() {
        return ask("select not exists (select from staff_account)");
    }

    /** Whether the invented people and offices are in. */
    public boolean hasDemo() {
        return ask("select exists (select from staff_account where login = 'kikan-tochigi')");
    }

    private boolean ask(String question) {
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Loads the invented people and offices of {@code schema/demo}; days are counted from today. */
    public void loadDemo(String passwordHash) {
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword);
                Statement statement = connection.createStatement();
                var script = Database.class.getResourceAsStream("/db/demo/demo.sql")) {
            if (script == null) {
                throw new IllegalStateException("demo data is not packaged");
            }
            connection.setAutoCommit(false);
            statement.execute("set local yoridokoro.demo_password_hash = '" + passwordHash.replace("'", "''") + "'");
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            connection.commit();
        } catch (SQLException | java.io.IOException e) {
            throw new IllegalStateException("the demo data could not be loaded: " + e.getMessage(), e);
        }
    }

    private void ensureRole(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select 1 from pg_roles where rolname = '" + APP + "'")) {
            if (!row.next()) {
                statement.execute("create role " + APP + " nosuperuser nobypassrls nocreatedb nocreaterole login");
            }
        }
        statement.execute("alter role " + APP + " password '" + appPassword.replace("'", "''") + "'");
    }

    private static void check(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                select r.rolsuper or r.rolbypassrls, pg_encoding_to_char(d.encoding), d.datctype not in ('C', 'POSIX')
                from pg_roles r, pg_database d
                where r.rolname = '%s' and d.datname = current_database()
                """.formatted(APP))) {
            row.next();
            if (row.getBoolean(1)) {
                throw new IllegalStateException(APP + " must not be superuser nor bypass row-level security");
            }
            if (!"UTF8".equals(row.getString(2)) || !row.getBoolean(3)) {
                throw new IllegalStateException(
                        "create the database with encoding UTF8 and LC_CTYPE C.UTF-8: kana search finds nothing otherwise");
            }
        }
    }
}
