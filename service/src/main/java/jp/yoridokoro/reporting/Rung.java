package jp.yoridokoro.reporting;

import java.time.LocalTime;
import java.util.Optional;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.settings.InForce;

/** How far reminding has come at a time of day (vacancy.reminder, vacancy.secondChannel, vacancy.hubTask). */
public enum Rung {
    REMINDER("vacancy.reminder"),
    SECOND_CHANNEL("vacancy.secondChannel"),
    HUB_TASK("vacancy.hubTask");

    private final String key;

    Rung(String key) {
        this.key = key;
    }

    public String label() {
        return Words.of("rung." + name());
    }

    /** The highest rung reached; empty before the first of the day. */
    static Optional<Rung> at(LocalTime now, InForce settings) {
        Rung reached = null;
        for (Rung rung : values()) {
            if (!now.isBefore(settings.time(rung.key))) {
                reached = rung;
            }
        }
        return Optional.ofNullable(reached);
    }
}
