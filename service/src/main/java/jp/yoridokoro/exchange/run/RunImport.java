package jp.yoridokoro.exchange.run;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.exchange.ExchangeReason;
import jp.yoridokoro.exchange.ImportRegister;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries a register file and takes it in behind the answer, under the same actor; the file is chosen once. */
@Singleton
public class RunImport {
    private static final Logger LOG = LoggerFactory.getLogger(RunImport.class);

    private final RegisterRuns runs;
    private final ImportRegister importRegister;
    private final TransactionOperations<Connection> transactions;
    private final Walls walls;
    private final ObjectMapper json;
    private final Clock clock;

    RunImport(
            RegisterRuns runs,
            ImportRegister importRegister,
            TransactionOperations<Connection> transactions,
            Walls walls,
            ObjectMapper json,
            Clock clock) {
        this.runs = runs;
        this.importRegister = importRegister;
        this.transactions = transactions;
        this.walls = walls;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Begins a trial, which writes nothing but its report.
     *
     * @return id of the run
     * @throws Refused where the file as a whole is no register: {@link ExchangeReason}
     */
    @Transactional
    public UUID begin(byte[] content, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        UUID id = UUID.randomUUID();
        runs.begin(id, by.tenant(), by.staff(), clock.instant(), importRegister.rows(content), content);
        behind(id, content, true, by);
        return id;
    }

    /**
     * Takes in the file of a trial that has been looked at; after a failure the same once more.
     *
     * @throws Refused {@code exchange-file-not-kept} where it is being taken in, was, or was never tried to the end
     */
    @Transactional
    public void takeIn(UUID id, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        runs.lock(id);
        RegisterRun run = runs.find(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (!run.ready()) {
            throw new Refused(ExchangeReason.FILE_NOT_KEPT);
        }
        byte[] content =
                Base64.getMimeDecoder().decode(runs.kept(id).orElseThrow().content());
        runs.take(id, by.staff(), clock.instant());
        behind(id, content, false, by);
    }

    private void behind(UUID id, byte[] content, boolean dryRun, Actor by) {
        transactions.findTransactionStatus().orElseThrow().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                // a thread of our own: the service's executors would hand on the request's connection
                Thread.ofVirtual().name("register").start(() -> walls.as(by, () -> run(id, content, dryRun, by)));
            }
        });
    }

    private boolean run(UUID id, byte[] content, boolean dryRun, Actor by) {
        try {
            return transactions.executeWrite(status -> settle(id, content, dryRun, by));
        } catch (RuntimeException failure) {
            LOG.error(
                    "register run {} failed (rule {})",
                    id,
                    Refused.violated(failure).orElse("none"),
                    failure);
            runs.failed(id);
            return false;
        }
    }

    /** What it did and that it did it are one transaction: a run that died has taken nobody in. */
    private boolean settle(UUID id, byte[] content, boolean dryRun, Actor by) {
        ImportRegister.Imported imported = importRegister.take(content, dryRun, rows -> runs.reached(id, rows), by);
        if (dryRun) {
            runs.tried(id, write(imported.report()));
        } else {
            runs.taken(id, imported.id());
        }
        return true;
    }

    private String write(Object report) {
        try {
            return json.writeValueAsString(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
