package jp.yoridokoro.pages.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.directory.SexPolicy;
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
    private static final List<String> FIELDS = List.of("freeFemale", "freeMale", "freeAny");

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

        /** The number where there are beds, with △ before it where they have conditions; the shape where there is none. */
        public String brief() {
            Integer left = view.leftTotal();
            if (left == null || left == 0) {
                return view.mark();
            }
            return state().equals("CONDITIONAL") ? view.mark() + left : left.toString();
        }

        /** （36時間前に確認）; empty where nothing is known of the night. */
        public String age(Instant now) {
            Instant confirmed = view.confirmedAt();
            return confirmed == null
                    ? ""
                    : Words.of("words.aside", "", Words.of("office.confirmed", Say.ago(confirmed, now)));
        }

        public String words() {
            Integer left = view.leftTotal();
            return left != null && left > 0 ? Words.of("office.beds", left) : Words.of("vacancy.word." + state());
        }
    }

    /** A unit for one sex counts that sex; others what they counted before, or whoever comes. */
    static List<String> sexes(SexPolicy policy, @Nullable NightReport said) {
        return FIELDS.stream()
                .filter(field -> switch (field) {
                    case "freeFemale" -> policy == SexPolicy.FEMALE_ONLY || (said != null && said.freeFemale() > 0);
                    case "freeMale" -> policy == SexPolicy.MALE_ONLY || (said != null && said.freeMale() > 0);
                    default -> !single(policy) || (said != null && said.freeAny() > 0);
                })
                .toList();
    }

    static List<String> others(SexPolicy policy, List<String> sexes) {
        return single(policy)
                ? List.of()
                : FIELDS.stream().filter(field -> !sexes.contains(field)).toList();
    }

    private static boolean single(SexPolicy policy) {
        return policy == SexPolicy.FEMALE_ONLY || policy == SexPolicy.MALE_ONLY;
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
