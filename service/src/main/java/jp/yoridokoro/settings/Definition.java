package jp.yoridokoro.settings;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A municipality's definition of 緊急時, one version of it. */
@Serdeable
@MappedEntity("emergency_definition")
public record Definition(@Id UUID id, String municipality, int version, String wording) {}
