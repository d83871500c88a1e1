package jp.yoridokoro.pages.office;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.occupancy.Occupancies;
import jp.yoridokoro.occupancy.web.AccuracyView;
import jp.yoridokoro.settings.Settings;
import jp.yoridokoro.vacancy.Vacancies;
import org.jspecify.annotations.Nullable;

/** 「この事業所の記録」: what an office's own word has been worth, given back to it (T5). */
@Singleton
public class OwnRecord {
    private static final String BY = "23:59";
    private static final Duration LOOKED_AT = Duration.ofDays(90);

    private final Occupancies occupancies;
    private final OfficeRows rows;
    private final Settings settings;
    private final Clock clock;

    OwnRecord(Occupancies occupancies, OfficeRows rows, Settings settings, Clock clock) {
        this.occupancies = occupancies;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param days of this week on which every unit was reported, of {@code of} days so far
     * @param minutes the middle of the time to answer, of 90 days; null: nothing was answered
     * @param accuracy of the offers answered while a bed was shown, how many in a hundred were accepted; null: none
     */
    public record View(
            int days,
            int of,
            @Nullable Integer minutes,
            @Nullable Integer accuracy) {}

    @Transactional
    View of(Actor by) {
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant since = clock.instant().minus(LOOKED_AT);
        List<Occupancies.Feed> feed = occupancies.feed(units(by, today), monday, today.plusDays(1), BY);
        return new View(
                (int) feed.stream()
                        .filter(day -> day.units() > 0 && day.reported() == day.units())
                        .count(),
                feed.size(),
                rows.minutesToAnswer(by.office(), since).orElse(null),
                accuracy(by, since));
    }

    private String units(Actor by, LocalDate today) {
        return Vacancies.array(occupancies.units(by.tenant(), today, by.office(), null).stream()
                .map(Occupancies.Named::id)
                .toList());
    }

    private @Nullable Integer accuracy(Actor by, Instant since) {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        return occupancies
                .answers(
                        Vacancies.array(List.of(by.office())),
                        since,
                        tomorrow.atStartOfDay(TokyoClock.TOKYO).toInstant(),
                        settings.on(by.tenant(), LocalDate.now(clock)).number("vacancy.expireDays"))
                .stream()
                .map(answers -> AccuracyView.of(answers, ""))
                .findFirst()
                .flatMap(view -> Optional.ofNullable(view.accuracy()))
                .map(share -> (int) Math.round(share * 100))
                .orElse(null);
    }
}
