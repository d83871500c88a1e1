package jp.yoridokoro.settings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** A municipality changes one setting from a day on; what held before keeps holding for the days before. */
@Singleton
public class ChangeSetting {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern FLAG = Pattern.compile("true|false");

    private final SettingRows rows;
    private final Settings settings;
    private final Clock clock;

    ChangeSetting(SettingRows rows, Settings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sets a key from a day on.
     *
     * @throws Refused UNKNOWN_KEY, BAD_VALUE where the value is not of the shape of the present one, NOT_IN_THE_PAST
     */
    @Transactional
    public void change(String key, String value, LocalDate from, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        if (!rows.known(key)) {
            throw new Refused(SettingsReason.UNKNOWN_KEY, Map.of("key", key));
        }
        if (from.isBefore(LocalDate.now(clock))) {
            throw new Refused(SettingsReason.NOT_IN_THE_PAST, Map.of("from", from.toString()));
        }
        String present = settings.on(by.tenant(), from).text(key);
        if (!sameShape(present, value)) {
            throw new Refused(SettingsReason.BAD_VALUE, Map.of("key", key, "present", present));
        }
        rows.dropFrom(by.tenant(), key, from);
        rows.endAt(by.tenant(), key, from);
        rows.begin(by.tenant(), key, value, from);
    }

    private static boolean sameShape(String present, String value) {
        for (Pattern shape : new Pattern[] {NUMBER, TIME, FLAG}) {
            if (shape.matcher(present).matches()) {
                return shape.matcher(value).matches();
            }
        }
        return !value.isBlank();
    }
}
