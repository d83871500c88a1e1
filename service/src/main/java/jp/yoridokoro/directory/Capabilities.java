package jp.yoridokoro.directory;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Known;
import org.jspecify.annotations.Nullable;

/** The care codes and what units can do of them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Capabilities extends GenericRepository<ServiceUnit, UUID> {
    /**
     * A word of the one vocabulary of needs and abilities.
     *
     * @param medicalScore base score of the 医療的ケアスコア item (DOMAIN §13.6); null outside that block
     */
    @Serdeable
    @Introspected
    record CareCode(
            String code,
            String block,
            String label,
            int rank,
            @Nullable Integer medicalScore) {}

    /**
     * What is known of a unit under one code; UNKNOWN where nobody has said.
     *
     * @param source who said so or where it stands
     */
    @Serdeable
    @Introspected
    record Capability(
            String code,
            String block,
            String label,
            Known value,
            String note,
            String source,
            @Nullable LocalDate verifiedOn) {}

    @Query("select code, block, label, rank, medical_score from care_code order by rank")
    List<CareCode> codes();

    /** One row for every care code there is. */
    @Query("""
            select c.code, c.block, c.label, coalesce(k.value, 'UNKNOWN') as value, coalesce(k.note, '') as note,
                   coalesce(k.source, '') as source, k.verified_on
            from care_code c left join unit_capability k on k.code = c.code and k.unit_id = :unit order by c.rank
            """)
    List<Capability> of(UUID unit);

    @Query("""
            insert into unit_capability (unit_id, code, value, note, source, verified_on, updated_at)
            values (:unit, :code, :value, :note, :source, :verifiedOn, :now)
            on conflict (unit_id, code) do update set value = excluded.value, note = excluded.note, source = excluded.source,
                verified_on = excluded.verified_on, updated_at = excluded.updated_at
            """)
    void say(UUID unit, String code, Known value, String note, String source, LocalDate verifiedOn, Instant now);
}
