package jp.yoridokoro.vacancy;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.settings.InForce;

/** Which night a caller means by "tonight". */
public final class Tonight {
    private Tonight() {}

    /** Before {@code vacancy.nightTurnsAt} the night that began yesterday is still tonight; from that minute on it is not. */
    public static LocalDate night(ZonedDateTime now, InForce settings) {
        ZonedDateTime tokyo = now.withZoneSameInstant(TokyoClock.TOKYO);
        LocalDate today = tokyo.toLocalDate();
        return tokyo.toLocalTime().isBefore(settings.time("vacancy.nightTurnsAt")) ? today.minusDays(1) : today;
    }
}
