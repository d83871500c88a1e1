package jp.yoridokoro.pages.stay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.emergency.Step;

/** From one step of a case to those beside it, as far as stage and role allow them. */
public final class Ways {
    private static final Map<String, Step> ON_THE_WAY = new LinkedHashMap<>();
    private static final Map<String, Step> THERE = new LinkedHashMap<>();

    static {
        ON_THE_WAY.put("arrival", Step.ARRIVE);
        ON_THE_WAY.put("departure", Step.DEPART);
        ON_THE_WAY.put("falling-through", Step.FALL_THROUGH);
        ON_THE_WAY.put("no-show", Step.NO_SHOW);
        ON_THE_WAY.put("arrival-elsewhere", Step.ARRIVE_ELSEWHERE);
        THERE.put("exit", Step.EXIT);
        THERE.put("exit-plan", Step.PLAN_EXIT);
        THERE.put("early-leave", Step.LEAVE_EARLY);
        THERE.put("extension", Step.EXTEND_STAY);
        THERE.put("move", Step.MOVE);
    }

    private Ways() {}

    /** A page beside this one. */
    public record Way(String href, String words) {}

    static List<Way> others(AtStep at, String here) {
        return (ON_THE_WAY.containsKey(here) ? ON_THE_WAY : THERE)
                .entrySet().stream()
                        .filter(way -> !way.getKey().equals(here) && at.may(way.getValue()))
                        .map(way -> new Way(at.head().href(way.getKey()), Words.of("stay.way." + way.getKey())))
                        .toList();
    }
}
