package jp.yoridokoro.settings;

import java.util.UUID;
import java.util.function.Function;

/**
 * One key of DOMAIN §19, another value for it, and what is then seen over HTTP.
 *
 * @param was what is seen under the default, and {@code becomes} under the value; both written by hand
 * @param ofCase true: it is seen on an emergency, which keeps what held on the day of its call
 */
record SettingCase(String key, String value, String was, String becomes, Look look, boolean ofCase) {
    /** Looks at a town on the day its clock shows; of a case just opened or still running, where the setting is of cases. */
    interface Look {
        String see(Street street, UUID emergency);
    }

    static SettingCase ofDay(String key, String value, String was, String becomes, Function<Street, String> look) {
        return new SettingCase(key, value, was, becomes, (street, none) -> look.apply(street), false);
    }

    static SettingCase ofCase(String key, String value, String was, String becomes, Look look) {
        return new SettingCase(key, value, was, becomes, look, true);
    }

    @Override
    public String toString() {
        return key + " " + value;
    }
}
