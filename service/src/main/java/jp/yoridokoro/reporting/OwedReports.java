package jp.yoridokoro.reporting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.vacancy.Claim;
import org.jspecify.annotations.Nullable;

/** Units whose report for tonight is older than a moment. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OwedReports extends GenericRepository<Claim, UUID> {
    /** {@code confirmedAt} null: tonight was never reported. */
    @Introspected
    record Owed(
            UUID unitId,
            String unit,
            UUID officeId,
            String office,
            String telephone,
            @Nullable Instant confirmedAt) {}

    /** Short-stay, facility and group-home units standing in a municipality or positioned by it. */
    @Query("""
            select u.id as unit_id, u.name as unit, o.id as office_id, o.name as office, o.call_telephone as telephone, v.confirmed_at
            from service_unit u join office o on o.id = u.office_id
                left join vacancy_night v on v.unit_id = u.id and v.night = :night
            where u.service_code in ('24', '32', '33') and (cast(:office as uuid) is null or o.id = :office)
                and (o.municipality = :municipality or exists (select from hub_positioning p
                    where p.office_id = o.id and p.municipality = :municipality and p.valid @> cast(:day as date)))
                and (v.confirmed_at is null or v.confirmed_at < :before)
            order by v.confirmed_at nulls first, o.name_key, u.name
            """)
    List<Owed> olderThan(Instant before, String municipality, LocalDate day, LocalDate night, @Nullable UUID office);
}
