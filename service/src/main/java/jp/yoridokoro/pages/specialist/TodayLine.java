package jp.yoridokoro.pages.specialist;

/**
 * One thing to be done today.
 *
 * @param what what it is
 * @param count how many, in words
 * @param late whether a last day has passed
 * @param worst the most pressing one, in words
 * @param telephone of whom to call about it; empty where nobody
 * @param href where it is done
 * @param link what doing it is called
 */
public record TodayLine(
        String what, String count, boolean late, String worst, String telephone, String href, String link) {
    TodayLine(String what, String count, boolean late, String worst, String href, String link) {
        this(what, count, late, worst, "", href, link);
    }
}
