package jp.yoridokoro.vacancyfile;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.vacancy.Claim;
import org.jspecify.annotations.Nullable;

/** What the exchange file needs of units and of the reports in force. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FileUnits extends GenericRepository<Claim, UUID> {
    @Introspected
    record Named(UUID id, UUID officeId, String officeNumber, String serviceCode, String name) {}

    /** A night of the file; numbers as reported, closed where a closure covers it. */
    @Introspected
    record Line(
            String officeNumber,
            String serviceCode,
            String unit,
            LocalDate night,
            @Nullable Integer capacity,
            @Nullable Integer occupied,
            int planned,
            int kept,
            int freeMale,
            int freeFemale,
            int freeAny,
            String status,
            String conditions,
            Instant confirmedAt,
            String reporter) {}

    @Introspected
    record Confirmed(LocalDate night, Instant confirmedAt) {}

    @Query("""
            select u.id, u.office_id, o.office_number, u.service_code, u.name from service_unit u join office o on o.id = u.office_id
            where o.office_number in (:numbers) order by u.id
            """)
    List<Named> ofNumbers(Collection<String> numbers);

    @Query("select night, confirmed_at from vacancy_night where unit_id = :unit and night >= :from and night < :to")
    List<Confirmed> confirmed(UUID unit, LocalDate from, LocalDate to);

    @Query("""
            select o.office_number, u.service_code, u.name as unit, v.night, v.capacity, v.occupied, v.planned, case when k.closed then 0 else v.kept end as kept,
                case when k.closed then 0 else v.free_male end as free_male, case when k.closed then 0 else v.free_female end as free_female,
                case when k.closed then 0 else v.free_any end as free_any, case when k.closed then 'CLOSED' else v.status end as status,
                v.conditions, v.confirmed_at, r.spoken_with as reporter
            from vacancy_night v join vacancy_report r on r.id = v.report_id
            join service_unit u on u.id = v.unit_id join office o on o.id = u.office_id
            cross join lateral (select closure_on(v.unit_id, v.night) is not null as closed) k
            where v.night >= :from and v.night < :to and (cast(:office as uuid) is null or o.id = :office)
                and (cast(:hub as uuid) is null or exists (select from hub_area a where a.hub_id = :hub
                    and ((a.municipality = o.municipality and starts_with(o.street, a.district)) or exists (select from hub_positioning p
                        where p.office_id = o.id and p.municipality = a.municipality and p.valid @> cast(:day as date)))))
                and (cast(:municipality as text) is null or o.municipality = :municipality or exists (select from hub_positioning p
                    where p.office_id = o.id and p.municipality = :municipality and p.valid @> cast(:day as date)))
            order by o.office_number, u.service_code, u.name, u.id, v.night
            """)
    List<Line> lines(
            LocalDate from,
            LocalDate to,
            LocalDate day,
            @Nullable UUID office,
            @Nullable UUID hub,
            @Nullable String municipality);
}
