package jp.yoridokoro.readiness;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import jp.yoridokoro.base.Words;

/**
 * Something that is missing, with what to do about it.
 *
 * @param code one of {@link Code}
 */
@Serdeable
@Introspected
public record Gap(Code code, String title, String next) {
    /** What the view {@code readiness} looks for. */
    public enum Code {
        NO_PLAN,
        /** The version in force has no agreement of the person, nor a reason of best interest. */
        NOT_AGREED,
        /** Written longer ago than {@code plan.reviewMonths}. */
        PLAN_OLD,
        /** No consent in force by which a short-stay office may be told anything in an emergency. */
        NO_CONSENT_PROVIDER,
        NO_CONSENT_HUB,
        /** Never tried or stayed anywhere. */
        NO_TRIAL,
        /** Confirmed longer ago than {@code plan.medicinesMonths}, or never. */
        MEDICINES_OLD,
        /** Fewer than two contacts agreed to be called. */
        NO_SECOND_CONTACT,
        /** No 支給決定 of short stay, not known, or run out. */
        NO_DECISION,
        CAREGIVER_AGE_UNKNOWN,
        CAPSULE_NOT_HANDED,
        /** Printed from an older version than is in force, or longer ago than {@code plan.capsuleMonths}. */
        CAPSULE_OLD
    }

    static Gap of(String code) {
        return new Gap(Code.valueOf(code), Words.of("readiness." + code), Words.of("readiness." + code + ".next"));
    }

    static List<Gap> of(List<String> codes) {
        return codes.stream().map(Gap::of).toList();
    }
}
