package jp.yoridokoro.consent;

import jp.yoridokoro.base.Reason;

/** Refusals of the consent record. */
public enum ConsentReason implements Reason {
    /** Signed on a day to come. */
    NOT_YET(422),
    DATES_REVERSED(422),
    /** A named organisation is no office or hub, or of none of the recipient classes. */
    ORGANISATION_UNKNOWN(422),
    WITHDRAWN(409);

    private final int status;

    ConsentReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
