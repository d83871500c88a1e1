package jp.yoridokoro.directory;

/** How a 短期入所 has its beds (DOMAIN §2). */
public enum ShortStayType {
    /** 併設型. */
    ATTACHED,
    /** 空床利用型: a bed of another service while it is empty. */
    VACANT_BED,
    /** 単独型. */
    STANDALONE,
    /** The unit is of another service. */
    NOT_SHORT_STAY,
    /** Nobody has said; WAM NET does not publish it. */
    UNKNOWN
}
