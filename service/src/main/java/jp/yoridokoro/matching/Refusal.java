package jp.yoridokoro.matching;

import jp.yoridokoro.base.Words;

/** Words of the refusal codes (DOMAIN §20). */
public enum Refusal {
    FULL,
    SEX,
    AGE,
    MEDICAL,
    BEHAVIOUR,
    BUILDING,
    INFECTION,
    STAFF_TONIGHT,
    NO_TRIAL,
    NO_INFO,
    NO_DECISION,
    TRANSPORT,
    TOO_LONG,
    PERSON_DECLINED,
    NO_ANSWER,
    OTHER;

    public String label() {
        return Words.of("refusal." + name());
    }

    public static String label(String code) {
        return valueOf(code).label();
    }
}
