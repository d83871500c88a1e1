package jp.yoridokoro.keptbed;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.vacancy.Claim;
import org.jspecify.annotations.Nullable;

/** Agreements on kept beds. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface KeptBeds extends GenericRepository<Claim, UUID> {
    /**
     * One agreement.
     *
     * @param from first night kept
     * @param to first night no longer kept; null: until further notice
     * @param paidBy 6-digit code of the municipality
     */
    @Serdeable
    @Introspected
    record Agreement(
            UUID id,
            UUID unitId,
            int beds,
            LocalDate from,
            @Nullable LocalDate to,
            String paidBy,
            String words,
            Instant agreedAt) {}

    @Query("""
            insert into kept_bed (id, unit_id, beds, during, paid_by, words, agreed_by, agreed_at)
            values (:id, :unit, :beds, daterange(cast(:from as date), cast(:to as date)), :paidBy, :words, :by, :now)
            """)
    int add(
            UUID id,
            UUID unit,
            int beds,
            LocalDate from,
            @Nullable LocalDate to,
            String paidBy,
            String words,
            UUID by,
            Instant now);

    @Query(
            "update kept_bed set during = daterange(lower(during), cast(:to as date)) where id = :id and lower(during) < cast(:to as date)")
    int endAt(UUID id, LocalDate to);

    @Query("""
            select id, unit_id, beds, lower(during) as "from", upper(during) as "to", paid_by, words, agreed_at from kept_bed where id = :id
            """)
    Optional<Agreement> find(UUID id);

    @Query("""
            select id, unit_id, beds, lower(during) as "from", upper(during) as "to", paid_by, words, agreed_at
            from kept_bed where unit_id = :unit order by lower(during) desc, id
            """)
    List<Agreement> ofUnit(UUID unit);
}
