package jp.yoridokoro.casework.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One open case as the list shows it. Public for the template.
 *
 * @param clock the deadline that runs now, in words; empty while none does
 * @param late whether it has passed
 */
public record CaseLine(
        String number, String person, String stage, String nights, String received, String clock, boolean late) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日(E)", Locale.JAPANESE);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 H:mm");

    static CaseLine of(Emergencies.Line line, Instant now) {
        boolean judging = line.stage() == Stage.RECEIVED || line.stage() == Stage.TRIAGE;
        Instant due = judging ? line.triageDue() : line.meetingDue();
        return new CaseLine(
                line.number(),
                line.person(),
                line.stage().label(),
                DAY.format(line.firstNight()) + "の夜から" + new Nights(line.firstNight(), line.leaving()).count() + "泊",
                MOMENT.format(line.receivedAt().atZone(TokyoClock.TOKYO)),
                words(judging ? "判断まで" : "ケア会議まで", due, now),
                due != null && due.isBefore(now));
    }

    private static String words(String what, @Nullable Instant due, Instant now) {
        if (due == null) {
            return "";
        }
        Duration left = Duration.between(now, due);
        String amount = left.abs().toHours() >= 1
                ? left.abs().toHours() + "時間"
                : left.abs().toMinutes() + "分";
        return left.isNegative() ? what + " " + amount + "すぎました" : what + " あと" + amount;
    }
}
