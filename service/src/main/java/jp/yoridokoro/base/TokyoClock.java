package jp.yoridokoro.base;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The one clock, Asia/Tokyo. Nobody calls {@code now()} without it. */
@Factory
public class TokyoClock {
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Singleton
    Clock clock() {
        return Clock.system(TOKYO);
    }
}
