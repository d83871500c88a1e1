package jp.yoridokoro.directory;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * A hub asked when one's own finds no bed; siblings first, then neighbours, each in order of rank.
 *
 * @param relation {@code SIBLING} or {@code NEIGHBOUR}
 * @param rank 1 is asked first
 */
@Serdeable
@Introspected
public record Neighbour(UUID neighbourId, String relation, int rank) {}
