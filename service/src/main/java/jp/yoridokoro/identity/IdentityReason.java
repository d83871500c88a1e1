package jp.yoridokoro.identity;

import jp.yoridokoro.base.Reason;

/** Refusals of the idempotency key and of a password that is still to be changed. */
public enum IdentityReason implements Reason {
    KEY_MISSING(400),
    KEY_REUSED(422),
    /** The password was given by somebody else; its owner sets their own first. */
    PASSWORD_TO_CHANGE(403);

    private final int status;

    IdentityReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
