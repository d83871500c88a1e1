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
            select u.id as unit_id, o.id as office_id, u.bed_pool_id, o.office_number, o.name as office, u.name as unit, u.service_code,
                   o.call_telephone as telephone, o.latitude, o.longitude, u.sex_policy, u.age_min, u.age_max, u.category_min, u.category_max, u.max_stay_days,
                   r.level, r.by, recent_emergency_stays(o.id, :since) as stays
            from units_within_reach(:hub, :level, :day) r join service_unit u on u.id = r.unit_id join office o on o.id = u.office_id
            """)
    List<Place> within(UUID hub, int level, LocalDate day, Instant since);

    /** What the units say of some words only: a search needs a dozen of the fifty. */
    @Query("select unit_id, code, value from unit_capability where unit_id in (:units) and code in (:codes)")
    List<Said> capabilities(Collection<UUID> units, Collection<String> codes);
}
