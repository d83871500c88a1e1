package jp.yoridokoro.emergency;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.settings.Settings;

/** A running case keeps the settings it began with: those of the day its call came. */
@Singleton
public class CaseSettings {
    private final Settings settings;

    CaseSettings(Settings settings) {
        this.settings = settings;
    }

    private record Day(String municipality, LocalDate day) {
        static Day of(EmergencyCase emergency) {
            return new Day(
                    emergency.municipality(),
                    emergency.receivedAt().atZone(TokyoClock.TOKYO).toLocalDate());
        }
    }

    public InForce of(EmergencyCase emergency) {
        return on(Day.of(emergency));
    }

    /** By case; each day is asked for once. */
    public Map<UUID, InForce> of(Collection<EmergencyCase> cases) {
        Map<Day, InForce> byDay = new HashMap<>();
        Map<UUID, InForce> byCase = new HashMap<>();
        cases.forEach(emergency -> byCase.put(emergency.id(), byDay.computeIfAbsent(Day.of(emergency), this::on)));
        return byCase;
    }

    private InForce on(Day day) {
        return settings.on(day.municipality(), day.day());
    }
}
