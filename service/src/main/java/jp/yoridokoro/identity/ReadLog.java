package jp.yoridokoro.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Words;
import org.jspecify.annotations.Nullable;

/** Accounts for reads of a person; called by every read that shows one, in the same transaction. */
@Singleton
public class ReadLog {
    private static final ScopedValue<Boolean> WATCHING = ScopedValue.newInstance();
    /** For so long a page that keeps itself up to date is one read. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private static final int REMEMBERED = 20_000;

    private final AccessLog log;
    private final Clock clock;
    private final Map<Look, Instant> looks = new ConcurrentHashMap<>();

    ReadLog(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    private record Look(UUID staff, UUID person, String subject, String purpose) {}

    /**
     * The reads of a page that was opened and now keeps itself up to date: who was shown somebody lately is not written down again
     * every few seconds, which would bury the reads that mean something. Each node remembers by itself; after ten minutes the page
     * counts as opened anew.
     */
    public <T> T watching(Supplier<T> live) {
        return ScopedValue.where(WATCHING, true).call(live::get);
    }

    /**
     * @param municipality the person's tenant, which may differ from the reader's after a hand-off
     * @param subject what was read: {@code person}, {@code plan}, {@code case}, {@code disclosure}
     * @param purpose why, as the surface knows it
     */
    public void read(Actor by, String municipality, UUID person, String subject, String purpose) {
        if (isNew(by, person, subject, purpose)) {
            log.write(municipality, clock.instant(), by.staff(), by.role().name(), person, subject, purpose);
        }
    }

    /** The same for everybody on a board, or in a file that leaves the house. */
    public void readAll(Actor by, String municipality, Collection<UUID> people, String subject, String purpose) {
        String ids = people.stream()
                .filter(person -> isNew(by, person, subject, purpose))
                .map(UUID::toString)
                .collect(Collectors.joining(","));
        if (!ids.isEmpty()) {
            log.writeAll(municipality, clock.instant(), by.staff(), by.role().name(), ids, subject, purpose);
        }
    }

    private boolean isNew(Actor by, UUID person, String subject, String purpose) {
        Look look = new Look(by.staff(), person, subject, purpose);
        Instant now = clock.instant();
        Instant last = looks.get(look);
        if (WATCHING.isBound() && last != null && now.isBefore(last.plus(ONE_LOOK))) {
            return false;
        }
        if (looks.size() >= REMEMBERED) {
            looks.values().removeIf(at -> !now.isBefore(at.plus(ONE_LOOK)));
        }
        looks.put(look, now);
        return true;
    }

    /** Why a role reads, where the reader does not say. */
    public static String purpose(@Nullable String said, Actor by) {
        return said == null || said.isBlank() ? Words.of("purpose." + by.role().name()) : said;
    }
}
