package jp.yoridokoro.directory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import jp.yoridokoro.base.Known;
import org.jspecify.annotations.Nullable;

/**
 * An office: one number at one address.
 *
 * @param officeNumber as published; see {@link OfficeNumber}
 * @param municipality where it stands, from its address; null while that matches no known municipality
 * @param contactWindow who answers in an emergency, as the office named it
 * @param verifiedAt when somebody last confirmed what is said of it; null: never
 */
@MappedEntity("office")
public record Office(
        @Id UUID id,
        String officeNumber,
        @Nullable UUID corporationId,
        @Nullable String municipality,
        String name,
        String kana,
        String city,
        String street,
        String telephone,
        String fax,
        String url,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String contactWindow,
        String contactTelephone,
        Known contactRoundTheClock,
        Instant updatedAt,
        @Nullable Instant verifiedAt,
        @Version @Nullable Long version) {}
