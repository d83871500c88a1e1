package jp.yoridokoro.pages.seek;

import java.util.List;
import jp.yoridokoro.matching.Reach;
import org.jspecify.annotations.Nullable;

/**
 * A search as the coordinator works on it.
 *
 * @param widths every reach, narrow to wide; the one searched is marked
 * @param places those that fit or may fit, best first
 * @param misfits those that do not, each with its reasons
 * @param heard refusals heard in this case without an offer
 * @param hold how long a bed is held, in words
 * @param room how many more may be asked at once
 */
public record Seek(
        Reach reach,
        String nights,
        List<Width> widths,
        List<PlaceLine> places,
        List<PlaceLine> misfits,
        List<String> heard,
        String hold,
        long room,
        @Nullable Chart chart) {
    /** One width of search. */
    public record Width(Reach reach, String words, boolean here) {}

    public boolean anyTicked() {
        return places.stream().anyMatch(PlaceLine::ticked);
    }

    /** Whether any place may be asked by tap. */
    public boolean anyToAsk() {
        return room > 0 && places.stream().anyMatch(place -> !place.callFirst());
    }
}
