package jp.yoridokoro.testing;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicReference;
import jp.yoridokoro.base.TokyoClock;

/** The clock of the tests: stands still until it is told otherwise. */
@Singleton
@Replaces(bean = Clock.class, factory = TokyoClock.class)
@Requires(env = "test")
public class TestClock extends Clock {
    /** Friday 20 November 2026, 22:00 in Tokyo. */
    public static final String EVENING = "2026-11-20T22:00";

    private final AtomicReference<Instant> now = new AtomicReference<>(at(EVENING));

    private static Instant at(String tokyo) {
        return java.time.LocalDateTime.parse(tokyo).atZone(TokyoClock.TOKYO).toInstant();
    }

    /** Sets the clock to a local time of Tokyo, such as {@value #EVENING}. */
    public void set(String tokyo) {
        now.set(at(tokyo));
    }

    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    public ZonedDateTime tokyo() {
        return instant().atZone(TokyoClock.TOKYO);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return TokyoClock.TOKYO;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
