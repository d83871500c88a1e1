package jp.yoridokoro.foresight;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.vacancy.Claim;
import org.jspecify.annotations.Nullable;

/** People in a run, as the reader's walls let them be seen; every row shown is accounted for by {@link ReadForesight}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Outlooks extends GenericRepository<Claim, UUID> {
    /** Lists are joined by commas. */
    @Introspected
    record Row(
            UUID personId,
            String municipality,
            String name,
            UUID hubId,
            String hub,
            String outcome,
            int fits,
            int asks,
            String places,
            String scores,
            String why,
            String whyOffices,
            @Nullable String change,
            @Nullable String changeCode,
            @Nullable UUID changeUnit,
            int gain) {}

    @Introspected
    record Unit(UUID id, String office, String unit, String telephone) {}

    @Introspected
    record Label(String code, String label) {}

    @Query("""
            select f.person_id, f.municipality, p.family_name || ' ' || p.given_name as name, f.hub_id, h.name as hub, f.outcome, f.fits, f.asks,
                array_to_string(f.places, ',') as places, array_to_string(f.scores, ',') as scores, array_to_string(f.why, ',') as why,
                array_to_string(f.why_offices, ',') as why_offices, f.change, f.change_code, f.change_unit, f.gain
            from foresight_person f join person p on p.id = f.person_id join hub h on h.id = f.hub_id
            where f.run_id = :run and (cast(:outcome as text) is null or f.outcome = :outcome)
                and (cast(:hub as uuid) is null or f.hub_id = :hub)
                and (cast(:after as uuid) is null or f.person_id > :after)
            order by f.person_id limit :limit
            """)
    List<Row> page(UUID run, @Nullable String outcome, @Nullable UUID hub, @Nullable UUID after, int limit);

    @Query("""
            select f.person_id, f.municipality, p.family_name || ' ' || p.given_name as name, f.hub_id, h.name as hub, f.outcome, f.fits, f.asks,
                array_to_string(f.places, ',') as places, array_to_string(f.scores, ',') as scores, array_to_string(f.why, ',') as why,
                array_to_string(f.why_offices, ',') as why_offices, f.change, f.change_code, f.change_unit, f.gain
            from foresight_person f join person p on p.id = f.person_id join hub h on h.id = f.hub_id
            join foresight_run r on r.id = f.run_id and r.state = 'DONE'
            where f.person_id = :person order by r.at desc limit 1
            """)
    Optional<Row> newest(UUID person);

    @Query("""
            select u.id, o.name as office, u.name as unit, o.call_telephone as telephone from service_unit u join office o on o.id = u.office_id where u.id in (:ids)
            """)
    List<Unit> units(Collection<UUID> ids);

    @Query(
            "select code, label from care_bit union all select code, label from rule_bit where code not in (select code from care_bit)")
    List<Label> labels();
}
