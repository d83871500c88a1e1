package jp.yoridokoro.foresight;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Holidays;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.directory.Municipalities;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.matching.Reach;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.settings.Settings;
import jp.yoridokoro.vacancy.Tonight;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** もしもの夜: matches every registrant of a municipality as if the call came now, every night and whenever somebody asks (T1). */
@Singleton
public class LookAhead {
    private static final Logger LOG = LoggerFactory.getLogger(LookAhead.class);
    private static final Map<String, ForesightReason> RULES =
            Map.of("foresight_run_one_running", ForesightReason.RUNNING_ALREADY);

    private final Runs runs;
    private final CountRun countRun;
    private final Municipalities municipalities;
    private final Settings settings;
    private final ObjectMapper json;
    private final TransactionOperations<Connection> transactions;
    private final Walls walls;
    private final Clock clock;

    LookAhead(
            Runs runs,
            CountRun countRun,
            Municipalities municipalities,
            Settings settings,
            ObjectMapper json,
            TransactionOperations<Connection> transactions,
            Walls walls,
            Clock clock) {
        this.runs = runs;
        this.countRun = countRun;
        this.municipalities = municipalities;
        this.settings = settings;
        this.json = json;
        this.transactions = transactions;
        this.walls = walls;
        this.clock = clock;
    }

    /**
     * Begins a run of the actor's municipality; it goes on behind the answer.
     *
     * @return its id
     * @throws Refused RUNNING_ALREADY; {@code base-not-yours} unless of a hub, 基幹 or the municipality
     */
    @Transactional
    public UUID begin(Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        UUID id = added(by.tenant(), by.staffId());
        transactions.findTransactionStatus().orElseThrow().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                // a thread of our own: the service's executors would hand on the request's connection
                Thread.ofVirtual().name("foresight").start(() -> countRun.run(id, by.tenant()));
            }
        });
        return id;
    }

    /** The run of the night, done when it returns. @return its id */
    public UUID tonight(String municipality) {
        UUID id = walls.as(
                Actor.system(municipality), () -> transactions.executeWrite(status -> added(municipality, null)));
        countRun.run(id, municipality);
        return id;
    }

    /** Begins the run of the night wherever {@code foresight.at} has passed and today's is still owed. @return how many */
    public int whereDue() {
        return (int) municipalities.tenants().stream().filter(this::beginIfDue).count();
    }

    private boolean beginIfDue(String municipality) {
        boolean due =
                walls.as(Actor.system(municipality), () -> transactions.executeRead(status -> isDue(municipality)));
        if (due) {
            Thread.ofVirtual().name("foresight").start(() -> {
                try {
                    tonight(municipality);
                } catch (Refused running) {
                    LOG.info("looking ahead runs already");
                }
            });
        }
        return due;
    }

    private boolean isDue(String municipality) {
        ZonedDateTime now = clock.instant().atZone(TokyoClock.TOKYO);
        ZonedDateTime at = now.with(settings.on(municipality, now.toLocalDate()).time("foresight.at"));
        return !now.isBefore(at) && !runs.lookedSince(municipality, at.toInstant());
    }

    private UUID added(String municipality, @Nullable UUID askedBy) {
        Instant now = clock.instant();
        InForce inForce = settings.on(municipality, LocalDate.now(clock));
        LocalDate night = Tonight.night(now.atZone(TokyoClock.TOKYO), inForce);
        int reach = Reach.valueOf(inForce.text("foresight.reach")).ordinal() + 1;
        UUID id = UUID.randomUUID();
        runs.dropStuck();
        Refused.onConstraint(
                RULES,
                () -> runs.begin(
                        id,
                        municipality,
                        now,
                        Holidays.isDayOff(LocalDate.now(clock)),
                        night,
                        inForce.number("foresight.nights"),
                        reach,
                        write(inForce),
                        askedBy));
        return id;
    }

    private String write(InForce inForce) {
        try {
            return json.writeValueAsString(inForce.values());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
