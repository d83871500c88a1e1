package jp.yoridokoro.emergency;

import jakarta.inject.Singleton;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.settings.Settings;

/** A running case keeps the settings it began with: those of the day its call came. */
@Singleton
class CaseSettings {
    private final Settings settings;

    CaseSettings(Settings settings) {
        this.settings = settings;
    }

    InForce of(EmergencyCase emergency) {
        return settings.on(
                emergency.municipality(),
                emergency.receivedAt().atZone(TokyoClock.TOKYO).toLocalDate());
    }
}
