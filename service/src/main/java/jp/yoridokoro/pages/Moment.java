package jp.yoridokoro.pages;

import java.time.Instant;

/** One line of a timeline: what happened, and by whom where that may be said. */
public record Moment(Instant at, String words, String who) {}
