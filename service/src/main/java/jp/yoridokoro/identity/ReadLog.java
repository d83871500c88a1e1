package jp.yoridokoro.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Words;
import org.jspecify.annotations.Nullable;

/** Accounts for reads of a person; called by every read that shows one, in the same transaction. */
@Singleton
public class ReadLog {
    private final AccessLog log;
    private final Clock clock;

    ReadLog(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param municipality the person's tenant, which may differ from the reader's after a hand-off
     * @param subject what was read: {@code person}, {@code plan}, {@code case}, {@code disclosure}
     * @param purpose why, as the surface knows it
     */
    public void read(Actor by, String municipality, UUID person, String subject, String purpose) {
        log.write(municipality, clock.instant(), by.staff(), by.role().name(), person, subject, purpose);
    }

    /** The same for everybody in a file that leaves the house. */
    public void readAll(Actor by, String municipality, Collection<UUID> people, String subject, String purpose) {
        String ids = people.stream().map(UUID::toString).collect(Collectors.joining(","));
        log.writeAll(municipality, clock.instant(), by.staff(), by.role().name(), ids, subject, purpose);
    }

    /** Why a role reads, where the reader does not say. */
    public static String purpose(@Nullable String said, Actor by) {
        return said == null || said.isBlank() ? Words.of("purpose." + by.role().name()) : said;
    }
}
