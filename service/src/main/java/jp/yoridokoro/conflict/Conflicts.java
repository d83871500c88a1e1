package jp.yoridokoro.conflict;

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

/** Conflicts the reader may see: an office its own, hubs and municipalities those of their area and of their cases. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Conflicts extends GenericRepository<Claim, UUID> {
    /**
     * Oldest night first.
     *
     * @param standing true: neither settled nor over; false: the others, too
     * @param own true for an office, which sees all of its own and no other
     */
    @Query("""
            select c.id, c.unit_id, u.name as unit_name, c.office_id, o.name as office_name, c.night, c.kind, c.short_by, cardinality(c.claims) as people,
                hub_has_claim(c.claims) as ours, c.since, c.ended_at, c.settled_at, c.settlement, c.words
            from vacancy_conflict c join service_unit u on u.id = c.unit_id join office o on o.id = c.office_id
            where (:own or o.municipality = :municipality or hub_has_claim(c.claims) or exists (select from hub_positioning p
                    where p.office_id = o.id and p.municipality = :municipality and p.valid @> cast(:day as date)))
                and (not :standing or (c.settled_at is null and c.ended_at is null and c.id in (select standing_conflicts(array[c.unit_id]))))
                and (cast(:unit as uuid) is null or c.unit_id = :unit)
                and (cast(:after as uuid) is null or (c.night, c.id) > (select last.night, last.id from vacancy_conflict last where last.id = :after))
            order by c.night, c.id limit :limit
            """)
    List<Conflict> seen(
            String municipality,
            LocalDate day,
            boolean own,
            boolean standing,
            @Nullable UUID unit,
            @Nullable UUID after,
            int limit);

    @Query("""
            select c.id, c.unit_id, u.name as unit_name, c.office_id, o.name as office_name, c.night, c.kind, c.short_by, cardinality(c.claims) as people,
                hub_has_claim(c.claims) as ours, c.since, c.ended_at, c.settled_at, c.settlement, c.words
            from vacancy_conflict c join service_unit u on u.id = c.unit_id join office o on o.id = c.office_id
            where c.id = :id and (:own or o.municipality = :municipality or hub_has_claim(c.claims) or exists (select from hub_positioning p
                where p.office_id = o.id and p.municipality = :municipality and p.valid @> cast(:day as date)))
            """)
    Optional<Conflict> find(UUID id, String municipality, LocalDate day, boolean own);

    @Query("""
            update vacancy_conflict set settled_at = :now, settled_by = :by, settlement = :how, words = :words
            where id = :id and settled_at is null and ended_at is null
            """)
    int settle(UUID id, Conflict.Settlement how, String words, UUID by, Instant now);
}
