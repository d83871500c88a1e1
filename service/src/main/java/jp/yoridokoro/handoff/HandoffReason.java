package jp.yoridokoro.handoff;

import jp.yoridokoro.base.Reason;

/** Refusals about what a hand-off carries, its way back, and cases asked for. */
public enum HandoffReason implements Reason {
    PACKET_INCOMPLETE(422),
    NO_CONSENT_FOR(422),
    NO_SUCH_GAP(422),
    SKIP_NEEDS_DANGER(422),
    END_NEEDED(422),
    READ_BACK_NEEDED(422),
    READ_BACK_GIVEN(409),
    NOT_RETURNABLE(409),
    NOT_DUE_BACK(409),
    NOT_TO_REVIEW(409),
    ASKED_ALREADY(409),
    PULL_OVER(409),
    PULL_UNCLEAR(422);

    private final int status;

    HandoffReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
