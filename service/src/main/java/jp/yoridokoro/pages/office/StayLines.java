package jp.yoridokoro.pages.office;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.casework.ReadCase;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.placement.Stay;
import org.jspecify.annotations.Nullable;

/** Stays as a list names them: by what the offer said, so that a glance at the list reads nobody's papers. */
@Singleton
public class StayLines {
    private static final Duration LATELY = Duration.ofDays(31);

    private final ReadCase readCase;
    private final OfferCards offers;
    private final OfficeRows rows;
    private final Clock clock;

    StayLines(ReadCase readCase, OfferCards offers, OfficeRows rows, Clock clock) {
        this.readCase = readCase;
        this.offers = offers;
        this.rows = rows;
        this.clock = clock;
    }

    /** @param day which day of the stay today is; null before the arrival */
    public record Line(
            UUID id,
            String nights,
            String who,
            String unit,
            @Nullable Integer day) {}

    @Transactional
    List<Line> running(Actor by) {
        Map<UUID, String> units = rows.units(by.office(), LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(OfficeRows.Unit::id, OfficeRows.Unit::name));
        return readCase.stays(by).stream()
                .map(stay -> line(stay, units.getOrDefault(stay.unitId(), ""), by))
                .toList();
    }

    private Line line(Stay stay, String unit, Actor by) {
        return new Line(
                stay.id(),
                Say.nights(stay.firstNight(), stay.leaving()),
                offers.one(stay.offerId(), by).who(),
                unit,
                stay.present() ? stay.dayCount(LocalDate.now(clock)) : null);
    }

    /** Stays that ended lately: what was found different can still be told. Without who it was: that has ended. */
    @Transactional
    List<OfficeRows.Ended> ended(Actor by) {
        Instant since = clock.instant().minus(LATELY);
        return rows.ended(by.office(), since);
    }
}
