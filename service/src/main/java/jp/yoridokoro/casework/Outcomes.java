package jp.yoridokoro.casework;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.emergency.EmergencyCase;

/** How cases ended, and the frozen records of those nobody could take. Append only. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Outcomes extends GenericRepository<EmergencyCase, UUID> {
    @Query("""
            insert into case_outcome (case_id, municipality, code, next_step, staff_id, at)
            values (:caseId, :municipality, :code, :nextStep, :staff, :at)
            """)
    void record(UUID caseId, String municipality, String code, String nextStep, UUID staff, Instant at);

    @Query("select code, next_step from case_outcome where case_id = :caseId")
    Optional<RecordOutcome.Recorded> of(UUID caseId);

    /** Freezes what was asked and refused, how wide and for how many minutes was searched; moments in UTC whatever the session's zone. */
    @Query("""
            insert into unplaced_record (id, case_id, municipality, at, staff_id, words, record)
            select :id, c.id, c.municipality, :at, :staff, :words, jsonb_build_object(
                'nights', jsonb_build_object('firstNight', c.first_night, 'leaving', c.leaving),
                'searchedMinutes', round(extract(epoch from cast(:at as timestamptz) - c.search_began_at) / 60),
                'searches', (select coalesce(jsonb_agg(jsonb_build_object(
                        'at', replace(cast(m.at at time zone 'UTC' as text), ' ', 'T') || 'Z', 'reach', m.reach, 'reason', m.reason,
                        'places', jsonb_array_length(m.candidates)) order by m.at), '[]') from match_run m where m.case_id = c.id),
                'asked', (select coalesce(jsonb_agg(jsonb_build_object('unitId', u.id, 'office', o.name, 'unit', u.name,
                        'sentAt', replace(cast(f.sent_at at time zone 'UTC' as text), ' ', 'T') || 'Z',
                        'state', f.state, 'firstNight', f.first_night, 'leaving', f.leaving) order by f.sent_at, u.id), '[]')
                    from offer f join service_unit u on u.id = f.unit_id join office o on o.id = f.office_id where f.case_id = c.id),
                'refused', (select coalesce(jsonb_agg(jsonb_build_object('unitId', u.id, 'office', o.name, 'unit', u.name,
                        'at', replace(cast(a.at at time zone 'UTC' as text), ' ', 'T') || 'Z',
                        'refusal', a.refusal, 'note', a.note, 'heardFrom', a.heard_from) order by a.at, a.id), '[]')
                    from office_answer a join service_unit u on u.id = a.unit_id join office o on o.id = u.office_id where a.case_id = c.id))
            from emergency_case c where c.id = :caseId
            """)
    void freeze(UUID id, UUID caseId, Instant at, UUID staff, String words);

    /** A frozen record; {@code record} is JSON. */
    @Serdeable
    @Introspected
    record Unplaced(UUID id, Instant at, String words, String record) {}

    @Query("select id, at, words, record::text as record from unplaced_record where case_id = :caseId order by at, id")
    List<Unplaced> unplaced(UUID caseId);
}
