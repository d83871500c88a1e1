package jp.yoridokoro.identity;

import jp.yoridokoro.base.Reason;

/** Refusals of the idempotency key. */
public enum IdentityReason implements Reason {
    KEY_MISSING(400),
    KEY_REUSED(422);

    private final int status;

    IdentityReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
