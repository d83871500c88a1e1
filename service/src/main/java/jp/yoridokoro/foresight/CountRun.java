package jp.yoridokoro.foresight;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Walls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries a run out as the service itself: the places once, then the people in parts, each part a transaction of its own. */
@Singleton
class CountRun {
    private static final Logger LOG = LoggerFactory.getLogger(CountRun.class);
    /** People are matched in as many parts at once; two cores are what the service is sized for. */
    private static final int PARTS = 2;

    private final Runs runs;
    private final TransactionOperations<Connection> transactions;
    private final Walls walls;

    CountRun(Runs runs, TransactionOperations<Connection> transactions, Walls walls) {
        this.runs = runs;
        this.transactions = transactions;
        this.walls = walls;
    }

    /** A run that fails says so in its state. */
    void run(UUID id, String municipality) {
        Actor system = Actor.system(municipality);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            write(system, () -> runs.seePlaces(id));
            CompletableFuture<?>[] parts = IntStream.range(0, PARTS)
                    .mapToObj(part -> CompletableFuture.runAsync(
                            () -> write(system, () -> runs.seePeople(id, part, PARTS)), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(parts).join();
            write(system, () -> runs.done(id));
        } catch (RuntimeException failure) {
            LOG.error("looking ahead {} failed", id, failure);
            write(system, () -> runs.failed(id));
        }
    }

    private void write(Actor system, Runnable work) {
        walls.as(
                system,
                () -> transactions.executeWrite(status -> {
                    work.run();
                    return true;
                }));
    }
}
