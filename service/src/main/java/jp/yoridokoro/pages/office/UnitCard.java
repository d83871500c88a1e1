package jp.yoridokoro.pages.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.vacancy.NightReport;
import jp.yoridokoro.vacancy.web.NightView;
import org.jspecify.annotations.Nullable;

/**
 * One unit on the office's page.
 *
 * @param sexes which of freeFemale, freeMale and freeAny stand on the card; the others wait behind a tap
 * @param less which of them can be said at all, but seldom are
 * @param said what stands reported for the night, or was said of the last night before it; null: nothing ever
 * @param taken beds reported free that the hub holds or has given away
 * @param agreed beds kept for emergencies by agreement
 * @param nights the first is the night the page is about
 */
public record UnitCard(
        UUID id,
        String name,
        @Nullable Integer capacity,
        List<String> sexes,
        List<String> less,
        @Nullable NightReport said,
        @Nullable Instant saidAt,
        int taken,
        int agreed,
        List<Cell> nights) {

    /** A night as a small field: shape or number, and the whole sentence for whoever does not see it. */
    public record Cell(LocalDate night, NightView view) {
        /** OPEN, CONDITIONAL, FULL, CLOSED or UNKNOWN. */
        public String state() {
            return switch (view.mark()) {
                case "○" -> "OPEN";
                case "△" -> "CONDITIONAL";
                case "×" -> "FULL";
                case "休" -> "CLOSED";
                default -> "UNKNOWN";
            };
        }

        /** The number where there are beds, the shape where there is none. */
        public String brief() {
            Integer left = view.leftTotal();
            return left != null && left > 0 ? left.toString() : view.mark();
        }

        public String words() {
            Integer left = view.leftTotal();
            return left != null && left > 0 ? Words.of("office.beds", left) : Words.of("vacancy.word." + state());
        }
    }

    public Cell tonight() {
        return nights.getFirst();
    }

    public int free(String which) {
        if (said == null) {
            return 0;
        }
        return switch (which) {
            case "freeFemale" -> said.freeFemale();
            case "freeMale" -> said.freeMale();
            default -> said.freeAny();
        };
    }

    /** The most one field can hold: the capacity where it is known. */
    public int most() {
        return capacity == null ? 99 : Math.max(capacity, 1);
    }

    public String conditions() {
        return said == null || said.conditions() == null ? "" : said.conditions();
    }
}
