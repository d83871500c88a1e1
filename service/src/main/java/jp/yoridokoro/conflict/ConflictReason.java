package jp.yoridokoro.conflict;

import jp.yoridokoro.base.Reason;

/** Why a conflict cannot be settled. */
public enum ConflictReason implements Reason {
    /** Settled before, or gone by itself. */
    OVER(409);

    private final int status;

    ConflictReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
