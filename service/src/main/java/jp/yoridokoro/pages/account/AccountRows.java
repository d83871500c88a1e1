package jp.yoridokoro.pages.account;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.identity.StaffAccount;

/** Where staff may work: the places a form offers. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountRows extends GenericRepository<StaffAccount, UUID> {
    /** A hub or an office by its name. */
    @Introspected
    record Place(UUID id, String name) {}

    @Query("""
            select h.id, h.name from hub h
            where h.municipality = :municipality or exists (select from hub_area a where a.hub_id = h.id and a.municipality = :municipality)
            order by h.name, h.id
            """)
    List<Place> hubs(String municipality);

    /** Those that stand in the municipality, or are positioned by it on the day. */
    @Query("""
            select o.id, o.name from office o
            where o.municipality = :municipality or exists (select from hub_positioning p
                where p.office_id = o.id and p.municipality = :municipality and p.valid @> cast(:day as date))
            order by o.name_key, o.id
            """)
    List<Place> offices(String municipality, LocalDate day);
}
