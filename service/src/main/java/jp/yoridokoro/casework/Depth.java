package jp.yoridokoro.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.yoridokoro.lifeline.RunOut;
import jp.yoridokoro.stay.Arrivals;
import jp.yoridokoro.stay.DayLimit;
import jp.yoridokoro.stay.Extension;
import jp.yoridokoro.stay.HomeSupport;

/**
 * What a placement has gathered.
 *
 * @param uncovered nights from tonight on that nobody has accepted, once somebody has accepted some
 * @param clocks every deadline that runs now, the nearest first
 */
public record Depth(
        List<LocalDate> uncovered,
        Optional<DayLimit> days,
        List<Extension> extensions,
        List<HomeSupport> homeSupports,
        List<RunOut> runOuts,
        List<Arrivals.Arrival> elsewhere,
        Optional<RecordOutcome.Recorded> outcome,
        List<CaseClock> clocks) {}
