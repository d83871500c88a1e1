package jp.yoridokoro.vacancy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Reason;
import jp.yoridokoro.base.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The one ledger of bed-nights (DOMAIN §6, G1, G2). Decides nothing itself: the database's triggers judge each claim under the
 * lock of its bed pool, and their refusals are named here. Every method joins the caller's transaction, which a refusal ends.
 * The caller must see the claim's case (its hub, 基幹, or SYSTEM of its municipality).
 */
@Singleton
public class Ledger {
    private static final Map<String, Reason> RULES = Map.of(
            "bed_night_given_once", VacancyReason.BED_TAKEN,
            "bed_night_not_reported", VacancyReason.NOT_REPORTED,
            "bed_night_open", VacancyReason.CLOSED_THAT_NIGHT,
            "bed_night_sex", VacancyReason.SEX_RULE,
            "bed_night_age", VacancyReason.AGE_RULE,
            "claim_hold_not_expired", VacancyReason.HOLD_EXPIRED,
            "claim_person_sleeps_in_one_bed", VacancyReason.ALREADY_SLEEPING,
            "claim_only_forward", VacancyReason.CLAIM_ENDED,
            "ledger_unit_known", BaseReason.UNKNOWN);

    private final ClaimRows rows;
    private final Clock clock;

    Ledger(ClaimRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Waits for the beds of several units, always in the same order. Whoever touches claims on more than one unit in one
     * transaction calls this first with all of them; two that did not could wait for each other until the database gives one up.
     */
    @Transactional
    public void lock(Collection<UUID> units) {
        if (!units.isEmpty()) {
            rows.lockPoolsOf(units);
        }
    }

    /**
     * Whether a bed is left on every one of the nights. The answer holds until the transaction ends only after {@link #lock}.
     */
    @Transactional
    public boolean isFree(Claiming what) {
        return rows.nightsWithoutBed(
                        what.unitId(), what.nights().firstNight(), what.nights().leaving(), what.sex())
                == 0;
    }

    /**
     * Holds the bed-nights until a moment; from then on the hold counts for nothing, swept or not.
     *
     * @throws Refused BED_TAKEN, NOT_REPORTED, CLOSED_THAT_NIGHT, SEX_RULE, AGE_RULE, with unit and nights as facts
     */
    @Transactional
    public UUID hold(Claiming what, Instant until) {
        return enter(what, "HELD", until);
    }

    /** Takes the bed-nights without a hold before. @throws Refused as {@link #hold}, and ALREADY_SLEEPING */
    @Transactional
    public UUID takeAtOnce(Claiming what) {
        return enter(what, "TAKEN", null);
    }

    /**
     * HELD → TAKEN. A claim already taken stays so.
     *
     * @throws Refused HOLD_EXPIRED, CLAIM_ENDED, ALREADY_SLEEPING, or {@code base-unknown}
     */
    @Transactional
    public void take(UUID claim) {
        rows.lockPoolOf(claim);
        changed(() -> rows.take(claim));
    }

    /** A hold keeps only some of its nights; the others are free at once. @throws Refused HOLD_EXPIRED, CLAIM_ENDED */
    @Transactional
    public void narrow(UUID claim, Nights nights) {
        rows.lockPoolOf(claim);
        changed(() -> rows.narrow(claim, nights.firstNight(), nights.leaving()));
    }

    /** What is taken ends earlier and stays taken until then; with no night left it is RELEASED. */
    @Transactional
    public void shorten(UUID claim, LocalDate leaving) {
        rows.lockPoolOf(claim);
        rows.shorten(claim, leaving);
    }

    /** HELD or TAKEN → RELEASED, all nights freed. No effect on a claim that has ended. */
    @Transactional
    public void release(UUID claim) {
        rows.lockPoolOf(claim);
        rows.release(claim);
    }

    /**
     * TAKEN → LEFT, the nights from {@code leaving} on freed. Leaving on the first night itself means nobody slept there:
     * RELEASED. Leaving later than the claim reaches changes no night: a longer stay needs a claim of its own.
     *
     * @throws Refused CLAIM_ENDED unless TAKEN; {@code base-input} where leaving is before the first night
     */
    @Transactional
    public void leave(UUID claim, LocalDate leaving) {
        rows.lockPoolOf(claim);
        Claim found = rows.find(claim).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (!found.state().equals("TAKEN")) {
            throw new Refused(VacancyReason.CLAIM_ENDED, Map.of("state", found.state()));
        }
        if (rows.beginsAfter(claim, leaving)) {
            throw new Refused(BaseReason.INPUT, Map.of("leaving", leaving.toString()));
        }
        changed(() -> rows.leave(claim, leaving));
    }

    /** Marks every hold whose time is over, of the cases the actor sees: run as SYSTEM of one municipality. @return how many */
    @Transactional
    public int expireDue() {
        Instant now = clock.instant();
        List<UUID> pools = rows.lockPoolsDue(now);
        return pools.isEmpty() ? 0 : rows.expire(now, pools);
    }

    private UUID enter(Claiming what, String state, @Nullable Instant until) {
        UUID id = UUID.randomUUID();
        return judged(Map.of("unit", what.unitId(), "nights", what.nights()), () -> {
            rows.enter(
                    id,
                    what.municipality(),
                    what.caseId(),
                    what.unitId(),
                    what.nights().firstNight(),
                    what.nights().leaving(),
                    what.sex(),
                    what.birthDate(),
                    what.overCapacity(),
                    state,
                    until,
                    clock.instant());
            return id;
        });
    }

    private static void changed(Supplier<Integer> write) {
        if (judged(Map.of(), write) == 0) {
            throw new Refused(BaseReason.UNKNOWN);
        }
    }

    private static <T> T judged(Map<String, ?> facts, Supplier<T> write) {
        try {
            return Refused.onConstraint(RULES, write);
        } catch (Refused refusal) {
            throw refusal.with(facts);
        }
    }
}
