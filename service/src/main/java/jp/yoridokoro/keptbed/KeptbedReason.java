package jp.yoridokoro.keptbed;

import jp.yoridokoro.base.Reason;

/** Why an agreement on kept beds is refused. */
public enum KeptbedReason implements Reason {
    /** The municipality already pays this unit for kept beds on some of the days. */
    AGREED_ALREADY(409),
    DATES_WRONG(422);

    private final int status;

    KeptbedReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
