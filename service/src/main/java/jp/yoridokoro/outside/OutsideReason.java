package jp.yoridokoro.outside;

import jp.yoridokoro.base.Reason;

/** Refusals on the way out of the network. */
public enum OutsideReason implements Reason {
    OPENED_ALREADY(409),
    OUTCOME_NOT_NOW(409),
    NOT_ARRIVED(409);

    private final int status;

    OutsideReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
