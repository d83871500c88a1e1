package jp.yoridokoro.outside;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Destroys sealed packets nobody opened in time. The hand-off itself goes on. */
@Singleton
public class ExpireOutside {
    private final OutsideHandoffs handoffs;
    private final Clock clock;

    ExpireOutside(OutsideHandoffs handoffs, Clock clock) {
        this.handoffs = handoffs;
        this.clock = clock;
    }

    /** Each packet due in a municipality, to be destroyed in a transaction of its own. */
    public List<Runnable> due(String municipality) {
        return handoffs.due(municipality, clock.instant()).stream()
                .map(this::ending)
                .toList();
    }

    private Runnable ending(OutsideHandoff handoff) {
        return () -> handoffs.gone(handoff.id(), OutsideHandoff.State.EXPIRED, handoff.tries(), null);
    }
}
