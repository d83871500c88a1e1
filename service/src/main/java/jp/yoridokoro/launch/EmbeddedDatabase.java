package jp.yoridokoro.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL kept in a folder: durable (fsync and synchronous_commit on), password sign-in, its passwords in a file only
 * the owner reads. Survives {@code kill -9} of itself and of the service.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String OWNER = "yoridokoro_owner";
    private static final String NAME = "yoridokoro";
    private static final String DRIVER_OPTIONS = "?ApplicationName=yoridokoro";

    private final EmbeddedPostgres postgres;
    private final Database database;
    private final FileChannel lock;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Database database, FileChannel lock) {
        this.postgres = postgres;
        this.database = database;
        this.lock = lock;
    }

    public Database database() {
        return database;
    }

    /** Starts the cluster in {@code folder}, making it first where there is none. Ends an orphan left by a killed service. */
    public static EmbeddedDatabase start(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel lock = lock(folder);
        Path cluster = folder.resolve("postgres");
        endOrphan(cluster);
        boolean fresh = !Files.exists(cluster.resolve("PG_VERSION")) || !Files.exists(folder.resolve("secrets"));
        Properties secrets = fresh ? newSecrets() : readSecrets(folder);
        EmbeddedPostgres postgres =
                builder(folder, fresh ? null : secrets.getProperty("postgres")).start();
        if (fresh) {
            setUp(postgres, cluster, secrets);
            writeSecrets(folder, secrets);
        }
        Database database = new Database(
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME + DRIVER_OPTIONS,
                OWNER,
                secrets.getProperty("owner"),
                secrets.getProperty("app"));
        return new EmbeddedDatabase(postgres, database, lock);
    }

    /** One service per folder: a second one would end the first one's PostgreSQL as an orphan. Falls with the process. */
    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IOException("もう動いています（データ " + folder + "）。先のものを止めてから、もう一度始めてください。");
        }
        return channel;
    }

    /** Programs are unpacked beside the data, not into /tmp, where another user could have put others. */
    private static EmbeddedPostgres.Builder builder(Path folder, @Nullable String password) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(false);
        return password == null ? builder : builder.setConnectConfig("password", password);
    }

    private static void setUp(EmbeddedPostgres postgres, Path cluster, Properties secrets) throws IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + secrets.getProperty("postgres") + "'");
            statement.execute(
                    "create role " + OWNER + " login createrole password '" + secrets.getProperty("owner") + "'");
            statement.execute("create database " + NAME + " owner " + OWNER);
            Files.write(
                    cluster.resolve("pg_hba.conf"),
                    List.of(
                            "local all all scram-sha-256",
                            "host all all 127.0.0.1/32 scram-sha-256",
                            "host all all ::1/128 scram-sha-256"));
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("the new database could not be set up", e);
        }
    }

    /** A service killed with -9 leaves its PostgreSQL running on the folder; it is asked to stop, then made to. */
    private static void endOrphan(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> orphan = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .filter(process -> process.info().command().orElse("").contains("postgres"));
        orphan.ifPresent(process -> {
            process.destroy();
            try {
                process.onExit().orTimeout(5, TimeUnit.SECONDS).join();
            } catch (RuntimeException stillThere) {
                process.destroyForcibly();
                process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
            }
        });
        Files.deleteIfExists(pidFile);
    }

    private static Properties newSecrets() {
        SecureRandom random = new SecureRandom();
        Properties secrets = new Properties();
        for (String name : List.of("postgres", "owner", "app", "jwt")) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            secrets.setProperty(name, HexFormat.of().formatHex(bytes));
        }
        return secrets;
    }

    /** The embedded installation's own secrets: database passwords and the key that signs tokens. */
    static Properties readSecrets(Path folder) throws IOException {
        Properties secrets = new Properties();
        try (InputStream in = Files.newInputStream(folder.resolve("secrets"))) {
            secrets.load(in);
        }
        return secrets;
    }

    private static void writeSecrets(Path folder, Properties secrets) throws IOException {
        File file = Files.createFile(
                        folder.resolve("secrets"),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                .toFile();
        try (OutputStream out = Files.newOutputStream(file.toPath())) {
            secrets.store(out, "made by Yoridokoro; keep it with the data");
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lock.close();
    }
}
