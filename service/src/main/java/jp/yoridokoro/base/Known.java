package jp.yoridokoro.base;

/**
 * A three-valued answer. UNKNOWN is a value of its own: never treated as NO, never as YES (DOMAIN §7.3).
 */
public enum Known {
    YES,
    NO,
    UNKNOWN;

    /** How a screen says it: あり, なし, 不明. */
    public String label() {
        return Words.of("known." + name());
    }
}
