package jp.yoridokoro.vacancy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** A night as it stands reported. */
    @Introspected
    record Night(
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
            select greatest(night, cast(:tonight as date)) as night, status, capacity, occupied, planned, kept, free_male, free_female, free_any,
                over_capacity, conditions, array_to_string(includes, ',') as includes
            from vacancy_night
            where unit_id = :unit and night >= coalesce((select max(night) from vacancy_night where unit_id = :unit and night <= :tonight), :tonight)
            order by night
            """)
    List<Night> toConfirm(UUID unit, LocalDate tonight);

    /** The reports in force of a unit, from a night up to, not including, {@code to}. */
    @Query("""
            select night, status, capacity, occupied, planned, kept, free_male, free_female, free_any, over_capacity, conditions,
                array_to_string(includes, ',') as includes
            from vacancy_night where unit_id = :unit and night >= :from and night < :to order by night
            """)
    List<Night> inForce(UUID unit, LocalDate from, LocalDate to);

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
