package jp.yoridokoro.closure;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.vacancy.Claim;
import org.jspecify.annotations.Nullable;

/** Closures as they were declared and lifted; only ever added to. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Closures extends GenericRepository<Claim, UUID> {
    @Query("""
            insert into closure (id, unit_id, nights, review_on, reason, words, declared_by, spoken_with, declared_at)
            values (:id, :unit, daterange(cast(:from as date), cast(:to as date)), :reviewOn, :reason, :words, :by, :spokenWith, :now)
            """)
    void declare(
            UUID id,
            UUID unit,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate reviewOn,
            Closure.Why reason,
            String words,
            UUID by,
            String spokenWith,
            Instant now);

    @Query("""
            insert into closure_lift (closure_id, open_from, words, lifted_by, lifted_at)
            values (:closure, :openFrom, :words, :by, :now) on conflict do nothing
            """)
    int lift(UUID closure, LocalDate openFrom, String words, UUID by, Instant now);

    @Query("""
            select c.id, c.unit_id, u.name as unit_name, u.office_id, o.name as office_name, lower(c.nights) as "from", upper(c.nights) as "to", c.review_on,
                c.reason, c.words, c.spoken_with, c.declared_at, l.lifted_at, l.open_from
            from closure c join service_unit u on u.id = c.unit_id join office o on o.id = u.office_id
            left join closure_lift l on l.closure_id = c.id
            where c.id = :id
            """)
    Optional<Closure> find(UUID id);

    /** Closures of a municipality's units that still close a night from {@code day} on, newest first; or of one office. */
    @Query("""
            select c.id, c.unit_id, u.name as unit_name, u.office_id, o.name as office_name, lower(c.nights) as "from", upper(c.nights) as "to", c.review_on,
                c.reason, c.words, c.spoken_with, c.declared_at, l.lifted_at, l.open_from
            from closure c join service_unit u on u.id = c.unit_id join office o on o.id = u.office_id
            left join closure_lift l on l.closure_id = c.id
            where closure_nights(c.nights, l.open_from) && daterange(cast(:day as date), null)
                and (cast(:reviewBy as date) is null or c.review_on <= cast(:reviewBy as date))
                and (cast(:office as uuid) is null or o.id = :office)
                and (o.municipality = :municipality or exists (select from hub_positioning p
                    where p.office_id = o.id and p.municipality = :municipality and p.valid @> cast(:day as date)))
                and (cast(:after as uuid) is null or (c.declared_at, c.id) < (select last.declared_at, last.id from closure last where last.id = :after))
            order by c.declared_at desc, c.id desc limit :limit
            """)
    List<Closure> standing(
            String municipality,
            LocalDate day,
            @Nullable LocalDate reviewBy,
            @Nullable UUID office,
            @Nullable UUID after,
            int limit);
}
