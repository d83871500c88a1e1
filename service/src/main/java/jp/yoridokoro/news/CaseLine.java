package jp.yoridokoro.news;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line on which the database tells of cases: one connection beside the pool, held open by one virtual thread, opened again when it
 * is lost. A pooler between service and database must hand sessions through, not transactions.
 */
@Singleton
class CaseLine implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(CaseLine.class);
    /** After so long a silence the line is tried, so that a dead one is noticed. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final HearCases hearCases;
    private final String url;
    private final Properties line = new Properties();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Connection open;

    CaseLine(
            HearCases hearCases,
            @Property(name = "datasources.default.url") String url,
            @Property(name = "datasources.default.username") String user,
            @Property(name = "datasources.default.password") String password) {
        this.hearCases = hearCases;
        this.url = url;
        line.putAll(Map.of(
                "user", user, "password", password, "ApplicationName", "yoridokoro-news", "tcpKeepAlive", "true"));
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        Thread.ofVirtual().name("case-line").start(this::stayOnTheLine);
    }

    private void stayOnTheLine() {
        while (stopped.getCount() > 0) {
            try (Connection connection = DriverManager.getConnection(url, line)) {
                open = connection;
                listen(connection);
            } catch (SQLException lost) {
                if (stopped.getCount() > 0) {
                    LOG.warn("the line on which cases are told is down; it is opened again", lost);
                }
            }
            pause();
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen yoridokoro_case");
        }
        hearCases.tellAnything();
        PGConnection ear = connection.unwrap(PGConnection.class);
        while (stopped.getCount() > 0) {
            PGNotification[] told = ear.getNotifications((int) SILENCE.toMillis());
            if (told == null || told.length == 0) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("select 1");
                }
            } else {
                Arrays.stream(told)
                        .map(PGNotification::getParameter)
                        .distinct()
                        .map(UUID::fromString)
                        .forEach(hearCases::tell);
            }
        }
    }

    private void pause() {
        try {
            stopped.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() throws SQLException {
        stopped.countDown();
        hearCases.end();
        Connection connection = open;
        if (connection != null) {
            connection.abort(Runnable::run);
        }
    }
}
