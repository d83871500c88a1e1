package jp.yoridokoro.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What somebody needs, as the rules see it: no name, no address.
 *
 * @param supportCategory 障害支援区分 0–6, null unknown
 * @param behaviourScore 行動関連項目 0–24, null unknown
 * @param decision whether a short-stay decision (支給決定) covers the nights
 * @param codes coded needs; a code that is absent was never asked about
 * @param places what the person has to do with a unit: stays, wishes, refusals
 * @param refusals what units answered in this case so far
 * @param waiting units with an offer of this case still open
 * @param excludedOffices offices an abuser knows
 * @param at when the search is made
 */
public record Need(
        Nights nights,
        Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable Integer supportCategory,
        @Nullable Integer behaviourScore,
        Known decision,
        Map<String, Known> codes,
        Map<UUID, Bond> places,
        List<Heard> refusals,
        Set<UUID> waiting,
        Set<UUID> excludedOffices,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Instant at) {

    /**
     * What ties a person to a unit.
     *
     * @param stayed slept there before, for a trial or a stay
     * @param wish 1 first choice, 2 second …; null none
     * @param refused the person does not want this place
     */
    public record Bond(boolean stayed, @Nullable Integer wish, boolean refused) {}

    /** A refusal heard in this case and what it means for asking again (DOMAIN §19 offer.askAgain). */
    public record Heard(UUID unitId, String code, String askAgain, Instant at) {}
}
