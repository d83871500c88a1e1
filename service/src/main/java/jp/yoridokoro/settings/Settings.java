package jp.yoridokoro.settings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The settings of a municipality on a day. A running case asks with the day its call came, so that it keeps what it began with. */
@Singleton
public class Settings {
    private final SettingRows rows;

    Settings(SettingRows rows) {
        this.rows = rows;
    }

    /** Everything in force in a municipality on a day (Asia/Tokyo). */
    @Transactional
    public InForce on(String municipality, LocalDate day) {
        return new InForce(rows.inForce(municipality, day).stream()
                .collect(Collectors.toUnmodifiableMap(SettingRows.Row::key, SettingRows.Row::value)));
    }

    /** The same as rows to be shown, with meaning and source. */
    @Transactional
    public List<SettingRows.Row> shown(String municipality, LocalDate day) {
        return rows.inForce(municipality, day);
    }
}
