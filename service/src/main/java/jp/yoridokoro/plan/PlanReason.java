package jp.yoridokoro.plan;

import jp.yoridokoro.base.Reason;

/** Refusals of the crisis plan. */
public enum PlanReason implements Reason {
    /** A day in the future where something has already happened. */
    NOT_YET(422),
    FIELD_UNKNOWN(422),
    /** An item may be shown to fewer than its field allows, never to more, and never be hidden from the hub. */
    READERS_WIDER(422);

    private final int status;

    PlanReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
