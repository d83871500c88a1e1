package jp.yoridokoro.directory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One service of one office, drawing on one pool of beds.
 *
 * @param serviceCode 24 短期入所, 33 共同生活援助, 32 施設入所支援 … (DOMAIN §13.8)
 * @param capacity 定員; null: unknown, which is neither 0 nor without limit
 * @param ageMin youngest taken, in years; null: nobody has said
 * @param categoryMin lowest 障害支援区分 taken, 1–6; null: nobody has said
 * @param maxStayDays longest stay in days; null: nobody has said
 * @param verifiedAt when somebody last confirmed anything of it by hand; null: never
 * @param factsSaidAt when somebody last said type, capacity or limits by hand; an import then leaves the capacity
 */
@MappedEntity("service_unit")
public record ServiceUnit(
        @Id UUID id,
        UUID officeId,
        UUID bedPoolId,
        String serviceCode,
        String name,
        String kana,
        ShortStayType shortStayType,
        ShortStayKind shortStayKind,
        GroupHomeType groupHomeType,
        @Nullable Integer capacity,
        SexPolicy sexPolicy,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        AgePolicy agePolicy,
        @Nullable Integer categoryMin,
        @Nullable Integer categoryMax,
        @Nullable Integer maxStayDays,
        Instant updatedAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant factsSaidAt,
        @Version @Nullable Long version) {

    /** The same unit with its facts said by hand now. */
    ServiceUnit saying(UnitFacts facts, Instant now) {
        return new ServiceUnit(
                id,
                officeId,
                bedPoolId,
                serviceCode,
                facts.name(),
                kana,
                facts.shortStayType(),
                facts.shortStayKind(),
                facts.groupHomeType(),
                facts.capacity(),
                facts.sexPolicy(),
                facts.ageMin(),
                facts.ageMax(),
                facts.agePolicy(),
                facts.categoryMin(),
                facts.categoryMax(),
                facts.maxStayDays(),
                now,
                now,
                now,
                version);
    }
}
