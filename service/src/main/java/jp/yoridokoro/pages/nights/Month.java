package jp.yoridokoro.pages.nights;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Era;
import jp.yoridokoro.pages.office.UnitCard;

/**
 * A month of nights, in weeks from Sunday.
 *
 * @param weeks seven places each; empty where the night is not to be said
 */
public record Month(YearMonth month, List<List<Optional<UnitCard.Cell>>> weeks) {
    private static final int WEEK = 7;

    /** 令和8年（2026年） */
    public String year() {
        return Era.year(month.atDay(1));
    }

    static List<Month> of(List<UnitCard.Cell> nights) {
        Map<YearMonth, List<UnitCard.Cell>> months = nights.stream()
                .collect(
                        Collectors.groupingBy(cell -> YearMonth.from(cell.night()), TreeMap::new, Collectors.toList()));
        return months.entrySet().stream()
                .map(month -> new Month(month.getKey(), weeks(month.getValue())))
                .toList();
    }

    private static List<List<Optional<UnitCard.Cell>>> weeks(List<UnitCard.Cell> nights) {
        List<Optional<UnitCard.Cell>> places = new ArrayList<>();
        int before = nights.getFirst().night().getDayOfWeek().getValue() % WEEK;
        for (int empty = 0; empty < before; empty++) {
            places.add(Optional.empty());
        }
        nights.forEach(cell -> places.add(Optional.of(cell)));
        while (places.size() % WEEK != 0) {
            places.add(Optional.empty());
        }
        List<List<Optional<UnitCard.Cell>>> weeks = new ArrayList<>();
        for (int from = 0; from < places.size(); from += WEEK) {
            weeks.add(List.copyOf(places.subList(from, from + WEEK)));
        }
        return weeks;
    }
}
