package jp.yoridokoro.pages.seek;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.matching.Candidate;
import jp.yoridokoro.matching.Fit;
import jp.yoridokoro.matching.Score;
import jp.yoridokoro.matching.Verdict;

/**
 * One place of the ranked list.
 *
 * @param number its place in the list and on the map, from 1; 0 for those that do not fit
 * @param state of its beds: OPEN, FULL or UNKNOWN, always said with {@code age}
 * @param rules what matters at a glance; {@code all} has every rule
 * @param callFirst nothing can be asked by tap before somebody has telephoned
 * @param why for those that do not fit: the reasons, briefly
 */
public record PlaceLine(
        int number,
        UUID unit,
        String office,
        String telephone,
        String state,
        String beds,
        String age,
        String km,
        String reach,
        boolean stayed,
        boolean fits,
        List<RuleLine> rules,
        List<RuleLine> all,
        Score score,
        boolean callFirst,
        boolean ticked,
        String why) {
    private static final List<String> SAID_ELSEWHERE = List.of("BED", "REPORT");

    /** A place by itself, outside of a list. */
    public static PlaceLine of(Candidate place, Instant now) {
        return of(0, place, false, false, now);
    }

    static PlaceLine of(int number, Candidate c, boolean callFirst, boolean ticked, Instant now) {
        Verdict bed = c.verdicts().stream()
                .filter(verdict -> verdict.rule().equals("BED"))
                .findFirst()
                .orElseThrow();
        List<RuleLine> all = c.verdicts().stream().map(RuleLine::of).toList();
        return new PlaceLine(
                number,
                c.unitId(),
                c.unit().isBlank() || c.unit().equals(c.office()) ? c.office() : c.office() + " " + c.unit(),
                c.telephone(),
                bed.fit() == Fit.FITS ? "OPEN" : bed.fit() == Fit.ASK ? "UNKNOWN" : "FULL",
                bed.offered(),
                c.confirmedAt() == null
                        ? Words.of("hub.neverReported")
                        : Words.of("hub.confirmed", Say.ago(c.confirmedAt(), now)),
                c.km() == null ? Words.of("hub.kmUnknown") : Words.of("hub.km", c.km()),
                Words.of("hub.reach." + c.reach().name()),
                c.score().parts().stream().anyMatch(part -> part.code().equals("stayedBefore") && part.points() > 0),
                c.fit() == Fit.FITS,
                all.stream()
                        .filter(rule -> rule.fit() != Fit.NOTE && !SAID_ELSEWHERE.contains(rule.rule()))
                        .toList(),
                all,
                c.score(),
                callFirst,
                ticked,
                c.verdicts().stream()
                        .filter(verdict -> verdict.fit() == Fit.DOES_NOT_FIT)
                        .map(RuleLine::briefly)
                        .collect(Collectors.joining(Words.of("hub.event.join"))));
    }
}
