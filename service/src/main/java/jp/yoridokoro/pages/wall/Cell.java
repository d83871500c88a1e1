package jp.yoridokoro.pages.wall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.vacancy.Freshness;
import jp.yoridokoro.vacancy.NightReport;
import jp.yoridokoro.vacancy.web.NightView;
import org.jspecify.annotations.Nullable;

/**
 * One night of one unit on the wall.
 *
 * @param state OPEN, CONDITIONAL, FULL, CLOSED, UNKNOWN
 * @param words how many beds, or what else is the matter
 * @param sexes for whom the beds are; empty where that says nothing
 * @param age how long ago somebody said so
 * @param phone too old to be believed without a telephone call
 */
public record Cell(
        LocalDate night, String state, String words, String sexes, String age, boolean phone, boolean conflict) {
    static Cell of(NightView night, Instant now) {
        String state = state(night.mark());
        Integer total = night.leftTotal();
        boolean beds = state.equals("OPEN") || state.equals("CONDITIONAL");
        Instant confirmed = night.confirmedAt();
        String closed = night.closedFor();
        return new Cell(
                night.night(),
                state,
                beds
                        ? Words.of("wall.beds", count(total))
                        : closed == null ? Words.of("vacancy.word." + state) : Words.of("wall.closed." + closed),
                beds ? sexes(count(total), count(night.leftMale()), count(night.leftFemale())) : "",
                confirmed == null ? Words.of("wall.never") : Say.ago(confirmed, now),
                night.freshness() == Freshness.STALE,
                night.conflict());
    }

    boolean free() {
        return state.equals("OPEN") || state.equals("CONDITIONAL");
    }

    /** Its state, or PHONE where a bed is only worth a telephone call. */
    String standing() {
        return free() && phone ? "PHONE" : state;
    }

    public String css() {
        return (callFirst() ? "CONDITIONAL" : state).toLowerCase(java.util.Locale.ROOT);
    }

    public String shape() {
        return Words.of(callFirst() ? "wall.phoneShape" : "vacancy.shape." + state);
    }

    private boolean callFirst() {
        return standing().equals("PHONE");
    }

    /** For whom beds are kept; nothing where anybody may have any of them. */
    private static String sexes(int total, int male, int female) {
        return male == total && female == total
                ? ""
                : male == 0
                        ? Words.of("wall.female")
                        : female == 0 ? Words.of("wall.male") : Words.of("wall.sexes", male, female);
    }

    private static int count(@Nullable Integer beds) {
        return beds == null ? 0 : beds;
    }

    private static String state(String mark) {
        return Stream.of(NightReport.Status.values())
                .filter(status -> status.mark().equals(mark))
                .findFirst()
                .map(status -> status == NightReport.Status.LIMITED ? "CONDITIONAL" : status.name())
                .orElse("UNKNOWN");
    }
}
