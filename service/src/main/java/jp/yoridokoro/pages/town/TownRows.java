package jp.yoridokoro.pages.town;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.identity.StaffAccount;
import org.jspecify.annotations.Nullable;

/** What the municipality's pages ask across features. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface TownRows extends GenericRepository<StaffAccount, UUID> {
    /** An office whose facts were last confirmed long ago; null: never. */
    @Introspected
    record Stale(
            UUID id,
            String name,
            String telephone,
            @Nullable Instant verifiedAt) {}

    /** A hub and whose it is. */
    @Introspected
    record Named(UUID id, String name, String municipality) {}

    /** Offices with beds that stand in the municipality or are positioned by it, those never confirmed first. */
    @Query("""
            select o.id, o.name, o.telephone, o.verified_at from office o
            where (o.municipality = :municipality or exists (select from hub_positioning p
                    where p.office_id = o.id and p.municipality = :municipality and p.valid @> cast(:day as date)))
                and exists (select from service_unit u where u.office_id = o.id and u.service_code in ('24', '32', '33'))
                and (o.verified_at is null or o.verified_at < :before)
            order by o.verified_at nulls first, o.name_key, o.id
            """)
    List<Stale> unverified(String municipality, LocalDate day, Instant before);

    /** Accounts whose owners have not set a password of their own. */
    @Query(
            "select count(*) from staff_account where municipality = :municipality and active and (must_change or last_sign_in_at is null)")
    int waiting(String municipality);

    @Query(
            "select h.id, h.name, m.prefecture || m.name as municipality from hub h join municipality m on m.code = h.municipality order by m.code, h.name, h.id")
    List<Named> hubs();

    /** Municipalities of the prefecture a municipality is in. */
    @Query("""
            select m.name, m.code as municipality from municipality m
            where m.name <> '' and m.prefecture = (select prefecture from municipality where code = :municipality) order by m.code
            """)
    List<Near> near(String municipality);

    /** @param municipality its code */
    @Introspected
    record Near(String name, String municipality) {}
}
