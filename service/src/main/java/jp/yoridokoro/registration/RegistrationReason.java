package jp.yoridokoro.registration;

import jp.yoridokoro.base.Reason;

/** Refusals in the life of a registration. */
public enum RegistrationReason implements Reason {
    /** The municipality registers nobody (柏市). */
    OFF(409),
    ALREADY_RUNNING(409),
    STEP_NOT_ALLOWED(409),
    CONSENT_MISSING(409),
    ASSESSMENT_MISSING(409),
    MEETING_MISSING(409),
    /** Who submitted an application does not decide it (A2). */
    OWN_APPLICATION(403),
    TALK_DONE(409),
    /** No review meeting of that day had 基幹 and the specialist's office present. */
    REVIEW_NOT_TOGETHER(409),
    /** An application is withdrawn, a registration ends for other reasons. */
    END_REASON_DOES_NOT_FIT(422),
    /** A day in the past where one to come is asked for. */
    DAY_OVER(422);

    private final int status;

    RegistrationReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
