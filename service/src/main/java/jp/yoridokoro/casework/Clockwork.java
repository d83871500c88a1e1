package jp.yoridokoro.casework;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import jp.yoridokoro.foresight.LookAhead;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second for what has run out, on one node at a time, and once at the very start. What has run out counts for
 * nothing before it is swept (docs/adr/0008): this only tidies and lets the case go on searching.
 */
@Singleton
@Requires(notEnv = "test")
class Clockwork implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    private final Sweep sweep;
    private final LookAhead lookAhead;
    private final DataSource dataSource;
    private @Nullable Scheduler scheduler;

    /** The scheduler brings its own transactions, so it gets the pool itself, not the one bound to ours. */
    Clockwork(Sweep sweep, LookAhead lookAhead, DataSource dataSource, DataSourceResolver pools) {
        this.sweep = sweep;
        this.lookAhead = lookAhead;
        this.dataSource = pools.resolve(dataSource);
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        sweepAll();
        scheduler = Scheduler.create(dataSource)
                .startTasks(
                        Tasks.recurring("sweep", FixedDelay.ofSeconds(1)).execute((instance, context) -> sweepAll()),
                        Tasks.recurring("foresight", FixedDelay.ofMinutes(1))
                                .execute((instance, context) -> lookAhead.whereDue()))
                .threads(1)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(2))
                .missedHeartbeatsLimit(4)
                .build();
        scheduler.start();
    }

    private void sweepAll() {
        int swept = sweep.everywhere();
        if (swept > 0) {
            LOG.info("swept {} run-out offers, holds and hand-offs", swept);
        }
    }

    @PreDestroy
    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
