package jp.yoridokoro.meeting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Meetings and who takes part in them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Meetings extends GenericRepository<Meeting, UUID> {
    /** The person a meeting is about, with the tenant. */
    @Introspected
    record Behind(UUID personId, String municipality) {}

    Optional<Meeting> findById(UUID id);

    Meeting save(Meeting meeting);

    Meeting update(Meeting meeting);

    /** The meeting, locked until the transaction ends: of two writers the second sees what the first wrote. */
    @Query("select m.* from meeting m where m.id = :id for update")
    Optional<Meeting> lock(UUID id);

    /** Every meeting about a subject, in the order of their planned times. */
    @Query("select m.* from meeting m where m.subject_id = :subjectId order by m.planned_at, m.id")
    List<Meeting> of(UUID subjectId);

    /** The same about many subjects. */
    @Query("select m.* from meeting m where m.subject_id in (:subjects) order by m.planned_at, m.id")
    List<Meeting> ofAll(Collection<UUID> subjects);

    /** Whether a meeting of this kind has taken place. */
    @Query("""
            select exists (select from meeting m where m.subject_id = :subjectId and m.kind = :kind and m.held_at is not null)
            """)
    boolean held(UUID subjectId, MeetingKind kind);

    @Query("""
            select p.organisation, p.name, p.role, p.presence, p.side from meeting_participant p where p.meeting_id = :meetingId order by p.rank
            """)
    List<Participant> participants(UUID meetingId);

    @Query("delete from meeting_participant where meeting_id = :meetingId")
    void dismiss(UUID meetingId);

    @Query("""
            insert into meeting_participant (meeting_id, municipality, rank, organisation, name, role, presence, side)
            values (:meetingId, :municipality, :rank, :organisation, :name, :role, :presence, :side)
            """)
    void seat(
            UUID meetingId,
            String municipality,
            int rank,
            String organisation,
            String name,
            String role,
            String presence,
            String side);

    /** The person behind a registration or a case; empty for a meeting of hubs. */
    @Query("""
            select r.person_id, r.municipality from registration r where r.id = :subjectId
            union all
            select c.person_id, c.municipality from emergency_case c where c.id = :subjectId
            """)
    Optional<Behind> behind(UUID subjectId);
}
