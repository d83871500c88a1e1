package jp.yoridokoro.stay;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Arrivals elsewhere, append only. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Arrivals extends GenericRepository<Extension, UUID> {
    /** Where the person turned up; {@code unitId} null: outside the network. */
    @Serdeable
    @Introspected
    record Arrival(String place, @Nullable UUID unitId, Instant at) {}

    @Query("""
            insert into arrival_elsewhere (id, case_id, municipality, place, unit_id, at, noted_by, noted_at)
            values (:id, :caseId, :municipality, :place, :unit, :at, :by, :now)
            """)
    void note(
            UUID id,
            UUID caseId,
            String municipality,
            String place,
            @Nullable UUID unit,
            Instant at,
            UUID by,
            Instant now);

    @Query("select place, unit_id, at from arrival_elsewhere where case_id = :caseId order by at, id")
    List<Arrival> ofCase(UUID caseId);
}
