package jp.yoridokoro.vacancy;

import jp.yoridokoro.base.Reason;

/** Why a report or a claim on the ledger is refused. */
public enum VacancyReason implements Reason {
    /** No bed is left on at least one of the nights. */
    BED_TAKEN(409),
    /** At least one of the nights was never reported: somebody has to phone first. */
    NOT_REPORTED(409),
    SEX_RULE(409),
    AGE_RULE(409),
    /** 休 on at least one of the nights. */
    CLOSED_THAT_NIGHT(409),
    HOLD_EXPIRED(409),
    /** The person already has a bed on one of the nights. */
    ALREADY_SLEEPING(409),
    /** The claim has been released, has expired or was left; nothing brings it back. */
    CLAIM_ENDED(409),
    /** "No change" where nothing was ever reported. */
    NOTHING_TO_CONFIRM(409),
    ABOVE_CAPACITY(422),
    /** × or 休 with free beds. */
    FULL_SHOWS_BED(422),
    CALLER_NAME_NEEDED(422),
    /** A report includes a claim that is not on its own office. */
    INCLUDES_FOREIGN(422),
    /** The same night twice, or more nights than one request may carry. */
    NIGHTS_WRONG(422);

    private final int status;

    VacancyReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
