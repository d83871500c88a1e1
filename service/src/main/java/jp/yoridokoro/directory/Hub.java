package jp.yoridokoro.directory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 地域生活支援拠点等 of a municipality.
 *
 * @param areaId the area it serves together with other municipalities (児玉郡市), if any
 * @param nightTelephone null: the same as by day
 */
@MappedEntity("hub")
public record Hub(
        @Id UUID id,
        String municipality,
        @Nullable UUID areaId,
        String name,
        HubType type,
        String telephone,
        @Nullable String nightTelephone,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Version @Nullable Long version) {}
