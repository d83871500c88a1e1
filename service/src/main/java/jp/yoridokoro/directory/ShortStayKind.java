package jp.yoridokoro.directory;

/** 福祉型, 福祉型強化 or 医療型 of a 短期入所 (DOMAIN §6). */
public enum ShortStayKind {
    /** 福祉型. */
    WELFARE,
    /** 福祉型強化. */
    WELFARE_ENHANCED,
    /** 医療型. */
    MEDICAL,
    /** The unit is of another service. */
    NOT_SHORT_STAY,
    /** Nobody has said; WAM NET does not publish it. */
    UNKNOWN
}
