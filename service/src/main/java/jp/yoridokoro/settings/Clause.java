package jp.yoridokoro.settings;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * One clause of a definition of 緊急時.
 *
 * @param code DOMAIN §7.1, such as CG_HOSPITAL
 * @param counts true: is an emergency; false: the definition says it is not
 */
@Serdeable
@Introspected
public record Clause(UUID id, UUID definitionId, String code, boolean counts, String wording, int rank) {}
