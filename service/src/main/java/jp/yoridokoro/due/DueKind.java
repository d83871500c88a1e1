package jp.yoridokoro.due;

/** What is owed. */
public enum DueKind {
    /** 登録後の話し合い. */
    TALK,
    /** 年1回の見直し by 基幹 and the specialist's office. */
    REVIEW,
    /** The next review written in the crisis plan in force. */
    PLAN_REVIEW,
    /** A consent ends that no other consent covers longer. */
    CONSENT,
    /** 短期入所の支給決定 ends. */
    SHORT_STAY,
    /** 障害支援区分 ends. */
    SUPPORT_CATEGORY
}
