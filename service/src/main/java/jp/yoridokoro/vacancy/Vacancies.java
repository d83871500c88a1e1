package jp.yoridokoro.vacancy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is free, derived from reports and claims. Counts only: no claim, no person. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Vacancies extends GenericRepository<Claim, UUID> {
    /** A unit that can be slept in, with its office. */
    @Introspected
    record Unit(
            UUID unitId,
            String unitName,
            String serviceCode,
            UUID officeId,
            String officeName,
            @Nullable String municipality,
            @Nullable Integer capacity) {}

    /** Ids as PostgreSQL writes an array of them. */
    static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** The nights reported or closed of some units, from a night up to, not including, {@code to}; other nights are not in it. */
    default List<UnitNight> ofUnits(Collection<UUID> units, LocalDate from, LocalDate to) {
        return units.isEmpty() ? List.of() : reported(array(units), from, to);
    }

    @Query("""
            select l.unit_id, l.night, case when k.id is null then v.status else 'CLOSED' end as status, l.male as left_male, l.female as left_female,
                l.other as left_other, l.total as left_total, coalesce(v.conditions, '') as conditions, coalesce(v.confirmed_at, k.declared_at) as confirmed_at,
                coalesce(v.changed_at, k.declared_at) as changed_at, l.short_by, k.reason as closed_for
            from nights_left(cast(:units as uuid[]), :from, :to) l
            left join vacancy_night v on v.unit_id = l.unit_id and v.night = l.night
            left join closure k on k.id = l.closure_id
            order by l.unit_id, l.night
            """)
    List<UnitNight> reported(String units, LocalDate from, LocalDate to);

    /** Units standing in a municipality or positioned by it on a day, by office name; 24, 32, 33, 34 and whatever has reported. */
    @Query("""
            select u.id as unit_id, u.name as unit_name, u.service_code, o.id as office_id, o.name as office_name, o.municipality, u.capacity
            from service_unit u join office o on o.id = u.office_id
            where (o.municipality = :municipality or exists (select from hub_positioning p
                    where p.office_id = o.id and p.municipality = :municipality and p.valid @> cast(:day as date)))
                and (cast(:office as uuid) is null or o.id = :office)
                and (u.service_code in ('24', '32', '33', '34') or exists (select from vacancy_night v where v.unit_id = u.id))
                and (cast(:after as uuid) is null or (o.name_key, u.id) > (select last_o.name_key, last.id
                    from service_unit last join office last_o on last_o.id = last.office_id where last.id = :after))
            order by o.name_key, u.id limit :limit
            """)
    List<Unit> units(String municipality, LocalDate day, @Nullable UUID office, @Nullable UUID after, int limit);

    /** Unbroken nights over capacity; {@code firstNight} is the first day counted (O-30). */
    @Introspected
    record Run(LocalDate firstNight, LocalDate leaving) {
        public int days() {
            return (int) firstNight.datesUntil(leaving).count();
        }
    }

    /** The nights over capacity at a unit, whoever's, that some nights belong to or would belong to; ask under {@link Ledger#lock}. */
    @Query("""
            select lower(r) as first_night, upper(r) as leaving
            from over_capacity_run(:unit, cast(:first as date), cast(:leaving as date)) as r
            """)
    Run overCapacityRun(UUID unit, LocalDate first, LocalDate leaving);
}
