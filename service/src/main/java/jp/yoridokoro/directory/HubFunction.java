package jp.yoridokoro.directory;

/** The five functions of 地域生活支援拠点等 (DOMAIN §1). */
public enum HubFunction {
    /** ①相談. */
    CONSULTATION,
    /** ②緊急時の受入れ・対応. */
    EMERGENCY,
    /** ③体験の機会・場. */
    EXPERIENCE,
    /** ④専門的人材の確保・養成. */
    TRAINING,
    /** ⑤地域の体制づくり. */
    COMMUNITY
}
