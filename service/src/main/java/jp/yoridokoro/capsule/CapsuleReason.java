package jp.yoridokoro.capsule;

import jp.yoridokoro.base.Reason;

/** Refusals of the capsule. */
public enum CapsuleReason implements Reason {
    /** There is nothing to print from. */
    NO_PLAN(409),
    HANDED_ALREADY(409),
    /** A day to come, or one before the print. */
    DAY_WRONG(422);

    private final int status;

    CapsuleReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
