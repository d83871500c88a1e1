package jp.yoridokoro.vacancy;

import org.jspecify.annotations.Nullable;

/**
 * How a report reached us.
 *
 * @param spokenWith who at the office said so; needed by telephone, and always when somebody outside the office reports
 */
public record Source(Channel channel, @Nullable String spokenWith) {
    /** Ways a report comes in (DOMAIN §6). */
    public enum Channel {
        API,
        WEB,
        PHONE,
        FAX,
        CSV
    }

    boolean named() {
        return spokenWith != null && !spokenWith.isBlank();
    }
}
