package jp.yoridokoro.matching;

/** Words of the refusal codes (DOMAIN §20). */
public enum Refusal {
    FULL("いっぱい"),
    SEX("性別"),
    AGE("年齢"),
    MEDICAL("医療的ケア"),
    BEHAVIOUR("行動面"),
    BUILDING("建物"),
    INFECTION("感染症"),
    STAFF_TONIGHT("今夜の職員"),
    NO_TRIAL("体験利用がない"),
    NO_INFO("情報が足りない"),
    NO_DECISION("支給決定がない"),
    TRANSPORT("送迎"),
    TOO_LONG("期間が長い"),
    PERSON_DECLINED("本人が断った"),
    NO_ANSWER("出なかった"),
    OTHER("その他");

    private final String label;

    Refusal(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static String label(String code) {
        return valueOf(code).label;
    }
}
