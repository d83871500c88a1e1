package jp.yoridokoro.duplicate;

import jp.yoridokoro.base.Reason;

/** Refusals about one person with two records. */
public enum DuplicateReason implements Reason {
    /** People the asker sees are likely the same; the facts list them. */
    LIKELY(409),
    /** Only somebody the asker does not see is likely the same; the facts say nothing of them. */
    LIKELY_ELSEWHERE(409),
    WITH_ITSELF(422),
    TWO_OPEN_CASES(409),
    TWO_RUNNING_REGISTRATIONS(409),
    /** Records are merged into the one to be merged: it must be the one that is kept. */
    KEEP_THE_OTHER(409),
    NOT_BOTH_YOURS(403),
    ALREADY_UNDONE(409),
    /** A later merge into the same record must be undone first. */
    LAST_FIRST(409);

    private final int status;

    DuplicateReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
