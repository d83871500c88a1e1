package jp.yoridokoro.likeness;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * How alike two records are.
 *
 * @param score sum of the points of what speaks for and against; a municipality asks from {@code duplicate.askFrom} on
 * @param reasons what was compared and how it came out, plain Japanese, without the values themselves
 */
@Serdeable
@Introspected
public record Likeness(int score, List<String> reasons) {}
