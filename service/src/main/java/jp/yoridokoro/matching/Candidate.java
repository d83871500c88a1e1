package jp.yoridokoro.matching;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.vacancy.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * One unit judged for one need: every rule's verdict and the parts of its score.
 *
 * @param confirmedAt when the one of the nights asked for that was confirmed longest ago was; null: the first night never
 * @param ageMinutes how long ago that was
 * @param km distance from where the person lives, straight line; null where a place is unknown
 */
@Serdeable
public record Candidate(
        UUID unitId,
        UUID officeId,
        String office,
        String unit,
        String serviceCode,
        String telephone,
        Fit fit,
        Freshness freshness,
        @Nullable Instant confirmedAt,
        @Nullable Long ageMinutes,
        @Nullable Double km,
        Reach reach,
        String reachReason,
        Score score,
        List<Verdict> verdicts) {
    /** The same candidate with some rules left out of account. */
    public Candidate without(String... rules) {
        return judged(verdicts.stream()
                .filter(verdict -> !List.of(rules).contains(verdict.rule()))
                .toList());
    }

    /** The same candidate with one more verdict, of a rule that needs more than the place and the person. */
    public Candidate with(Verdict verdict) {
        return judged(Stream.concat(verdicts.stream(), Stream.of(verdict)).toList());
    }

    private Candidate judged(List<Verdict> others) {
        return new Candidate(
                unitId,
                officeId,
                office,
                unit,
                serviceCode,
                telephone,
                Rules.sum(others),
                freshness,
                confirmedAt,
                ageMinutes,
                km,
                reach,
                reachReason,
                score,
                others);
    }
}
