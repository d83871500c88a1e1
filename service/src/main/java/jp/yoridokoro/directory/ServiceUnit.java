package jp.yoridokoro.directory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("service_unit")
public record ServiceUnit(@Id UUID id, UUID officeId, UUID bedPoolId) {}
