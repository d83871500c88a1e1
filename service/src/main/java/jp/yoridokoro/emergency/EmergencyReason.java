package jp.yoridokoro.emergency;

import jp.yoridokoro.base.Reason;

/** Refusals of the emergency workflow. */
public enum EmergencyReason implements Reason {
    STEP_NOT_ALLOWED(409),
    HUB_NEEDED(422),
    PERSON_NEEDED(422),
    CLAUSE_NOT_IN_FORCE(422),
    CLAUSE_SAYS_OTHERWISE(422),
    OUTSIDE_WINDOW(409),
    OWNER_IS_BARRED(409),
    BED_TAKEN(409),
    DOES_NOT_FIT(409),
    TELEPHONE_FIRST(409),
    TOO_MANY_OFFERS(409),
    ALREADY_ASKED(409),
    OFFER_OVER(409),
    PART_OF_NIGHTS(422),
    NOTHING_UNCOVERED(409),
    OVER_CAPACITY_UNSAID(422),
    OVER_CAPACITY_DAYS(409),
    STAY_TOO_LONG(422),
    STAY_LIMIT(409),
    EXTENSION_NOT_LONGER(422),
    EXTENSION_BED_TAKEN(409),
    MOVE_NIGHT(422),
    ARRIVAL_TOO_EARLY(409),
    SUPPORT_OVER(409),
    NEXT_STEP_NEEDED(422),
    RUN_OUT_REPLACED(409),
    NO_STAY(409),
    MEETING_OWED(409),
    TASKS_OPEN(409),
    FOLLOW_UP_NEEDED(422),
    HANDOFF_OPEN(409),
    HANDOFF_OVER(409),
    HANDOFF_TO_ITSELF(422),
    HANDOFF_BARRED(422);

    private final int status;

    EmergencyReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
