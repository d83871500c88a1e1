package jp.yoridokoro.directory;

/** Whom a unit takes, by sex, for a night (DOMAIN §6). UNKNOWN is a value of its own: nobody has said. */
public enum SexPolicy {
    /** 男性のみ. */
    MALE_ONLY,
    /** 女性のみ. */
    FEMALE_ONLY,
    /** Whoever comes first decides for the night. */
    SAME_SEX_PER_NIGHT,
    /** 男女可. */
    MIXED,
    /** Nobody has said. */
    UNKNOWN
}
