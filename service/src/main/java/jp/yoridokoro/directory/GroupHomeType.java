package jp.yoridokoro.directory;

/** The four kinds of 共同生活援助 (DOMAIN §2). */
public enum GroupHomeType {
    /** 介護サービス包括型. */
    CARE_INCLUDED,
    /** 外部サービス利用型. */
    EXTERNAL_SERVICE,
    /** 日中サービス支援型. */
    DAYTIME_SUPPORT,
    /** サテライト型. */
    SATELLITE,
    /** The unit is of another service. */
    NOT_GROUP_HOME,
    /** Nobody has said; WAM NET does not publish it. */
    UNKNOWN
}
