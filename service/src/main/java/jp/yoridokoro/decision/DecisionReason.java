package jp.yoridokoro.decision;

import jp.yoridokoro.base.Reason;

/** Refusals about decisions asked for. */
public enum DecisionReason implements Reason {
    /** The last day asked for lies before the first. */
    DAYS_REVERSED(422),
    /** The application has not been decided. */
    NOT_MADE(409);

    private final int status;

    DecisionReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
