package jp.yoridokoro.directory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("hub")
public record Hub(@Id UUID id, String municipality, String name, String telephone) {}
