package jp.yoridokoro.lifeline;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.matching.Candidate;
import jp.yoridokoro.matching.Fit;
import jp.yoridokoro.matching.Verdict;
import jp.yoridokoro.settings.InForce;
import org.jspecify.annotations.Nullable;

/**
 * Whether a place is reached before what the person lives on runs out. Later, or unknown, is 要電話確認 and never a hard no: the
 * way is estimated in a straight line, and a supply may be brought; hiding the only place that fits would be worse. Nothing is
 * offered to such a place before somebody has telephoned.
 */
public final class Journey {
    /** The rule's code among the verdicts. */
    public static final String RULE = "RUN_OUT";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern(Words.of("pattern.dayAndClock"));

    private Journey() {}

    /** The candidate with the verdict of its way; unchanged where nothing runs out. {@code inForce}: the first to run out first. */
    public static Candidate judged(Candidate candidate, List<RunOut> inForce, InForce settings, Instant now) {
        if (inForce.isEmpty()) {
            return candidate;
        }
        RunOut first = inForce.getFirst();
        Instant arrival = arrival(candidate.km(), settings, now);
        boolean inTime = arrival != null && arrival.isBefore(first.endsAt());
        return candidate.with(new Verdict(
                RULE,
                Words.of("matching.rule." + RULE),
                inTime ? Fit.FITS : Fit.ASK,
                Words.of("lifeline.lasts", first.what().label(), words(first.endsAt())),
                arrival == null ? Words.of("lifeline.wayUnknown") : Words.of("lifeline.arrival", words(arrival))));
    }

    /** Now, the time to get ready, and the straight line at the speed of the setting; null where the distance is not known. */
    private static @Nullable Instant arrival(@Nullable Double km, InForce settings, Instant now) {
        if (km == null) {
            return null;
        }
        long minutes = Math.round(Math.ceil(km * 60 / settings.number("travel.kmPerHour")));
        return now.plus(settings.minutes("travel.readyMinutes")).plus(Duration.ofMinutes(minutes));
    }

    private static String words(Instant moment) {
        return CLOCK.format(moment.atZone(TokyoClock.TOKYO));
    }
}
