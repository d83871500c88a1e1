package jp.yoridokoro.foresight;

import jp.yoridokoro.base.Reason;

/** Why looking ahead is refused. */
public enum ForesightReason implements Reason {
    RUNNING_ALREADY(409);

    private final int status;

    ForesightReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
