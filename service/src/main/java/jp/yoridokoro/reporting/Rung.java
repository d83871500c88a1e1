package jp.yoridokoro.reporting;

import java.time.LocalTime;
import java.util.Optional;
import jp.yoridokoro.settings.InForce;

/** How far reminding has come at a time of day (vacancy.reminder, vacancy.secondChannel, vacancy.hubTask). */
public enum Rung {
    REMINDER("vacancy.reminder", "報告のお願い"),
    SECOND_CHANNEL("vacancy.secondChannel", "別の手段でお願い"),
    HUB_TASK("vacancy.hubTask", "拠点が電話で確かめる");

    private final String key;
    private final String label;

    Rung(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String label() {
        return label;
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
