package jp.yoridokoro.matching;

import java.time.LocalTime;
import jp.yoridokoro.settings.InForce;

/** When the people who decide are asleep (offer.nightFrom to offer.nightTo, over midnight). */
public final class Night {
    private Night() {}

    public static boolean is(LocalTime now, InForce settings) {
        LocalTime from = settings.time("offer.nightFrom");
        LocalTime to = settings.time("offer.nightTo");
        return from.isBefore(to) ? !now.isBefore(from) && now.isBefore(to) : !now.isBefore(from) || now.isBefore(to);
    }
}
