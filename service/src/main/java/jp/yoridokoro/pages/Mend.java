package jp.yoridokoro.pages;

import java.util.UUID;
import jp.yoridokoro.due.DueKind;
import jp.yoridokoro.readiness.Gap;

/** Where something missing or due about a person is put right. */
public final class Mend {
    private Mend() {}

    /** The page that closes a gap. */
    public static String gap(Gap.Code gap, UUID personId) {
        String person = "/people/" + personId;
        return switch (gap) {
            case NO_PLAN -> person + "/plan/CAREGIVER_ABSENCE/edit";
            case NOT_AGREED, PLAN_OLD -> person + "/plan";
            case MEDICINES_OLD -> person + "/plan/medicines";
            case NO_CONSENT_PROVIDER, NO_CONSENT_HUB -> person + "/consents/new";
            case NO_TRIAL -> person + "/places";
            case NO_SECOND_CONTACT -> person + "/contacts";
            case NO_DECISION -> person + "/facts";
            case CAREGIVER_AGE_UNKNOWN -> person + "/caregivers";
            case CAPSULE_NOT_HANDED, CAPSULE_OLD -> person + "#capsule";
        };
    }

    /** The page that settles what is due. */
    public static String due(DueKind kind, UUID personId, UUID registrationId) {
        return switch (kind) {
            case TALK -> "/registrations/" + registrationId + "/steps/TALK_HELD";
            case REVIEW -> "/registrations/" + registrationId;
            case PLAN_REVIEW -> "/people/" + personId + "/plan";
            case CONSENT -> "/people/" + personId + "/consents/new";
            case SHORT_STAY, SUPPORT_CATEGORY -> "/people/" + personId + "/facts";
        };
    }
}
