package jp.yoridokoro.plan.draft;

import jp.yoridokoro.base.Reason;

/** Refusals around a plan being written. */
public enum DraftReason implements Reason {
    /** Published or thrown away in another window, or too old. */
    GONE(409),
    /** A version that says nothing. */
    EMPTY(422);

    private final int status;

    DraftReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
