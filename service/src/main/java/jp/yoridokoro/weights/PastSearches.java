package jp.yoridokoro.weights;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.emergency.EmergencyCase;
import org.jspecify.annotations.Nullable;

/** The last search of each case, candidate by candidate: what changed weights are tried on. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PastSearches extends GenericRepository<EmergencyCase, UUID> {
    /**
     * A place that fitted, or that was worth a call, in the last search of a case.
     *
     * @param fit FITS or ASK
     * @param km distance as it was then; null: unknown
     * @param shares JSON: share of each part of the score, 0 to 1, by its code
     * @param accepted this unit took the person in the end
     */
    @Introspected
    record Found(
            String caseNumber,
            UUID unitId,
            String office,
            String fit,
            @Nullable Double km,
            String shares,
            boolean accepted) {}

    @Query("""
            with last as (
                select distinct on (r.case_id) r.case_id, c.number, r.candidates
                from match_run r join emergency_case c on c.id = r.case_id
                where r.municipality = :municipality and r.at >= :since order by r.case_id, r.at desc)
            select last.number as case_number, cast(x ->> 'unitId' as uuid) as unit_id, x ->> 'office' as office, x ->> 'fit' as fit,
                   cast(x ->> 'km' as double precision) as km,
                   (select jsonb_object_agg(p ->> 'code', coalesce(p -> 'share',
                        to_jsonb(case when cast(p ->> 'most' as numeric) = 0 then 0 else cast(p ->> 'points' as numeric) / cast(p ->> 'most' as numeric) end)))
                    from jsonb_array_elements(x -> 'score' -> 'parts') p)::text as shares,
                   exists (select from offer o where o.case_id = last.case_id and o.unit_id = cast(x ->> 'unitId' as uuid)
                       and o.state in ('ACCEPTED', 'ENDED')) as accepted
            from last, jsonb_array_elements(last.candidates) x where x ->> 'fit' <> 'DOES_NOT_FIT' order by last.number
            """)
    List<Found> since(String municipality, Instant since);
}
