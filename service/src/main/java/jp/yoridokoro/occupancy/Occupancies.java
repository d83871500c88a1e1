package jp.yoridokoro.occupancy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.vacancy.Claim;
import jp.yoridokoro.vacancy.UnitNight;
import org.jspecify.annotations.Nullable;

/** The past of the ledger, as counts. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Occupancies extends GenericRepository<Claim, UUID> {
    /**
     * Bed-nights of one unit in one period.
     *
     * @param nights how many nights the period has within what was asked
     * @param reported nights with a report
     * @param closed nights closed by report or closure
     * @param throughUs nights people stayed by a claim of ours, however the report counts them
     */
    @Serdeable
    @Introspected
    record Period(
            UUID unitId,
            LocalDate period,
            int nights,
            int reported,
            int closed,
            int capacity,
            int occupied,
            int planned,
            int kept,
            int free,
            int throughUs) {}

    /**
     * What became of the offers an office got while it showed a free bed.
     *
     * @param offers all offers of the time
     * @param shownFree those sent while every night asked for showed a bed for the person; the rest are counted among these
     */
    @Introspected
    record Answers(
            UUID officeId,
            int offers,
            int shownFree,
            int accepted,
            int refusedFull,
            int refusedOtherwise,
            int noAnswer,
            int withdrawn,
            int waiting) {}

    /** @param medianAgeMinutes of what was known of the units by the time of day; null: nothing was */
    @Serdeable
    @Introspected
    record Feed(
            LocalDate day,
            int units,
            int reported,
            @Nullable Integer medianAgeMinutes) {}

    /** @param name office and unit */
    @Introspected
    record Named(UUID id, UUID officeId, String office, String unit) {}

    @Query("""
            select l.unit_id, l.night, case when k.id is null then r.status else 'CLOSED' end as status, l.male as left_male, l.female as left_female,
                l.other as left_other, l.total as left_total, coalesce(r.conditions, '') as conditions, coalesce(r.confirmed_at, k.declared_at) as confirmed_at,
                coalesce(r.changed_at, k.declared_at) as changed_at, l.short_by, k.reason as closed_for
            from nights_left(cast(:units as uuid[]), :from, :to, cast(:instant as timestamptz)) l
            left join vacancy_report r on r.id = l.report_id left join closure k on k.id = l.closure_id
            order by l.unit_id, l.night
            """)
    List<UnitNight> shownAt(String units, LocalDate from, LocalDate to, Instant instant);

    @Query("""
            select unit_id, period, nights, reported, closed, capacity, occupied, planned, kept, free, through_us
            from occupancy_series(cast(:units as uuid[]), :from, :to, :per)
            """)
    List<Period> series(String units, LocalDate from, LocalDate to, String per);

    @Query("""
            select office_id, offers, shown_free, accepted, refused_full, refused_otherwise, no_answer, withdrawn, waiting
            from offer_accuracy(cast(:offices as uuid[]), cast(:since as timestamptz), cast(:until as timestamptz), make_interval(days => :days))
            """)
    List<Answers> answers(String offices, Instant since, Instant until, int days);

    @Query(
            "select day, units, reported, median_age_minutes from report_feed(cast(:units as uuid[]), :from, :to, cast(:at as time))")
    List<Feed> feed(String units, LocalDate from, LocalDate to, String at);

    /** Units one may ask about: of an office, or standing in or positioned by a municipality. */
    @Query("""
            select u.id, o.id as office_id, o.name as office, u.name as unit from service_unit u join office o on o.id = u.office_id
            where u.service_code in ('24', '32', '33', '34') and (cast(:office as uuid) is null or o.id = :office)
                and (cast(:unit as uuid) is null or u.id = :unit)
                and (cast(:office as uuid) is not null or cast(:unit as uuid) is not null or o.municipality = :municipality or exists (
                    select from hub_positioning p where p.office_id = o.id and p.municipality = :municipality and p.valid @> cast(:day as date)))
            order by o.name_key, u.id
            """)
    List<Named> units(String municipality, LocalDate day, @Nullable UUID office, @Nullable UUID unit);
}
