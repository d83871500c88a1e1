package jp.yoridokoro.pages.stay;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.vacancy.Claim;

/** How the places of stays are called and telephoned. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface StayRows extends GenericRepository<Claim, UUID> {
    /** A unit by name. */
    @Introspected
    record Spot(UUID unitId, String office, String unit, String telephone) {}

    @Query("""
            select u.id as unit_id, o.name as office, u.name as unit, o.call_telephone as telephone
            from service_unit u join office o on o.id = u.office_id where u.id in (:units)
            """)
    List<Spot> spots(Collection<UUID> units);

    /** Units of a municipality people sleep in, by office. */
    @Query("""
            select u.id as unit_id, o.name as office, u.name as unit, o.call_telephone as telephone
            from service_unit u join office o on o.id = u.office_id
            where o.municipality = :municipality and u.service_code in ('24', '32', '33') order by o.name_key, u.name, u.id
            """)
    List<Spot> units(String municipality);
}
