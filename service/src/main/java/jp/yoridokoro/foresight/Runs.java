package jp.yoridokoro.foresight;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.vacancy.Claim;
import org.jspecify.annotations.Nullable;

/** Runs of もしもの夜 and their counts. The work itself is done by functions of the database, as the service itself. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Runs extends GenericRepository<Claim, UUID> {
    /**
     * One run.
     *
     * @param state RUNNING, DONE or FAILED; the counts are there when it is DONE
     * @param sure people with a place that fits
     * @param byPhone people with places to telephone only
     * @param without people without any
     */
    @Serdeable
    @Introspected
    record Run(
            UUID id,
            Instant at,
            LocalDate firstNight,
            int nights,
            String state,
            @Nullable Instant finishedAt,
            @Nullable Integer people,
            @Nullable Integer sure,
            @Nullable Integer byPhone,
            @Nullable Integer without) {}

    @Serdeable
    @Introspected
    record OfHub(UUID hubId, String hub, int people, int sure, int byPhone, int without) {}

    @Serdeable
    @Introspected
    record Cause(String code, String label, int people) {}

    @Introspected
    record Helps(
            String change,
            @Nullable String code,
            @Nullable UUID unitId,
            @Nullable String office,
            @Nullable String label,
            int people) {}

    @Query("""
            insert into foresight_run (id, municipality, at, day_off, first_night, nights, reach, settings, asked_by, state)
            values (:id, :municipality, :now, :dayOff, :firstNight, :nights, :reach, cast(:settings as jsonb), :askedBy, 'RUNNING')
            """)
    int begin(
            UUID id,
            String municipality,
            Instant now,
            boolean dayOff,
            LocalDate firstNight,
            int nights,
            int reach,
            String settings,
            @Nullable UUID askedBy);

    @Query("select foresight_stuck_dropped()")
    int dropStuck();

    @Query("select foresight_places_seen(:run)")
    int seePlaces(UUID run);

    @Query("select foresight_people_seen(:run, :part, :parts)")
    int seePeople(UUID run, int part, int parts);

    @Query("select 1 from (select foresight_done(:run)) as done")
    int done(UUID run);

    @Query("select 1 from (select foresight_failed(:run)) as failed")
    int failed(UUID run);

    @Query(
            "select id, at, first_night, nights, state, finished_at, people, sure, by_phone, without from foresight_run where id = :id")
    Optional<Run> find(UUID id);

    @Query("""
            select id, at, first_night, nights, state, finished_at, people, sure, by_phone, without
            from foresight_run where municipality = :municipality order by at desc, id limit :limit
            """)
    List<Run> latest(String municipality, int limit);

    @Query(
            "select exists (select from foresight_run where municipality = :municipality and asked_by is null and at >= :since)")
    boolean lookedSince(String municipality, Instant since);

    @Query("""
            select s.hub_id, h.name as hub, s.people, s.sure, s.by_phone, s.without
            from foresight_summary(:run) s join hub h on h.id = s.hub_id order by s.without desc, h.name
            """)
    List<OfHub> hubs(UUID run);

    @Query("""
            select c.code, coalesce(r.label, b.label) as label, c.people
            from foresight_causes(:run) c left join rule_bit r on r.code = c.code left join care_bit b on b.code = c.code
            """)
    List<Cause> causes(UUID run);

    @Query("""
            select c.change, c.code, c.unit_id, o.name as office, coalesce(r.label, b.label) as label, c.people
            from foresight_changes(:run, :most) c left join rule_bit r on r.code = c.code left join care_bit b on b.code = c.code
            left join service_unit u on u.id = c.unit_id left join office o on o.id = u.office_id order by c.people desc, c.change, o.name
            """)
    List<Helps> changes(UUID run, int most);
}
