package jp.yoridokoro.matching;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.vacancy.UnitNight;
import org.jspecify.annotations.Nullable;

/** How the rules put what was needed and what is offered into words. */
final class RuleWords {
    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern(Words.of("pattern.dayAndClock"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(Words.of("pattern.day"));

    private RuleWords() {}

    static String unknown() {
        return Known.UNKNOWN.label();
    }

    static String can(Known can) {
        return Words.of("matching.can." + can);
    }

    static String confirmed(UnitNight said) {
        return Words.of("matching.confirmed", CLOCK.format(said.confirmedAt().atZone(TokyoClock.TOKYO)));
    }

    /** Words of the reasons a unit is closed for. */
    static String closedFor(@Nullable String reason) {
        return Words.of(Words.has("matching.closed." + reason) ? "matching.closed." + reason : "matching.closed.OTHER");
    }

    static String nights(Nights nights) {
        return Words.of("matching.nights", day(nights.firstNight()), Integer.toString(nights.count()));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static Optional<Verdict> verdict(String rule, Fit fit, String needed, String offered) {
        return Optional.of(new Verdict(rule, Words.of("matching.rule." + rule), fit, needed, offered));
    }
}
