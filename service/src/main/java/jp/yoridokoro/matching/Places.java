package jp.yoridokoro.matching;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Known;

/** Units within reach of a hub, and what they can do. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Places extends GenericRepository<Places.CareCode, String> {
    /** One word of the vocabulary of needs and capabilities. */
    @MappedEntity("care_code")
    record CareCode(@Id String code, String block, String label, int rank) {}

    @Introspected
    record Said(UUID unitId, String code, Known value) {}

    @Query("select code, block, label, rank from care_code order by rank")
    List<CareCode> careCodes();

    @Query("""
            with area as (
                select 1 as level, h.name as by, a.municipality, a.district from hub h join hub_area a on a.hub_id = h.id where h.id = :hub
                union all
                select case n.relation when 'SIBLING' then 2 else 3 end, h.name, a.municipality, a.district
                from hub_neighbour n join hub h on h.id = n.neighbour_id join hub_area a on a.hub_id = h.id where n.hub_id = :hub
                union all
                select distinct 2, '同じ市町村', a.municipality, '' from hub_area a where a.hub_id = :hub
                union all
                select 4, m.prefecture, m.code, '' from municipality m
                where :level = 4 and left(m.code, 2) = (select left(municipality, 2) from hub where id = :hub)),
            near as (
                select distinct on (o.id) o.*, a.level, a.by from area a join office o
                    on (o.municipality = a.municipality and starts_with(o.street, a.district))
                    or (a.level < 4 and exists (select from hub_positioning p where p.office_id = o.id and p.municipality = a.municipality and p.valid @> cast(:day as date)))
                where a.level <= :level order by o.id, a.level, a.district = '')
            select u.id as unit_id, o.id as office_id, u.bed_pool_id, o.office_number, o.name as office, u.name as unit, u.service_code,
                   o.telephone, o.latitude, o.longitude, u.sex_policy, u.age_min, u.age_max, u.category_min, u.category_max, u.max_stay_days,
                   o.level, o.by, recent_emergency_stays(o.id, :since) as stays
            from near o join service_unit u on u.office_id = o.id where u.service_code in ('24', '33', '32')
            """)
    List<Place> within(UUID hub, int level, LocalDate day, Instant since);

    @Query("select unit_id, code, value from unit_capability where unit_id in (:units)")
    List<Said> capabilities(Collection<UUID> units);
}
