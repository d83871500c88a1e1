package jp.yoridokoro.emergency;

import jakarta.inject.Singleton;
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

    public InForce of(EmergencyCase emergency) {
        return settings.on(
                emergency.municipality(),
                emergency.receivedAt().atZone(TokyoClock.TOKYO).toLocalDate());
    }
}
