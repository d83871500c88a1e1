package jp.yoridokoro.pages.specialist;

import java.util.UUID;

/**
 * Somebody in a list, with what to look out for.
 *
 * @param born both calendars and the age
 * @param state of the registration, in words; empty where there is none
 * @param tier HIGH, MIDDLE, UNKNOWN or LOW
 * @param reason why the tier, in words
 * @param score readiness in percent
 * @param gaps how many things are missing
 * @param due what falls due next, in words; empty where nothing does
 * @param late whether it is past its last day
 */
public record PersonLine(
        UUID id,
        String name,
        String kana,
        String born,
        String state,
        String tier,
        String reason,
        int score,
        int gaps,
        String due,
        boolean late) {}
