package jp.yoridokoro.vacancy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Words;
import org.jspecify.annotations.Nullable;

/** Everything ever reported; only ever added to. Which report is in force is kept by the database (vacancy_night). */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Reports extends GenericRepository<Claim, UUID> {
    /** A unit somebody reports on. {@code poolCapacity}: beds it shares with other units; null: unknown. */
    @Introspected
    record Unit(
            UUID id,
            UUID officeId,
            String name,
            @Nullable Integer capacity,
            @Nullable Integer poolCapacity) {}

    /** A night of a unit as it is, or was, reported. */
    @Introspected
    record Night(
            UUID unitId,
            LocalDate night,
            NightReport.Status status,
            @Nullable Integer capacity,
            @Nullable Integer occupied,
            int planned,
            int kept,
            int freeMale,
            int freeFemale,
            int freeAny,
            boolean overCapacity,
            String conditions,
            String includes) {

        /** The same said once more. */
        public NightReport again() {
            List<UUID> claims = includes.isEmpty()
                    ? List.of()
                    : Arrays.stream(includes.split(",")).map(UUID::fromString).toList();
            return new NightReport(
                    night,
                    status,
                    capacity,
                    occupied,
                    planned,
                    kept,
                    freeMale,
                    freeFemale,
                    freeAny,
                    overCapacity,
                    conditions,
                    claims);
        }
    }

    /** One line of the history of a night. */
    @Serdeable
    @Introspected
    record Entry(
            UUID id,
            NightReport.Status status,
            @Nullable Integer capacity,
            @Nullable Integer occupied,
            int planned,
            int kept,
            int freeMale,
            int freeFemale,
            int freeAny,
            boolean overCapacity,
            String conditions,
            Instant confirmedAt,
            Instant changedAt,
            Source.Channel channel,
            UUID reportedBy,
            String spokenWith) {}

    @Query("""
            select u.id, u.office_id, u.name, u.capacity, p.capacity as pool_capacity
            from service_unit u join bed_pool p on p.id = u.bed_pool_id where u.id = :unit or u.office_id = :unit order by u.name, u.id
            """)
    List<Unit> unitsOf(UUID unit);

    @Query("""
            insert into vacancy_report (id, unit_id, night, status, capacity, occupied, planned, kept, free_male, free_female, free_any,
                over_capacity, conditions, includes, confirmed_at, changed_at, channel, reported_by, spoken_with)
            values (:id, :unit, :night, :status, :capacity, :occupied, :planned, :kept, :freeMale, :freeFemale, :freeAny,
                :overCapacity, :conditions, cast(:includes as uuid[]), :now, :now, :channel, :reportedBy, :spokenWith)
            """)
    void add(
            UUID id,
            UUID unit,
            LocalDate night,
            NightReport.Status status,
            @Nullable Integer capacity,
            @Nullable Integer occupied,
            int planned,
            int kept,
            int freeMale,
            int freeFemale,
            int freeAny,
            boolean overCapacity,
            String conditions,
            String includes,
            Instant now,
            Source.Channel channel,
            UUID reportedBy,
            String spokenWith);

    /** What "no change" says again: the last night reported up to tonight, as tonight's, and every later night as it stands. */
    @Query("""
            select unit_id, greatest(night, cast(:tonight as date)) as night, status, capacity, occupied, planned, kept, free_male, free_female, free_any,
                over_capacity, conditions, array_to_string(includes, ',') as includes
            from vacancy_night
            where unit_id = :unit and night >= coalesce((select max(night) from vacancy_night where unit_id = :unit and night <= :tonight), :tonight)
            order by night
            """)
    List<Night> toConfirm(UUID unit, LocalDate tonight);

    /** Nights of a unit from one on that somebody has spoken of since a moment. */
    @Query(
            "select night from vacancy_night where unit_id = :unit and night >= :from and confirmed_at > :moment order by night")
    List<LocalDate> saidSince(UUID unit, LocalDate from, Instant moment);

    /** The reports in force of a unit, from a night up to, not including, {@code to}. */
    @Query("""
            select unit_id, night, status, capacity, occupied, planned, kept, free_male, free_female, free_any, over_capacity, conditions,
                array_to_string(includes, ',') as includes
            from vacancy_night where unit_id = :unit and night >= :from and night < :to order by night
            """)
    List<Night> inForce(UUID unit, LocalDate from, LocalDate to);

    /** Nights on which the report in force keeps fewer beds for emergencies than was agreed. */
    @Query("""
            select v.night from vacancy_night v where v.unit_id = :unit and v.night >= :from and v.night < :to
                and v.kept < kept_beds_agreed(v.unit_id, v.night) order by v.night
            """)
    List<LocalDate> keptShort(UUID unit, LocalDate from, LocalDate to);

    /** The sentence to show beside a report that keeps fewer beds than agreed; none where it keeps enough. */
    default List<String> keptWarnings(UUID unit, List<LocalDate> nights) {
        if (nights.isEmpty()) {
            return List.of();
        }
        LocalDate last = nights.stream().max(LocalDate::compareTo).orElseThrow();
        LocalDate first = nights.stream().min(LocalDate::compareTo).orElseThrow();
        String few = keptShort(unit, first, last.plusDays(1)).stream()
                .filter(nights::contains)
                .map(DateTimeFormatter.ofPattern(Words.of("pattern.day"))::format)
                .collect(Collectors.joining(Words.of("words.comma")));
        return few.isEmpty() ? List.of() : List.of(Words.of("vacancy.warning.kept-below-agreement", few));
    }

    /**
     * What stood before somebody's report of a moment, of every night of an office whose report in force it still is: the night's
     * own earlier report, or that of the last night before it. Nights of units that had never reported are not among them.
     */
    @Query("""
            select r.unit_id, r.night, b.status, b.capacity, b.occupied, b.planned, b.kept, b.free_male, b.free_female, b.free_any,
                b.over_capacity, b.conditions, array_to_string(b.includes, ',') as includes
            from vacancy_night v join vacancy_report r on r.id = v.report_id join service_unit u on u.id = r.unit_id
            cross join lateral (
                (select 1 as turn, e.status, e.capacity, e.occupied, e.planned, e.kept, e.free_male, e.free_female, e.free_any, e.over_capacity,
                        e.conditions, e.includes from vacancy_report e
                    where e.unit_id = r.unit_id and e.night = r.night and (e.confirmed_at, e.recorded_at) < (r.confirmed_at, r.recorded_at)
                    order by e.confirmed_at desc, e.recorded_at desc limit 1)
                union all
                (select 2, w.status, w.capacity, w.occupied, w.planned, w.kept, w.free_male, w.free_female, w.free_any, w.over_capacity,
                        w.conditions, w.includes from vacancy_night w
                    where w.unit_id = r.unit_id and w.night < r.night order by w.night desc limit 1)
                order by turn limit 1) b
            where u.office_id = :office and r.reported_by = :staff and r.confirmed_at = :saidAt
            order by r.unit_id, r.night
            """)
    List<Night> before(UUID office, UUID staff, Instant saidAt);

    /** How many nights of an office still stand as somebody said them at a moment. */
    @Query("""
            select count(*) from vacancy_night v join vacancy_report r on r.id = v.report_id join service_unit u on u.id = r.unit_id
            where u.office_id = :office and r.reported_by = :staff and r.confirmed_at = :saidAt
            """)
    int standing(UUID office, UUID staff, Instant saidAt);

    /** Newest first. */
    @Query("""
            select id, status, capacity, occupied, planned, kept, free_male, free_female, free_any, over_capacity, conditions,
                confirmed_at, changed_at, channel, reported_by, spoken_with
            from vacancy_report
            where unit_id = :unit and night = :night and (cast(:after as uuid) is null
                or (recorded_at, id) < (select last.recorded_at, last.id from vacancy_report last where last.id = :after))
            order by recorded_at desc, id desc limit :limit
            """)
    List<Entry> history(UUID unit, LocalDate night, @Nullable UUID after, int limit);

    /** The one unit of an id. */
    default Optional<Unit> unit(UUID id) {
        return unitsOf(id).stream().filter(unit -> unit.id().equals(id)).findFirst();
    }
}
