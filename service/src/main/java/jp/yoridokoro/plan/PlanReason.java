package jp.yoridokoro.plan;

import jp.yoridokoro.base.Reason;

/** Refusals of the crisis plan. */
public enum PlanReason implements Reason {
    /** A day in the future where something has already happened. */
    NOT_YET(422),
    FIELD_UNKNOWN(422),
    /** An item may be shown to fewer than its field allows, never to more, and never be hidden from the hub. */
    READERS_WIDER(422),
    /** A clause the local definition of 緊急時 does not have, or one that is no emergency. */
    CLAUSE_UNKNOWN(422),
    /** An agreement to words that were not written yet. */
    AGREED_BEFORE_WRITTEN(422),
    WITNESS_MISSING(422),
    BEST_INTEREST_MISSING(422),
    /** Only the person can be unable to express it; family and guardians sign or say. */
    ONLY_THE_PERSON(422),
    EVALUATION_EMPTY(422),
    /** The case began with another version, or is not this person's. */
    NOT_USED_IN_CASE(422);

    private final int status;

    PlanReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
