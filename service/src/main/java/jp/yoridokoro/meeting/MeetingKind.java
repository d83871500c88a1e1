package jp.yoridokoro.meeting;

/** Kinds of meetings (DOMAIN §8), each with what it is about. */
public enum MeetingKind {
    /** 判定会議: decides a registration. */
    REGISTRATION_JUDGE(Subject.REGISTRATION),
    /** 登録後の話し合い, within the months of {@code registration.postTalkMonths}. */
    POST_REGISTRATION_TALK(Subject.REGISTRATION),
    /** ケア会議 inside an emergency. */
    EMERGENCY(Subject.CASE),
    /** 退所に向けた会議. */
    EXIT(Subject.CASE),
    /** 体験のあとの会議. */
    AFTER_TRIAL(Subject.REGISTRATION),
    /** 年1回の見直し, by 基幹 and the specialist's office together. */
    ANNUAL_REVIEW(Subject.REGISTRATION),
    /** 拠点会議: hubs among themselves. */
    HUB_LIAISON(Subject.HUB);

    private final Subject subject;

    MeetingKind(Subject subject) {
        this.subject = subject;
    }

    /** What a meeting of this kind is about. */
    public Subject subject() {
        return subject;
    }
}
