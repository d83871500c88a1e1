package jp.yoridokoro.identity;

/** What a member of staff may do (DOMAIN §3). The last two are never given to a person. */
public enum Role {
    /** 相談支援専門員: own clients. */
    SPECIALIST,
    /** 拠点コーディネーター: the people and cases of one hub. */
    HUB_COORDINATOR,
    /** 基幹相談支援センター職員: the whole municipality. */
    CORE_STAFF,
    /** 市町村職員: the whole municipality. */
    MUNICIPALITY,
    /** 短期入所・グループホームの職員: one office. */
    PROVIDER,
    /** The service's own clockwork, bound to one municipality. */
    SYSTEM,
    /** Only while somebody signs in: reads accounts, nothing else. */
    SIGN_IN
}
