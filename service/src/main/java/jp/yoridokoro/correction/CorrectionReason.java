package jp.yoridokoro.correction;

import jp.yoridokoro.base.Reason;

/** Refusals around proposed versions of a plan. */
public enum CorrectionReason implements Reason {
    /** Nobody has arrived, so nothing can have been found. */
    NOT_BEGUN(409),
    TOO_LATE(409),
    /** The office was not shown this field. */
    NOT_SHOWN(422),
    TWICE(422),
    ANSWERED_ALREADY(409),
    /** A field to be taken does not belong to the proposal. */
    NOT_PROPOSED(422),
    /** The plan says something else by now in a field that is proposed. */
    CHANGED_SINCE(409);

    private final int status;

    CorrectionReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
