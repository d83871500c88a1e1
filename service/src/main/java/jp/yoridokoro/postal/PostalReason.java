package jp.yoridokoro.postal;

import jp.yoridokoro.base.Reason;

/** Refusals about postal codes; the address can always be typed by hand. */
public enum PostalReason implements Reason {
    /** Not seven digits. */
    CODE_MALFORMED(422),
    /** No address has this code, or it is newer than the data. */
    CODE_UNKNOWN(404);

    private final int status;

    PostalReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
