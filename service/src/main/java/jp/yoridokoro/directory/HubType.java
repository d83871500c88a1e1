package jp.yoridokoro.directory;

/** How a municipality arranges its hub (DOMAIN §1). */
public enum HubType {
    /** 多機能拠点整備型: all functions in one place. */
    MULTIFUNCTION,
    /** 面的整備型: functions shared by offices. */
    NETWORKED,
    /** Both together. */
    BOTH
}
