package jp.yoridokoro.base;

/** Refusals that belong to no feature. */
public enum BaseReason implements Reason {
    /** The request cannot be read or a field breaks its rule; the fields are listed. */
    INPUT(400),
    UNKNOWN(404),
    /** The caller's role may not do this. */
    NOT_YOURS(403),
    /** Somebody saved in between; both values are given (R2). */
    VERSION(409),
    SIGN_IN_NEEDED(401),
    WRONG_PASSWORD(401),
    /** A form sent from another site. */
    OTHER_SITE(403),
    METHOD(405),
    /** The caller asks for a format nothing here is written in. */
    NOT_ACCEPTABLE(406),
    MEDIA_TYPE(415),
    TOO_LARGE(413),
    BUSY(503),
    OURS(500);

    private final int status;

    BaseReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
