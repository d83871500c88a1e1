package jp.yoridokoro.pages.hub;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.emergency.EmergencyCase;

/** What only these pages ask: offices to choose among. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HubNames extends GenericRepository<EmergencyCase, UUID> {
    /** An office by name. */
    @Introspected
    record Named(UUID id, String name) {}

    /** Offices of a municipality with a unit people sleep in. */
    @Query("""
            select distinct o.id, o.name from office o join service_unit u on u.office_id = o.id
            where o.municipality = :municipality and u.service_code in ('24', '32', '33') order by o.name, o.id
            """)
    List<Named> offices(String municipality);
}
