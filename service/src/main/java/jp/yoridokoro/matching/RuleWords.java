package jp.yoridokoro.matching;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.vacancy.UnitNight;
import org.jspecify.annotations.Nullable;

/** How the rules put what was needed and what is offered into words. */
final class RuleWords {
    static final String UNKNOWN = "不明";
    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("M月d日 H:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private RuleWords() {}

    static String can(Known can) {
        return switch (can) {
            case YES -> "受けられる";
            case NO -> "受けられない";
            case UNKNOWN -> UNKNOWN;
        };
    }

    static String confirmed(UnitNight said) {
        return CLOCK.format(said.confirmedAt().atZone(TokyoClock.TOKYO)) + "に確認";
    }

    /** Words of the reasons a unit is closed for. */
    static String closedFor(@Nullable String reason) {
        return switch (reason) {
            case "INFECTION" -> "感染症";
            case "STAFF" -> "職員の不足";
            case "BUILDING" -> "建物の工事・故障";
            case "HOLIDAY" -> "定休";
            case null, default -> "その他の理由";
        };
    }

    static String nights(Nights nights) {
        return day(nights.firstNight()) + "の夜から" + nights.count() + "泊";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static Optional<Verdict> verdict(String rule, String label, Fit fit, String needed, String offered) {
        return Optional.of(new Verdict(rule, label, fit, needed, offered));
    }
}
