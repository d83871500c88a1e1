package jp.yoridokoro.registration;

/** Where a registration stands (DOMAIN §4.2). Only REGISTERED counts as registered in matching. */
public enum RegistrationState {
    /** 下書き */
    DRAFT,
    /** 申請済み */
    SUBMITTED,
    /** アセスメント中 */
    ASSESSING,
    /** 判定中 */
    JUDGING,
    /** 登録済み */
    REGISTERED,
    /** 休止中: in hospital or on trial elsewhere; the review clock keeps running. */
    SUSPENDED,
    /** 登録しない */
    NOT_REGISTERED,
    /** 終了 */
    ENDED
}
