package jp.yoridokoro.meeting;

import jp.yoridokoro.base.Reason;

/** Refusals of meetings and tasks. */
public enum MeetingReason implements Reason {
    /** Such a meeting is not about such a subject. */
    WRONG_SUBJECT(422),
    /** A meeting cannot have taken place in the future. */
    NOT_YET(422),
    /** Minutes are written once. */
    ALREADY_HELD(409),
    /** Nobody is marked as present. */
    NOBODY_PRESENT(422),
    /** Minutes without a decision. */
    NO_DECISION(422),
    /** The account a task is given to does not exist. */
    OWNER_UNKNOWN(422),
    /** The case is closed. */
    SUBJECT_CLOSED(409),
    TASK_DONE(409);

    private final int status;

    MeetingReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
