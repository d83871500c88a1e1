package jp.yoridokoro.vacancy;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.Sex;
import org.jspecify.annotations.Nullable;

/** Rows of the ledger. Every write waits for the bed pool first and touches claims only then, so that none waits in a ring. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ClaimRows extends GenericRepository<Claim, UUID> {
    /** Pool and office are filled in by the trigger, from the unit. */
    @Query("""
            insert into claim (id, municipality, case_id, unit_id, nights, sex, birth_date, over_capacity, state, expires_at, created_at)
            values (:id, :municipality, :caseId, :unitId, daterange(:first, :leaving), :sex, :birthDate, :overCapacity, :state, :until, :now)
            """)
    void enter(
            UUID id,
            String municipality,
            UUID caseId,
            UUID unitId,
            LocalDate first,
            LocalDate leaving,
            Sex sex,
            @Nullable LocalDate birthDate,
            boolean overCapacity,
            String state,
            @Nullable Instant until,
            Instant now);

    @Query("select pools_locked(array(select u.bed_pool_id from service_unit u where u.id in (:units)))")
    List<UUID> lockPoolsOf(Collection<UUID> units);

    @Query("""
            select pools_locked(array(
                select u.bed_pool_id from service_unit u join claim c on c.unit_id = u.id where c.id = :claim))
            """)
    List<UUID> lockPoolOf(UUID claim);

    @Query("""
            select pools_locked(array(select distinct u.bed_pool_id from service_unit u join claim c on c.unit_id = u.id
                where c.state = 'HELD' and c.expires_at <= :now))
            """)
    List<UUID> lockPoolsDue(Instant now);

    @Query("update claim set state = 'TAKEN' where id = :claim")
    int take(UUID claim);

    @Query("""
            update claim set nights = daterange(cast(:first as date), cast(:leaving as date)) where id = :claim and state = 'HELD'
            """)
    int narrow(UUID claim, LocalDate first, LocalDate leaving);

    /** Still taken, for fewer nights; released where none is left. */
    @Query("""
            update claim set
                state = case when cast(:leaving as date) <= lower(nights) then 'RELEASED' else state end,
                nights = case when cast(:leaving as date) <= lower(nights) then nights
                    else daterange(lower(nights), least(cast(:leaving as date), upper(nights))) end
            where id = :claim and state = 'TAKEN'
            """)
    int shorten(UUID claim, LocalDate leaving);

    @Query("update claim set state = 'RELEASED' where id = :claim and state in ('HELD', 'TAKEN')")
    int release(UUID claim);

    @Query("""
            update claim set
                state = case when :leaving <= lower(nights) then 'RELEASED' else 'LEFT' end,
                nights = case when :leaving <= lower(nights) then nights else daterange(lower(nights), least(:leaving, upper(nights))) end
            where id = :claim
            """)
    int leave(UUID claim, LocalDate leaving);

    @Query("select :leaving < lower(nights) from claim where id = :claim")
    boolean beginsAfter(UUID claim, LocalDate leaving);

    @Query("select id, unit_id, state from claim where id = :claim")
    Optional<Claim> find(UUID claim);

    @Query("""
            update claim set state = 'EXPIRED' where state = 'HELD' and expires_at <= :now
                and unit_id in (select u.id from service_unit u where u.bed_pool_id in (:pools))
            """)
    int expire(Instant now, Collection<UUID> pools);

    /** How many of the nights have no bed left for the sex, or no report. */
    @Query("""
            select count(*)::int from generate_series(cast(:first as date), cast(:leaving as date) - 1, interval '1 day') as d (night)
            cross join lateral night_left(:unit, cast(d.night as date)) as l
            where coalesce(case :sex when 'MALE' then l.male when 'FEMALE' then l.female else l.other end, 0) < 1
            """)
    int nightsWithoutBed(UUID unit, LocalDate first, LocalDate leaving, Sex sex);
}
