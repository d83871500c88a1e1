package jp.yoridokoro.closure;

import jp.yoridokoro.base.Reason;

/** Why a closure is refused. */
public enum ClosureReason implements Reason {
    /** The end is not after the beginning, or the beginning lies in the past. */
    NIGHTS_WRONG(422),
    /** Without an end it has to say when somebody looks again. */
    REVIEW_NEEDED(422),
    /** 「その他」 without words. */
    WORDS_NEEDED(422),
    ALREADY_LIFTED(409);

    private final int status;

    ClosureReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
