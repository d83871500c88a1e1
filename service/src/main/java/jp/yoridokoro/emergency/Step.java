package jp.yoridokoro.emergency;

import jp.yoridokoro.base.Words;

/** What somebody can do to a case. {@link Workflow} says when, and who. */
public enum Step {
    ACKNOWLEDGE,
    JUDGE_EMERGENCY,
    JUDGE_NOT_EMERGENCY,
    JUDGE_MEDICAL,
    JUDGE_ABUSE,
    JUDGE_DISASTER,
    REJUDGE,
    SEARCH,
    SEND_OFFERS,
    ACCEPT_OFFER,
    REFUSE_OFFER,
    WITHDRAW_OFFER,
    OFFERS_OVER,
    SUPPORT_AT_HOME,
    RECORD_UNPLACED,
    DEPART,
    ARRIVE,
    FALL_THROUGH,
    NO_SHOW,
    EXTEND_STAY,
    MOVE,
    LEAVE_EARLY,
    ARRIVE_ELSEWHERE,
    ARRIVE_UNASKED,
    PLAN_EXIT,
    EXIT,
    PLAN_MEETING,
    WAIVE_MEETING,
    ADD_TASK,
    REQUEST_HANDOFF,
    MOVE_OUTSIDE,
    CLOSE,
    CANCEL;

    /** How a button says it. */
    public String label() {
        return Words.of("step." + name());
    }
}
