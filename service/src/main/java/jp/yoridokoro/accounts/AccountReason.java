package jp.yoridokoro.accounts;

import jp.yoridokoro.base.Reason;

/** Refusals around accounts of staff. */
public enum AccountReason implements Reason {
    LOGIN_TAKEN(409),
    /** The role works for a hub or an office and none is named. */
    PLACE_NEEDED(422),
    /** The hub or office does not belong to this municipality. */
    PLACE_ELSEWHERE(422),
    /** 基幹 keeps every account but the municipality's own. */
    MUNICIPALITY_ONLY(403),
    NOT_YOUR_OWN(409),
    STOPPED_ALREADY(409),
    NOT_STOPPED(409),
    PASSWORD_WRONG(403),
    PASSWORD_SHORT(422),
    PASSWORD_IS_LOGIN(422),
    PASSWORD_SAME(422),
    /** The new password, typed twice, was not the same twice. */
    PASSWORD_REPEATED_WRONG(422);

    private final int status;

    AccountReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
