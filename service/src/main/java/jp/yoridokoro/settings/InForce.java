package jp.yoridokoro.settings;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;

/** Settings in force, by the keys of DOMAIN §19. An unknown key is a mistake of ours and fails loudly. */
public record InForce(Map<String, String> values) {
    public String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("no setting " + key);
        }
        return value;
    }

    public int number(String key) {
        return Integer.parseInt(text(key));
    }

    public boolean flag(String key) {
        return Boolean.parseBoolean(text(key));
    }

    public LocalTime time(String key) {
        return LocalTime.parse(text(key));
    }

    public Duration minutes(String key) {
        return Duration.ofMinutes(number(key));
    }

    public Duration hours(String key) {
        return Duration.ofHours(number(key));
    }

    public Duration days(String key) {
        return Duration.ofDays(number(key));
    }
}
