package jp.yoridokoro.calendar;

import jp.yoridokoro.base.Reason;

/** Why a range edit, or one night of it, is refused. */
public enum CalendarReason implements Reason {
    /** The end is not after the beginning, no night is chosen, or more than one call may carry. */
    RANGE_WRONG(422),
    /** The night is over. */
    NIGHT_PAST(422),
    /** Further ahead than vacancy.nightsAhead. */
    TOO_FAR_AHEAD(422),
    /** A status is neither given nor reported before. */
    STATUS_MISSING(422);

    private final int status;

    CalendarReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
