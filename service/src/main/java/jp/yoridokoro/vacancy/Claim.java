package jp.yoridokoro.vacancy;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * A hold or a stay on the ledger.
 *
 * @param state HELD, TAKEN, RELEASED, EXPIRED or LEFT
 */
@MappedEntity("claim")
public record Claim(@Id UUID id, UUID unitId, String state) {}
