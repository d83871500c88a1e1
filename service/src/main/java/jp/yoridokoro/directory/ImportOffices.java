package jp.yoridokoro.directory;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins the import of a WAM NET open-data file; it runs on behind the answer, under the same actor. */
@Singleton
public class ImportOffices {
    /** How long the file of a dry run is kept. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(ImportOffices.class);

    private final Imports imports;
    private final WamImport work;
    private final TransactionOperations<Connection> transactions;
    private final Walls walls;
    private final Clock clock;

    ImportOffices(
            Imports imports, WamImport work, TransactionOperations<Connection> transactions, Walls walls, Clock clock) {
        this.imports = imports;
        this.work = work;
        this.transactions = transactions;
        this.walls = walls;
        this.clock = clock;
    }

    /**
     * @param dryRun does everything, reports it and takes it back
     * @return id of the run
     * @throws Refused {@code directory-file-not-wam}
     */
    @Transactional
    public UUID begin(byte[] content, boolean dryRun, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        WamFile file = WamFile.read(content);
        UUID id = UUID.randomUUID();
        imports.begin(id, "WAM", dryRun, by.staff(), file.rows().size(), clock.instant());
        imports.forgetBefore(clock.instant().minus(KEPT));
        if (dryRun) {
            imports.keep(id, content);
        }
        transactions.findTransactionStatus().orElseThrow().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                // a thread of our own: the service's executors would hand on the request's connection
                Thread.ofVirtual().name("import").start(() -> walls.as(by, () -> run(id, file, dryRun)));
            }
        });
        return id;
    }

    /**
     * Takes in the file of a dry run that has been looked at.
     *
     * @throws Refused {@code directory-file-not-kept}
     */
    @Transactional
    public UUID takeIn(UUID dryRun, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        String content = imports.kept(dryRun)
                .orElseThrow(() -> new Refused(DirectoryReason.FILE_NOT_KEPT))
                .content();
        imports.forget(dryRun);
        return begin(Base64.getMimeDecoder().decode(content), false, by);
    }

    private boolean run(UUID id, WamFile file, boolean dryRun) {
        try {
            work.run(id, file, dryRun);
            return true;
        } catch (RuntimeException failure) {
            LOG.error(
                    "import {} failed (rule {})", id, Refused.violated(failure).orElse("none"), failure);
            imports.finish(id, "FAILED", 0, "{\"failure\": \"" + Words.of("wam.failed") + "\"}", clock.instant());
            return false;
        }
    }
}
