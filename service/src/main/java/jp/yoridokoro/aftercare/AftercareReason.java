package jp.yoridokoro.aftercare;

import jp.yoridokoro.base.Reason;

/** Refusals of what is owed after a case. */
public enum AftercareReason implements Reason {
    SETTLED_ALREADY(409),
    OWED_ALREADY(409),
    NO_FOLLOW_UP_HERE(409),
    UNDERSTOOD_NEEDED(422),
    PLAN_NEEDED(422),
    DRAFT_FIRST(422),
    MAY_NOT_BE_WAIVED(409),
    REGISTERED_ALREADY(409);

    private final int status;

    AftercareReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
