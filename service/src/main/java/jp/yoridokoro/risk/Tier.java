package jp.yoridokoro.risk;

/** How soon the home would give way, the most pressing first. */
public enum Tier {
    HIGH,
    MIDDLE,
    /** Too little is known of who cares to say that all is well. */
    UNKNOWN,
    LOW
}
