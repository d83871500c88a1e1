package jp.yoridokoro.calendar;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.vacancy.SayNoChange;
import jp.yoridokoro.vacancy.Source;
import org.jspecify.annotations.Nullable;

/** 「前日と同じで報告する」 of an office's own page: all units or none, and the night the page showed, however late it reaches us. */
@Singleton
public class ReportUnchanged {
    private final SayNoChange sayNoChange;
    private final Horizon horizon;
    private final Clock clock;

    ReportUnchanged(SayNoChange sayNoChange, Horizon horizon, Clock clock) {
        this.sayNoChange = sayNoChange;
        this.horizon = horizon;
        this.clock = clock;
    }

    /**
     * Says of a night what was last said up to it; later nights keep theirs.
     *
     * @param saidAt when the office said so, where it reaches us later; null: now. The future counts as now
     * @throws Refused NIGHT_PAST where the night is over by now, so that the next one is never reported in its place; TOO_FAR_AHEAD;
     *     as {@link SayNoChange}, and its first reason against any night of any unit
     */
    @Transactional
    public void report(LocalDate night, @Nullable Instant saidAt, Source source, Actor by) {
        horizon.mustReach(night, by);
        Instant now = clock.instant();
        Instant said = saidAt == null || saidAt.isAfter(now) ? now : saidAt;
        sayNoChange.sayNoChange(by.office(), night, said, source, by).stream()
                .flatMap(unit -> unit.wrong().stream())
                .findFirst()
                .ifPresent(wrong -> {
                    throw new Refused(
                            wrong.reason(), Map.of("night", wrong.night().toString()));
                });
    }
}
