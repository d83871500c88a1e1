package jp.yoridokoro.pages;

import java.time.Instant;

/**
 * One line of a timeline: what happened, and by whom where that may be said.
 *
 * @param href where more is told; empty where nothing is
 */
public record Moment(Instant at, String words, String who, String href) {
    public Moment(Instant at, String words, String who) {
        this(at, words, who, "");
    }
}
