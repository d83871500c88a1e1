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

    /** The nights reported of some units, from a night up to, not including, {@code to}; nights never reported are not in it. */
    default List<UnitNight> ofUnits(Collection<UUID> units, LocalDate from, LocalDate to) {
        return units.isEmpty() ? List.of() : reported(units, from, to);
    }

    @Query("""
            select unit_id, night, status, left_male, left_female, left_other, left_total, conditions, confirmed_at, changed_at, short_by
            from vacancy where unit_id in (:units) and night >= :from and night < :to order by unit_id, night
            """)
    List<UnitNight> reported(Collection<UUID> units, LocalDate from, LocalDate to);

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
