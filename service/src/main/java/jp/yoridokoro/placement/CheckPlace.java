package jp.yoridokoro.placement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.lifeline.Journey;
import jp.yoridokoro.matching.Candidate;
import jp.yoridokoro.matching.Fit;
import jp.yoridokoro.matching.Night;
import jp.yoridokoro.matching.Verdict;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.vacancy.Freshness;
import org.jspecify.annotations.Nullable;

/** Whether an office may be asked at all, before any bed is touched: how many wait already, and what the rules say of the place. */
@Singleton
public class CheckPlace {
    private final Offers offers;
    private final CaseSettings settings;
    private final Clock clock;

    CheckPlace(Offers offers, CaseSettings settings, Clock clock) {
        this.offers = offers;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many offers of a case may wait at once, and how many do. */
    public record Room(int most, long waiting) {}

    /** By the settings, which know a number for the day and one for the night. */
    public Room room(EmergencyCase emergency) {
        InForce rules = settings.of(emergency);
        LocalTime now = clock.instant().atZone(TokyoClock.TOKYO).toLocalTime();
        int most = rules.number(Night.is(now, rules) ? "offer.nightParallelMax" : "offer.parallelMax");
        long waiting = offers.open(emergency.id()).stream()
                .filter(offer -> offer.open(clock.instant()))
                .count();
        return new Room(most, waiting);
    }

    /** @throws Refused TOO_MANY_OFFERS where more would wait at once than there is room for */
    void count(EmergencyCase emergency, List<UUID> units) {
        Room room = room(emergency);
        if (room.waiting() + units.stream().distinct().count() > room.most()) {
            throw new Refused(EmergencyReason.TOO_MANY_OFFERS, Map.of("most", room.most(), "waiting", room.waiting()));
        }
    }

    /**
     * What the rules say of the place.
     *
     * @param saidYes the office has just said yes on the telephone: what it said before, and how old its report is, is past
     * @throws Refused ALREADY_ASKED, DOES_NOT_FIT, TELEPHONE_FIRST; {@code base-unknown} beyond every reach
     */
    static void check(@Nullable Candidate place, boolean saidYes) {
        if (place == null) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        Candidate judged = saidYes ? place.without("REFUSED", "WAITING", "ASK_BY_PHONE", Journey.RULE) : place;
        Map<String, String> unit = Map.of("unit", judged.unitId().toString());
        if (judged.verdicts().stream().anyMatch(v -> v.rule().equals("WAITING"))) {
            throw new Refused(EmergencyReason.ALREADY_ASKED, unit);
        }
        // a bed gone by now is for the ledger to say, with the next best places; it excuses no other reason
        List<Verdict> wrong = judged.verdicts().stream()
                .filter(v -> v.fit() == Fit.DOES_NOT_FIT && !v.rule().equals("BED"))
                .toList();
        if (!wrong.isEmpty()) {
            throw new Refused(
                    EmergencyReason.DOES_NOT_FIT, Map.of("unit", judged.unitId().toString(), "verdicts", wrong));
        }
        if (!saidYes && callFirst(judged)) {
            throw new Refused(
                    EmergencyReason.TELEPHONE_FIRST,
                    Map.of("unit", judged.unitId().toString(), "telephone", judged.telephone()));
        }
    }

    /** A night nobody reported, an old report, or a way longer than what the person lives on lasts. */
    public static boolean callFirst(Candidate judged) {
        boolean unsure = judged.verdicts().stream()
                .anyMatch(v -> List.of("BED", Journey.RULE).contains(v.rule()) && v.fit() == Fit.ASK);
        return unsure || (judged.freshness() != Freshness.FRESH && judged.freshness() != Freshness.AGING);
    }
}
