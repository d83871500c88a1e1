package jp.yoridokoro.calendar;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.settings.Settings;
import jp.yoridokoro.vacancy.Tonight;

/** Which nights may be reported: tonight and {@code vacancy.nightsAhead} nights in all. */
@Singleton
public class Horizon {
    private final Settings settings;
    private final Clock clock;

    Horizon(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The window as it stands now for the actor's municipality.
     *
     * @param tonight first night that may be said
     * @param end first night too far ahead
     */
    public record Window(LocalDate tonight, LocalDate end) {
        /** Why a night may not be said; empty: it may. */
        public Optional<CalendarReason> against(LocalDate night) {
            if (night.isBefore(tonight)) {
                return Optional.of(CalendarReason.NIGHT_PAST);
            }
            return night.isBefore(end) ? Optional.empty() : Optional.of(CalendarReason.TOO_FAR_AHEAD);
        }
    }

    /** @throws Refused NIGHT_PAST, TOO_FAR_AHEAD with the {@code night} where it may not be said now */
    void mustReach(LocalDate night, Actor by) {
        now(by).against(night).ifPresent(reason -> {
            throw new Refused(reason, Map.of("night", night.toString()));
        });
    }

    public Window now(Actor by) {
        InForce inForce = settings.on(by.tenant(), LocalDate.now(clock));
        LocalDate tonight = Tonight.night(clock.instant().atZone(TokyoClock.TOKYO), inForce);
        return new Window(tonight, tonight.plusDays(inForce.number("vacancy.nightsAhead")));
    }
}
