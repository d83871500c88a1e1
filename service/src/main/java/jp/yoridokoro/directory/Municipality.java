package jp.yoridokoro.directory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A municipality or a prefecture.
 *
 * @param code 全国地方公共団体コード, 6 digits
 * @param name empty for a prefecture itself
 * @param tenantSince uses Yoridokoro from that day; null: does not
 */
@Serdeable
@MappedEntity("municipality")
public record Municipality(
        @Id String code,
        String prefecture,
        String name,
        String kana,
        @Nullable LocalDate tenantSince) {}
